import type { OnProgress } from '@jejak/projection-engine';
import { showProgress, type Progress } from './progress.js';
import { text } from './texts.js';

const STEPS = 1_000;

/** Progress of the engine's work on views; `end` tells how many events there were. */
export function engineProgress(view: string): { onProgress: OnProgress; end: () => number } {
  let events = 0;
  let rate = 0;
  let fraction = 0;
  let left: number | undefined;
  const progress: Progress = showProgress(STEPS, () =>
    text('engine.progress', {
      view,
      done: events,
      rate: Math.round(rate),
      percent: Math.floor(fraction * 100),
      left: left === undefined ? '?' : duration(left),
    }),
  );
  return {
    onProgress: (now) => {
      events = now.events;
      rate = now.eventsPerSecond;
      fraction = now.fraction;
      left = now.secondsLeft;
      progress.update(Math.round(now.fraction * STEPS));
    },
    end: () => {
      progress.end();
      return events;
    },
  };
}

/** Seconds as `1:02:03` or `2:03`. */
function duration(seconds: number): string {
  const whole = Math.ceil(seconds);
  const two = (part: number) => String(part).padStart(2, '0');
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60];
  return hours > 0 ? `${hours}:${two(minutes)}:${two(whole % 60)}` : `${minutes}:${two(whole % 60)}`;
}
