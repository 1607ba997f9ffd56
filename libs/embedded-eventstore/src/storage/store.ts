import { EventStoreError } from '../errors.js';
import { contentOf, type EventContent } from './frame-reader.js';
import type { StreamIndex } from './index/stream-index.js';
import type { EventPlace, IndexEntry, StreamState } from './index/entry.js';
import { FIRST_POSITION, type Log } from './log/log.js';
import { after } from './log/record.js';
import { parseMetadata, type StreamMetadata } from './metadata.js';
import { readPlaces } from './scattered.js';

/** A page of a read of a stream ends after so many events or bytes: what one reader holds in memory at a time. */
const PAGE_EVENTS = 128;
/** So many parsed stream metadata are kept. */
const KEPT_METADATA = 1_000;

/** An event as reads get it. */
export interface StoredEvent {
  /** Byte offset in the log: commit and prepare position alike. */
  position: number;
  /** The answer of a read that holds the event, encoded. */
  frame: Buffer;
}

/** The log and its index, for those who read. The only writer is `Writer`. */
export class Store {
  private readonly listeners = new Set<() => void>();
  /** By the position of the event that holds it, which never changes. */
  private readonly metadata = new Map<number, StreamMetadata>();

  constructor(
    private readonly log: Log,
    private readonly index: StreamIndex,
  ) {}

  /** Position that the next event gets. */
  get nextPosition(): number {
    return this.log.end;
  }

  /** Checksum of the last event's record. */
  get lastChecksum(): number {
    return this.log.lastChecksum;
  }

  /** Id that the next new stream gets. */
  get nextStreamId(): number {
    return this.index.nextStreamId;
  }

  /** Called after each commit that wrote events. Returns what ends it. */
  onCommit(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /**
   * Resolves when more may be appended: the index keeps up.
   * @throws EventStoreError EVENTSTORE.WRITE_FAILED when it does not, because it cannot be written.
   */
  caughtUp(): Promise<void> {
    return this.index.caughtUp();
  }

  /**
   * Appends records to the log. When it resolves they are on disk, can be read, and whoever waits for them wakes.
   * @param entries what the index needs to know of each, in their order; not empty
   * @param alone nobody else waits for the disk
   * @throws the system's error when nothing was written, EventStoreError EVENTSTORE.READ_ONLY when nothing may be
   * written any more.
   */
  async append(records: Buffer, entries: readonly IndexEntry[], alone: boolean): Promise<void> {
    await this.log.append(records, alone);
    const last = entries.at(-1);
    if (last) this.log.moveEnd(last.end, last.checksum);
    this.index.add(entries);
    for (const wake of this.listeners) wake();
  }

  stream(name: Buffer): StreamState | undefined {
    return this.index.stream(name);
  }

  revisionOf(streamId: number, eventId: string): number | undefined {
    return this.index.revisionOf(streamId, eventId);
  }

  eventAt(streamId: number, revision: number): EventPlace | undefined {
    return this.index.eventAt(streamId, revision);
  }

  /** The event at a revision, if there is one. */
  readEvent(streamId: number, revision: number): StoredEvent | undefined {
    const place = this.eventAt(streamId, revision);
    return place && this.log.record(place.position);
  }

  /** What the event at a revision that is there holds. */
  contentAt(streamId: number, revision: number): EventContent {
    const event = this.readEvent(streamId, revision);
    if (!event)
      throw new EventStoreError(
        'EVENTSTORE.CORRUPT',
        `the index has no event ${revision} of stream ${streamId}; delete the folder "index" while the store is stopped`,
      );
    return contentOf(event.frame);
  }

  /** The metadata in the last event of a metastream. */
  metadataIn(metastream: StreamState): StreamMetadata {
    const { id, lastRevision } = metastream;
    const position = this.eventAt(id, lastRevision)?.position ?? 0;
    let metadata = this.metadata.get(position);
    if (!metadata) {
      metadata = parseMetadata(this.contentAt(id, lastRevision));
      if (this.metadata.size >= KEPT_METADATA) this.metadata.clear();
      this.metadata.set(position, metadata);
    }
    return metadata;
  }

  /** Events from `position`, at which one begins, to `before` at most: one page. Empty: there are no more. */
  logForwards(position: number, before: number): StoredEvent[] {
    const end = Math.min(before, this.nextPosition);
    return position < end ? this.log.page(position, end) : [];
  }

  /** Events with a position less than `before`, descending: one page. */
  logBackwards(before: number): StoredEvent[] {
    const end = Math.min(before, this.nextPosition);
    if (end <= FIRST_POSITION) return [];
    const page: StoredEvent[] = [];
    for (let at = this.landmarkUpTo(end - 1); at < end;) {
      const events = this.log.page(at, this.nextPosition);
      for (const event of events) {
        if (event.position >= end) return page.reverse();
        page.push(event);
        at = after(event);
      }
    }
    return page.reverse();
  }

  /** Where the first event at `position` or behind it begins; the end of the log if there is none. */
  firstFrom(position: number): number {
    const end = this.nextPosition;
    for (let at = this.landmarkUpTo(position); at < end;) {
      for (const event of this.log.page(at, end)) {
        if (event.position >= position) return event.position;
        at = after(event);
      }
    }
    return end;
  }

  /** Events of a stream from revision `from` to `to`, both inclusive, in that direction: one page. */
  streamPage(streamId: number, from: number, to: number): StoredEvent[] {
    return readPlaces(this.log, this.index.events(streamId, from, to, PAGE_EVENTS));
  }

  async close(): Promise<void> {
    await this.index.close();
    this.log.close();
  }

  private landmarkUpTo(position: number): number {
    return this.index.landmarkUpTo(position) ?? FIRST_POSITION;
  }
}
