import { EventStoreError } from '../../errors.js';
import { firstBeyond, Recent } from './recent.js';
import type { EventPlace, IndexedTo, IndexEntry, StreamState } from './entry.js';
import type { IndexTables } from './tables.js';

/** The newest events are written to the disk in transactions of so many, */
const BATCH_EVENTS = 1_000;
/** or when the oldest of them has waited so long. */
const WAIT_MS = 2_000;
/** When many wait the transactions are larger, for each costs two flushes. */
const LARGE_BATCH_EVENTS = 4 * BATCH_EVENTS;
/** With so many events in memory the index has fallen behind, and whoever adds should wait. */
const BEHIND_EVENTS = 2 * LARGE_BATCH_EVENTS;
/** After a failed transaction it is tried again, for what filled the disk may be gone. */
const RETRY_MS = 1_000;

/**
 * Finds events by stream and revision, by event id and by position. What was appended last is kept in memory and goes
 * to the disk in larger pieces, for the log already has it: after a crash `indexedTo` tells from where to add it again.
 */
export class StreamIndex {
  /** Id that the next new stream gets. */
  nextStreamId: number;
  private readonly recent = new Recent();
  private timer: NodeJS.Timeout | undefined;
  private writing: Promise<void> | undefined;
  private failure: Error | undefined;
  private closing = false;

  constructor(private readonly tables: IndexTables) {
    this.nextStreamId = tables.nextStreamId;
  }

  /** Up to where the index on disk knows the log; undefined: it is empty. */
  get indexedTo(): IndexedTo | undefined {
    return this.tables.indexedTo;
  }

  stream(name: Buffer): StreamState | undefined {
    return this.recent.stream(name) ?? this.tables.stream(name);
  }

  revisionOf(streamId: number, eventId: string): number | undefined {
    return this.recent.revisionOf(streamId, eventId) ?? this.tables.revisionOf(streamId, eventId);
  }

  eventAt(streamId: number, revision: number): EventPlace | undefined {
    const recent = this.recent.events(streamId);
    const found = recent[firstBeyond(recent, 'revision', revision) - 1];
    return found?.revision === revision ? found : this.tables.eventAt(streamId, revision);
  }

  /** Events of a stream from revision `from` to `to`, both inclusive, in that direction, `limit` at most. */
  events(streamId: number, from: number, to: number, limit: number): EventPlace[] {
    const recent = this.recent.events(streamId);
    const firstRecent = recent[0]?.revision ?? Infinity;
    const low = Math.min(from, to);
    const inMemory = recent.slice(
      firstBeyond(recent, 'revision', low - 1),
      firstBeyond(recent, 'revision', Math.max(from, to)),
    );
    if (from <= to) {
      // What is in memory may be on disk already, but not the other way round.
      const onDisk =
        from < firstRecent ? this.tables.events(streamId, from, Math.min(to, firstRecent - 1), limit) : [];
      return [...onDisk, ...inMemory.slice(0, limit - onDisk.length)];
    }
    const newest = inMemory.reverse().slice(0, limit);
    const left = limit - newest.length;
    if (left === 0 || low >= firstRecent) return newest;
    return [...newest, ...this.tables.events(streamId, Math.min(from, firstRecent - 1), to, left)];
  }

  /** A position up to `position` at which a record begins, not far before it; undefined: only the log's first is known. */
  landmarkUpTo(position: number): number | undefined {
    return this.recent.lastUpTo(position) ?? this.tables.landmarkUpTo(position);
  }

  /** Adds events that were appended to the log, in its order. */
  add(entries: readonly IndexEntry[]): void {
    for (const entry of entries) {
      this.recent.add(entry);
      this.nextStreamId = Math.max(this.nextStreamId, entry.streamId + 1);
    }
    if (this.recent.size >= BATCH_EVENTS && this.failure === undefined) this.write();
    else this.writeIn(WAIT_MS);
  }

  /**
   * Resolves when the index has not fallen behind.
   * @throws EventStoreError EVENTSTORE.WRITE_FAILED when it has, because it cannot be written.
   */
  async caughtUp(): Promise<void> {
    while (this.recent.size >= BEHIND_EVENTS) {
      this.write();
      await this.writing;
      if (this.failure === undefined) continue;
      throw new EventStoreError(
        'EVENTSTORE.WRITE_FAILED',
        `nothing was written, for the index cannot be: ${this.failure.message}; free disk space if it is full, then try again`,
        { cause: this.failure },
      );
    }
  }

  /** Writes what is in memory, as far as that is possible, and closes the index. */
  async close(): Promise<void> {
    this.closing = true;
    clearTimeout(this.timer);
    if (this.recent.size > 0) this.write();
    await this.writing;
    await this.tables.close();
  }

  private write(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.writing ??= this.writeAll();
  }

  private async writeAll(): Promise<void> {
    try {
      do {
        const isFar = this.recent.size > LARGE_BATCH_EVENTS;
        const entries = this.recent.oldest(isFar ? LARGE_BATCH_EVENTS : BATCH_EVENTS);
        await this.tables.add(entries);
        this.recent.forget(entries.length);
        this.failure = undefined;
      } while (this.recent.size >= (this.closing ? 1 : BATCH_EVENTS));
    } catch (error) {
      this.failure = error instanceof Error ? error : new Error('LMDB failed', { cause: error });
    }
    this.writing = undefined;
    if (this.recent.size > 0 && !this.closing) this.writeIn(this.failure === undefined ? WAIT_MS : RETRY_MS);
  }

  private writeIn(ms: number): void {
    this.timer ??= setTimeout(() => this.write(), ms).unref();
  }
}
