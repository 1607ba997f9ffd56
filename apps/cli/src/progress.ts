import { Presets, SingleBar } from 'cli-progress';
import { complain, say } from './console.js';

/** How often a plain line is written where there is no terminal, in milliseconds. */
const LINE_MS = 5_000;

/** Shows how far something is: a bar on a terminal, now and then a line elsewhere. */
export interface Progress {
  update(done: number): void;
  end(): void;
}

/**
 * @param total what `done` goes up to
 * @param line a line of plain text, from what is done, its rate per second and the seconds left
 */
export function showProgress(
  total: number,
  line: (state: { done: number; rate: number; left: number }) => string,
): Progress {
  const began = performance.now();
  const state = (done: number) => {
    const seconds = (performance.now() - began) / 1000;
    const rate = seconds > 0 ? done / seconds : 0;
    return { done, rate: Math.round(rate), left: rate > 0 ? Math.ceil((total - done) / rate) : 0 };
  };
  return process.stderr.isTTY ? bar(total, (done) => line(state(done))) : lines((done) => line(state(done)));
}

function bar(total: number, line: (done: number) => string): Progress {
  const one = new SingleBar(
    { format: '[{bar}] {percentage}%  {line}', clearOnComplete: true, hideCursor: true, fps: 5 },
    Presets.shades_classic,
  );
  one.start(total, 0, { line: '' });
  return {
    update: (done) => one.update(done, { line: line(done) }),
    end: () => one.stop(),
  };
}

/** Now and then a line on standard error: for those whose results go to standard output at the same time. */
export function tellProgress(line: (done: number) => string): Progress {
  return lines(line, complain);
}

function lines(line: (done: number) => string, tell = say): Progress {
  let last = performance.now();
  return {
    update: (done) => {
      if (performance.now() - last < LINE_MS) return;
      last = performance.now();
      tell(line(done));
    },
    end: () => undefined,
  };
}
