import { dayInMedan } from '@jejak/domain';
import { type Progress, showProgress } from '../progress.js';
import { text } from '../texts.js';

/** What of the demo is told in percent. */
type Stage = 'demo.looking' | 'demo.recalling' | 'demo.hashing';

/** Orders after which something is shown. */
const EVERY = 100;

/** Does what tells which part of it is done, 0 to 1, and shows that. */
export async function shown<T>(
  stage: Stage,
  work: (told: (share: number) => void) => Promise<T>,
): Promise<T> {
  const progress = percents(stage);
  try {
    return await work((share) => progress.update(100 * share));
  } finally {
    progress.end();
  }
}

const percents = (stage: Stage): Progress =>
  showProgress(100, ({ done, left }) => text(stage, { percent: Math.floor(done), left }));

/** Shows how far the city's own time has come: first through what is there already, then through what is carried out. */
export class CityProgress {
  /** The day of the city that was reached; empty before the first. */
  day: string;
  readonly #there: number;
  #recalled = 0;
  #recalling: Progress | undefined;
  #orders = 0;
  #carrying: Progress | undefined;
  #began = performance.now();

  /**
   * @param course which part of all is told at a moment, 0 to 1
   * @param from up to when it is there
   */
  constructor(
    private readonly course: (at: number) => number,
    from: number | undefined,
  ) {
    this.#there = from === undefined ? 0 : course(from);
    this.day = from === undefined ? '' : dayInMedan(new Date(from));
  }

  /** Of {@link FillOptions.onRecalled}. */
  readonly recalled = (at: number): void => {
    if (this.#recalled++ % EVERY > 0) return;
    this.#recalling ??= percents('demo.recalling');
    this.#recalling.update((100 * this.course(at)) / Math.max(1e-6, this.#there));
  };

  /** Of {@link FillOptions.onProgress}. */
  readonly carriedOut = (orders: number, at: number): void => {
    [this.#orders, this.day] = [orders, dayInMedan(new Date(at))];
    this.#carrying ??= this.#begin();
    if (orders % EVERY > 0) return;
    const share = Math.max(0, this.course(at) - this.#there) / Math.max(1e-6, 1 - this.#there);
    this.#carrying.update(100 * share);
  };

  /** Seconds since the first order was carried out. */
  get seconds(): number {
    return Math.round((performance.now() - this.#began) / 1000);
  }

  end(): void {
    this.#recalling?.end();
    this.#carrying?.end();
  }

  #begin(): Progress {
    this.#recalling?.end();
    this.#began = performance.now();
    return showProgress(100, ({ done, left }) => {
      const rate = Math.round((this.#orders * 1000) / (performance.now() - this.#began));
      return text('demo.progress', {
        ...{ day: this.day, percent: Math.floor(done), done: this.#orders, left, rate },
      });
    });
  }
}
