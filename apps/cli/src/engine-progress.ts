import type { OnProgress } from '@jejak/projection-engine';
import { showProgress, type Progress } from './progress.js';
import { text } from './texts.js';

const STEPS = 1_000;

/** Progress of the engine's work on one view; `end` tells how many events there were. */
export function engineProgress(view: string): { onProgress: OnProgress; end: () => number } {
  let events = 0;
  let rate = 0;
  const progress: Progress = showProgress(STEPS, () =>
    text('engine.progress', { view, done: events, rate: Math.round(rate) }),
  );
  return {
    onProgress: (now) => {
      events = now.events;
      rate = now.eventsPerSecond;
      progress.update(Math.round(now.fraction * STEPS));
    },
    end: () => {
      progress.end();
      return events;
    },
  };
}
