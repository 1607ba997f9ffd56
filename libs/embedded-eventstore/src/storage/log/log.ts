import { readdirSync } from 'node:fs';
import { EventStoreError } from '../../errors.js';
import { makeFolder } from '../durable-folder.js';
import { HEADER_BYTES, type LogRecord, parseRecord, sizeOfRecord } from './record.js';
import { basesIn, Segment } from './segment.js';

/** The log starts here, so that nobody takes a position for a count. */
export const FIRST_POSITION = 64;
/** A segment that has reached this size is followed by another. */
const SEGMENT_BYTES = 256 * 1024 * 1024;
/** What is read from the file at a time: a page of a read. */
const PAGE_BYTES = 256 * 1024;
const PAGE_RECORDS = 512;
/** What is read for one record, of which we do not know the length; most are shorter. */
const GUESS_BYTES = 4 * 1024;
/** A disk is quick when its last flush took less than this, in milliseconds. */
const QUICK_MS = 1;
/** What the system says when there is no room: it has written less than it was given, and what was there still is. */
const NO_ROOM = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);

/**
 * The log: records one after the other, cut into segments. It only grows, and what has been written never changes.
 * One process writes; others may read what is before an `end` that they were told.
 */
export class Log {
  /** Position of the next record: all before it are on disk. `recover` finds it. */
  end = FIRST_POSITION;
  /** Checksum of the last record. */
  lastChecksum = 0;
  /** How long the last flush took. */
  private flushMs = Infinity;

  private constructor(
    private readonly folder: string,
    private readonly segments: Segment[],
    private readonly segmentBytes: number,
  ) {}

  /**
   * Opens the segments of a folder, which is made when it is not there. The end is not known yet.
   * @throws EventStoreError EVENTSTORE.CORRUPT when a segment is missing or has not its full length.
   */
  static open(folder: string, mode: 'read' | 'write', segmentBytes = SEGMENT_BYTES): Log {
    if (mode === 'write') makeFolder(folder);
    const bases = basesIn(readdirSync(folder));
    const segments =
      bases.length === 0 && mode === 'write'
        ? [Segment.create(folder, FIRST_POSITION)]
        : bases.map((base) => Segment.open(folder, base, mode));
    const log = new Log(folder, segments, segmentBytes);
    try {
      log.checkLengths();
    } catch (error) {
      log.close();
      throw error;
    }
    return log;
  }

  /** Position at which the last segment begins: a segment is only begun when all before it is on disk. */
  get lastBase(): number {
    return this.last.base;
  }

  /** Position after the last byte of the files: records end at it or before. */
  get capacity(): number {
    return this.last.end;
  }

  /**
   * Writes whole records behind the end, which the caller then moves with `moveEnd`.
   * @param alone nobody else waits: where the disk is quick it is faster to wait for it here than in another thread
   * @throws the system's error when there is no room: nothing is written. EventStoreError EVENTSTORE.READ_ONLY when it
   * is not known what is on disk: nothing may be written until the log is opened again.
   */
  async append(records: Buffer, alone: boolean): Promise<void> {
    if (this.end - this.last.base >= this.segmentBytes) this.begin();
    const segment = this.last;
    try {
      segment.write(this.end, records);
      const from = performance.now();
      if (alone && this.flushMs < QUICK_MS) segment.flushNow();
      else await segment.flush();
      this.flushMs = performance.now() - from;
    } catch (cause) {
      this.undo(segment, cause);
      throw cause;
    }
  }

  /** Makes what `append` has written part of the log. */
  moveEnd(end: number, lastChecksum: number): void {
    this.end = end;
    this.lastChecksum = lastChecksum;
  }

  /**
   * Records from `position`, at which one must begin, to `before` at most: a page.
   * @throws EventStoreError EVENTSTORE.CORRUPT when one of them is not what was written.
   */
  page(position: number, before: number): LogRecord[] {
    const bytes = this.read(position, Math.min(before - position, PAGE_BYTES));
    const page: LogRecord[] = [];
    for (let at = 0; at < bytes.length && page.length < PAGE_RECORDS;) {
      const record = parseRecord(bytes, at, position + at);
      if (typeof record === 'string') break; // the next page begins with it
      page.push(record);
      at += HEADER_BYTES + record.frame.length;
    }
    return page.length > 0 ? page : [this.record(position)];
  }

  /**
   * The record at a position at which one must begin.
   * @throws EventStoreError EVENTSTORE.CORRUPT when it is not what was written.
   */
  record(position: number): LogRecord {
    const guess = this.read(position, GUESS_BYTES);
    let record = parseRecord(guess, 0, position);
    if (record === 'short') record = parseRecord(this.read(position, sizeOfRecord(guess)), 0, position);
    if (typeof record !== 'string') return record;
    throw this.corrupt(position, 'the record fails its checksum');
  }

  /** Bytes from `position` on: fewer where its segment ends. */
  read(position: number, length: number): Buffer {
    const segment = this.segmentAt(position);
    if (!segment || length <= 0) return Buffer.alloc(0);
    const bytes = Buffer.allocUnsafeSlow(Math.max(0, Math.min(length, segment.end - position)));
    return bytes.subarray(0, segment.read(position, bytes));
  }

  /** Resolves when all that is in the last segment is on disk. */
  flush(): Promise<void> {
    return this.last.flush();
  }

  /** Positions at which the segments begin. */
  get bases(): number[] {
    return this.segments.map(({ base }) => base);
  }

  /** Takes away what is behind `end`: the rest of a write that did not end. */
  cutTail(end: number): void {
    this.last.cut(end);
  }

  /** An error that names the file and the place in it. */
  corrupt(position: number, what: string): EventStoreError {
    const segment = this.segmentAt(position) ?? this.last;
    return new EventStoreError(
      'EVENTSTORE.CORRUPT',
      `${what}: position ${position}, byte ${position - segment.base} of ${segment.path}; restore it from a backup`,
    );
  }

  close(): void {
    for (const segment of this.segments) segment.close();
  }

  private get last(): Segment {
    const last = this.segments.at(-1);
    if (!last) throw new EventStoreError('EVENTSTORE.CORRUPT', `${this.folder} holds no segment of a log`);
    return last;
  }

  /** Ends the last segment and begins the next. Killed in between, it is done again: the last one is whole then. */
  private begin(): void {
    this.last.cut(this.end);
    this.segments.push(Segment.create(this.folder, this.end));
  }

  private undo(segment: Segment, cause: unknown): void {
    try {
      const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
      if (!NO_ROOM.has(code)) throw cause; // what the system could not write it may have forgotten
      segment.cut(this.end);
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      throw new EventStoreError(
        'EVENTSTORE.READ_ONLY',
        `nothing is written until the event store is restarted: ${why}`,
        { cause: error },
      );
    }
  }

  private segmentAt(position: number): Segment | undefined {
    const { segments } = this;
    let low = 0;
    let high = segments.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((segments[middle]?.base ?? 0) <= position) low = middle + 1;
      else high = middle;
    }
    return segments[low - 1];
  }

  private checkLengths(): void {
    this.segments.forEach((segment, i) => {
      const next = this.segments[i + 1];
      if (i === 0 && segment.base !== FIRST_POSITION)
        throw this.corrupt(FIRST_POSITION, `the log begins at ${segment.base}, what was before is missing`);
      if (next && next.base !== segment.end)
        throw this.corrupt(
          Math.min(segment.end, next.base),
          `the segment should end at ${next.base} and ends at ${segment.end}`,
        );
    });
  }
}
