import { setImmediate as nextTurn } from 'node:timers/promises';
import { EventStoreError } from '../errors.js';
import { type AppendOutcome, type AppendRequest, Group } from './group.js';
import type { Store } from './store.js';

/** A transaction takes what has come, up to about so many bytes of payload. */
const GROUP_BYTES = 8 * 1024 * 1024;
/** Above this many waiting bytes whoever reads from clients should pause. */
const FULL_BYTES = 32 * 1024 * 1024;

interface Waiting {
  request: AppendRequest;
  bytes: number;
  resolve: (outcome: AppendOutcome) => void;
  reject: (error: EventStoreError) => void;
}

/**
 * The single writer: while one transaction is being flushed, appends gather for the next. Whoever has an answer
 * has it because the bytes are on disk, also the one who is told that another was first.
 */
export class Writer {
  private waiting: Waiting[] = [];
  private running: Promise<void> | undefined;
  private stopped = false;
  private waitingBytes = 0;
  private relief: (() => void)[] = [];

  constructor(private readonly store: Store) {}

  /**
   * Appends all events or none.
   * @throws EventStoreError EVENTSTORE.WRITE_FAILED (a retry with the same ids is safe) or EVENTSTORE.STOPPING.
   */
  append(request: AppendRequest, bytes: number): Promise<AppendOutcome> {
    return new Promise((resolve, reject) => {
      if (this.stopped) {
        reject(new EventStoreError('EVENTSTORE.STOPPING', 'the event store is stopping; try again'));
        return;
      }
      this.waiting.push({ request, bytes, resolve, reject });
      this.waitingBytes += bytes;
      this.running ??= this.run();
    });
  }

  /** More is waiting than memory should hold. */
  get isFull(): boolean {
    return this.waitingBytes > FULL_BYTES;
  }

  /** Resolves when the writer is no longer full. */
  relieved(): Promise<void> {
    return new Promise((resolve) => this.relief.push(resolve));
  }

  /** Takes no more appends, and resolves when those it has are answered. */
  async stop(): Promise<void> {
    this.stopped = true;
    await this.running;
  }

  private async run(): Promise<void> {
    await nextTurn(); // what came with the same packet belongs together
    while (this.waiting.length > 0) await this.commit(this.takeGroup());
    this.running = undefined;
  }

  private takeGroup(): Waiting[] {
    let bytes = 0;
    const over = this.waiting.findIndex((append) => (bytes += append.bytes) > GROUP_BYTES);
    const group = this.waiting.splice(0, over === -1 ? this.waiting.length : Math.max(over, 1));
    for (const append of group) this.waitingBytes -= append.bytes;
    if (!this.isFull) for (const resume of this.relief.splice(0)) resume();
    return group;
  }

  private async commit(appends: Waiting[]): Promise<void> {
    try {
      const group = new Group(this.store);
      const outcomes = appends.map(({ request }) => group.add(request));
      if (!group.isEmpty) await group.commit();
      appends.forEach(({ resolve }, i) => {
        const outcome = outcomes[i];
        if (outcome) resolve(outcome);
      });
    } catch (cause) {
      const failure = new EventStoreError(
        'EVENTSTORE.WRITE_FAILED',
        `nothing was written: ${await reason(cause)}; free disk space if it is full, then try again`,
        { cause },
      );
      for (const { reject } of appends) reject(failure);
      this.store.findEnd();
    }
  }
}

/** lmdb rejects a failed commit with an error that carries the promise of the real one. */
async function reason(cause: unknown): Promise<string> {
  if (!(cause instanceof Error)) return String(cause);
  if (!('commitError' in cause)) return cause.message;
  try {
    await cause.commitError;
    return cause.message;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
