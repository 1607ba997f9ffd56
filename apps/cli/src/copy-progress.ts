import type { CopyPhase, CopyProgress } from '@jejak/event-log';
import { showProgress, type Progress } from './progress.js';
import { text, type TextKey } from './texts.js';

const STEPS = 1_000;
const LINES: Readonly<Record<CopyPhase, TextKey>> = {
  comparing: 'copy.comparing',
  copying: 'copy.copying',
  proving: 'copy.proving',
};

/** Shows a copy, one phase after the other: each has a pace of its own, so each is timed from its own beginning. */
export function copyProgress(): { update: (now: CopyProgress) => void; end: () => void } {
  let shown: { phase: CopyPhase; progress: Progress } | undefined;
  let now: CopyProgress;
  const end = (): void => {
    shown?.progress.end();
    shown = undefined;
  };
  const begin = (first: CopyProgress): Progress => {
    const began = performance.now();
    const line = (): string => {
      const seconds = (performance.now() - began) / 1_000;
      const passed = now.fraction - first.fraction;
      return text(LINES[now.phase], {
        percent: Math.floor(100 * now.fraction),
        events: now.events,
        rate: seconds > 0 ? Math.round((now.events - first.events) / seconds) : 0,
        left: passed > 0 ? Math.ceil((seconds * (1 - now.fraction)) / passed) : 0,
      });
    };
    return showProgress(STEPS, line);
  };
  return {
    update: (latest) => {
      now = latest;
      if (shown?.phase !== latest.phase) {
        end();
        shown = { phase: latest.phase, progress: begin(latest) };
      }
      shown.progress.update(Math.floor(latest.fraction * STEPS));
    },
    end,
  };
}
