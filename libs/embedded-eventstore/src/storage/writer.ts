import { setImmediate as nextTurn } from 'node:timers/promises';
import { EventStoreError } from '../errors.js';
import { Group, type WriteOutcome, type WriteRequest } from './group.js';
import type { Store } from './store.js';
import { OutOfTime, within } from './time-limit.js';

/** A flush takes what has come, up to about so many bytes of payload. */
const GROUP_BYTES = 8 * 1024 * 1024;
/** Above this many waiting bytes whoever reads from clients should pause. */
const FULL_BYTES = 32 * 1024 * 1024;
/** A flush that takes longer is waited for no more: the disk hangs. */
const COMMIT_LIMIT_MS = 30_000;

interface Waiting {
  request: WriteRequest;
  bytes: number;
  resolve: (outcome: WriteOutcome) => void;
  reject: (error: EventStoreError) => void;
}

interface Decided {
  waiting: Waiting;
  outcome: WriteOutcome;
}

/**
 * The single writer: while one group is being flushed, appends gather for the next. Whoever has an answer
 * has it because the bytes are on disk, also the one who is told that another was first.
 */
export class Writer {
  private waiting: Waiting[] = [];
  private running: Promise<void> | undefined;
  private stopped = false;
  private waitingBytes = 0;
  private relief: (() => void)[] = [];
  /** Why nothing may be written: positions are given out from the committed state, and that is not known. */
  private readOnly: EventStoreError | undefined;

  constructor(
    private readonly store: Store,
    private readonly commitLimitMs = COMMIT_LIMIT_MS,
  ) {}

  /**
   * Writes all of an append or a deletion, or nothing.
   * @throws EventStoreError EVENTSTORE.WRITE_FAILED (a retry with the same ids is safe), EVENTSTORE.READ_ONLY,
   * EVENTSTORE.STOPPING, or EVENTSTORE.CORRUPT when what the request depends on cannot be read.
   */
  write(request: WriteRequest, bytes: number): Promise<WriteOutcome> {
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

  private async commit(requests: Waiting[]): Promise<void> {
    const { group, decided } = this.decide(requests);
    const alone = requests.length === 1 && this.waiting.length === 0;
    const failure = group.isEmpty ? undefined : (this.readOnly ?? (await this.flush(group, alone)));
    for (const { waiting, outcome } of decided) {
      if (failure) waiting.reject(failure);
      else waiting.resolve(outcome);
    }
  }

  /** Decides requests in their order. Those to a stream that cannot be decided fail, the others go without them. */
  private decide(requests: Waiting[]): { group: Group; decided: Decided[] } {
    const group = new Group(this.store);
    const decided: Decided[] = [];
    for (const waiting of requests) {
      try {
        decided.push({ waiting, outcome: group.add(waiting.request) });
      } catch (cause) {
        const failure = asFailure(cause);
        const { stream } = waiting.request;
        const others = requests.filter(({ request, reject }) => {
          if (!request.stream.equals(stream)) return true;
          reject(failure);
          return false;
        });
        return this.decide(others);
      }
    }
    return { group, decided };
  }

  /** @returns why it failed; undefined when the group is on disk */
  private async flush(group: Group, alone: boolean): Promise<EventStoreError | undefined> {
    try {
      await within(this.store.caughtUp(), this.commitLimitMs);
    } catch (cause) {
      return asFailure(cause); // nothing was begun
    }
    const commit = group.commit(alone);
    try {
      await within(commit, this.commitLimitMs);
      return undefined;
    } catch (cause) {
      if (cause instanceof OutOfTime) return this.waitOn(commit, cause);
      this.recover(cause);
      return this.readOnly ?? asFailure(cause);
    }
  }

  /**
   * The commit may still come true, and does not hold up the server meanwhile: nothing else is written until it has
   * come to an end, for both would give out the same positions.
   */
  private waitOn(commit: Promise<void>, cause: OutOfTime): EventStoreError {
    const trouble = 'look whether the disk answers';
    this.readOnly = new EventStoreError(
      'EVENTSTORE.READ_ONLY',
      `a write has not ended, so nothing more is written until it has; ${trouble}, then restart the event store`,
    );
    commit.then(
      () => (this.readOnly = undefined),
      (error: unknown) => this.recover(error),
    );
    return new EventStoreError(
      'EVENTSTORE.WRITE_FAILED',
      `it is not known whether it was written (${cause.message}): ${trouble}, then try again with the same event ids`,
      { cause },
    );
  }

  /** After a commit that failed: unless the log says that nothing may be written any more, it goes on. */
  private recover(cause: unknown): void {
    const isFinal = cause instanceof EventStoreError && cause.code === 'EVENTSTORE.READ_ONLY';
    this.readOnly = isFinal ? cause : undefined;
  }
}

function asFailure(cause: unknown): EventStoreError {
  if (cause instanceof EventStoreError) return cause;
  return writeFailed(cause instanceof Error ? cause.message : String(cause), cause);
}

function writeFailed(why: string, cause: unknown): EventStoreError {
  const text = `nothing was written: ${why}; free disk space if it is full, then try again`;
  return new EventStoreError('EVENTSTORE.WRITE_FAILED', text, { cause });
}
