import { randomUUID } from 'node:crypto';
import { WrongExpectedVersionError } from '@eventstore/db-client';
import type { AppendAnswer } from '../wire/append-answer.js';
import { encodeAppend } from '../wire/append-request.js';
import type { AppendCall } from '../wire/call-append.js';
import { CopyError } from './copy-error.js';
import { nameOf, type RawEvent } from './raw-event.js';

/** How long the target may take to answer anything while something is open, and how often that is looked at. */
const ANSWER_MS = 60_000;
const LOOK_MS = 5_000;
/** When the target may give up an append by itself; generous, because its clock decides. */
const DEADLINE_MS = 3_600_000;

interface Pending {
  readonly first: RawEvent;
  readonly resolve: (position: bigint) => void;
  readonly reject: (error: CopyError) => void;
}

/**
 * Appends over one BatchAppend call, which a server reads in the order in which it was sent. Answers to appends that
 * nobody knows (some servers answer a refused one twice) are passed over.
 */
export class Appender {
  private readonly pending = new Map<string, Pending>();
  private failure: CopyError | undefined;
  /** Since when nothing was answered that was asked. */
  private since = Date.now();
  private readonly watch = setInterval(() => {
    if (this.pending.size > 0 && Date.now() - this.since > ANSWER_MS)
      this.broken(`no answer within ${ANSWER_MS / 1_000} s`);
  }, LOOK_MS).unref();

  constructor(
    private readonly call: AppendCall,
    private readonly address: string,
  ) {
    call
      .on('data', (answer: AppendAnswer) => this.answered(answer))
      .on('error', (error: Error) => this.broken(error.message, error))
      .on('end', () => this.broken('the server ended the call'));
  }

  /**
   * Appends events that follow each other in one stream, all or none, behind the revision before the first.
   *
   * @returns the position of the last
   * @throws CopyError COPY.REVISION, COPY.REFUSED, COPY.UNREACHABLE
   */
  append(events: readonly [RawEvent, ...RawEvent[]], expected = events[0].revision - 1n): Promise<bigint> {
    const correlation = randomUUID();
    return new Promise((resolve, reject) => {
      if (this.failure) {
        reject(this.failure);
        return;
      }
      if (this.pending.size === 0) this.since = Date.now();
      this.pending.set(correlation, { first: events[0], resolve, reject });
      const deadline = new Date(Date.now() + DEADLINE_MS);
      const { stream } = events[0];
      this.call.write(encodeAppend({ correlation, stream, after: expected, deadline, events }));
    });
  }

  /** Ends the call in order, unless something is open: the client drops the connection of a call that is given up. */
  close(): void {
    clearInterval(this.watch);
    if (this.pending.size === 0) this.call.end();
    else this.call.cancel();
  }

  private answered({ correlation, position, failure }: AppendAnswer): void {
    const waiting = this.pending.get(correlation);
    if (!waiting) return;
    this.pending.delete(correlation);
    this.since = Date.now();
    if (!failure) {
      waiting.resolve(position ?? 0n);
      return;
    }
    const code = failure instanceof WrongExpectedVersionError ? 'COPY.REVISION' : 'COPY.REFUSED';
    const why = failure.message || failure.name;
    this.failure ??= new CopyError(code, { event: nameOf(waiting.first), why }, { cause: failure });
    waiting.reject(this.failure);
  }

  private broken(why: string, cause?: unknown): void {
    this.failure ??= new CopyError('COPY.UNREACHABLE', { url: this.address, why }, { cause });
    for (const { reject } of this.pending.values()) reject(this.failure);
    this.pending.clear();
  }
}
