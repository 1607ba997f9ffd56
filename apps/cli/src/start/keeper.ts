import { setTimeout as sleep } from 'node:timers/promises';
import { describeError } from '../failure.js';
import { text } from '../texts.js';
import type { Part, RunningPart } from './part.js';

const FIRST_WAIT_MS = 200;
const LONGEST_WAIT_MS = 10_000;
/** Who has lived this long begins with a short wait again. */
const HEALTHY_MS = 60_000;

/** Keeps one part alive: started again, with back-off, whenever it ends before it was asked to. */
export class Keeper {
  private readonly ending = new AbortController();
  private running: RunningPart | undefined;
  private watching: Promise<void> = Promise.resolve();

  constructor(
    readonly part: Part,
    private readonly urls: ReadonlyMap<string, string>,
    private readonly tell: (line: string) => void,
  ) {}

  /** The first start. Fails where the part fails: what cannot start at all is for the operator to mend. */
  async start(signal: AbortSignal): Promise<RunningPart> {
    const running = await this.part.start(this.urls, AbortSignal.any([signal, this.ending.signal]));
    this.running = running;
    this.watching = this.watch(running);
    return running;
  }

  /** Stops it, also while it is being started again. `undefined` if it was not running. */
  async stop(hurry: AbortSignal): Promise<'stopped' | 'killed' | undefined> {
    this.ending.abort();
    const outcome = await this.running?.stop(hurry);
    await this.watching;
    return outcome;
  }

  private async watch(first: RunningPart): Promise<void> {
    const { signal } = this.ending;
    let wait = FIRST_WAIT_MS;
    for (let running = first; ;) {
      const since = Date.now();
      const how = await running.ended;
      this.running = undefined;
      if (signal.aborted) return;
      if (Date.now() - since > HEALTHY_MS) wait = FIRST_WAIT_MS;
      this.tell(text('start.died', { part: this.part.name, how, ms: wait }));
      const restarted = await this.again(wait);
      if (!restarted) return;
      wait = Math.min(LONGEST_WAIT_MS, wait * 2);
      running = restarted;
    }
  }

  /** `undefined` once it shall stop. */
  private async again(firstWait: number): Promise<RunningPart | undefined> {
    const { signal } = this.ending;
    const began = Date.now();
    for (let wait = firstWait; ;) {
      await sleep(wait, undefined, { signal }).catch(() => undefined);
      if (isAborted(signal)) return undefined;
      try {
        const running = await this.part.start(this.urls, signal);
        if (isAborted(signal)) {
          await running.stop(signal);
          return undefined;
        }
        this.running = running;
        this.tell(text('start.back', { part: this.part.name, ms: Date.now() - began }));
        return running;
      } catch (error) {
        if (isAborted(signal)) return undefined;
        wait = Math.min(LONGEST_WAIT_MS, wait * 2);
        this.tell(text('start.again-failed', { part: this.part.name, why: describeError(error), ms: wait }));
      }
    }
  }
}

/** Read anew: while something was awaited, the signal may have fired. */
const isAborted = ({ aborted }: AbortSignal): boolean => aborted;
