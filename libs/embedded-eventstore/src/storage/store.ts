import { type Database, open, type PutOptions, type RootDatabase } from 'lmdb';
import { EventStoreError } from '../errors.js';
import { getU64, idOf, u64, u64AndId, u64Pair } from './keys.js';
import { parseMetadata, type StreamMetadata } from './metadata.js';
import { contentOf, type EventContent, openRecord, type StoredEvent } from './record.js';

/** Layout of the data folder; another number is refused. */
export const FORMAT = 1;
/** The log starts here, so that nobody takes a position for a count. */
const FIRST_POSITION = 64;
/** A page of a read ends after so many events or bytes: what one reader holds in memory at a time. */
const PAGE_EVENTS = 128;
const PAGE_BYTES = 256 * 1024;
/** So many parsed stream metadata are kept. */
const KEPT_METADATA = 1_000;

type Table = Database<Buffer, Buffer>;
/** lmdb takes options in its asynchronous put too, but its types leave them out. */
type AppendTable = Table & { put(key: Buffer, value: Buffer, options: PutOptions): Promise<boolean> };

/** What is known of a stream that was written to. */
export interface StreamState {
  /** Number that stands for the stream's name in the indexes. */
  id: number;
  /** `TOMBSTONE_REVISION` once it is deleted for ever. */
  lastRevision: number;
}

/**
 * The LMDB environment: the log in the order of positions, and the indexes that are written in the same
 * transaction as it. Everything here reads; the only writer is `Writer`.
 */
export class Store {
  /** Position that the next event gets. */
  nextPosition = FIRST_POSITION;
  /** Id that the next new stream gets. */
  nextStreamId = 1;
  private readonly listeners = new Set<() => void>();
  /** By the position of the event that holds it, which never changes. */
  private readonly metadata = new Map<number, StreamMetadata>();

  private constructor(
    readonly environment: RootDatabase<Buffer, Buffer>,
    /** position → record */
    readonly log: AppendTable,
    /** stream name → stream id, last revision */
    readonly streams: Table,
    /** stream id, revision → position, event id */
    readonly revisions: Table,
    /** stream id, event id → latest revision */
    readonly eventIds: Table,
    private readonly meta: Table,
  ) {}

  /** Opens or creates the environment. Does not look at its contents: call `load` once the folder is ours. */
  static open(dataDir: string): Store {
    const environment = open<Buffer, Buffer>({
      path: dataDir,
      encoding: 'binary',
      keyEncoding: 'binary',
      maxDbs: 8,
      noSubdir: false,
      overlappingSync: false, // a commit's promise then means: on disk
      eventTurnBatching: false,
    });
    const table = (name: string): Table =>
      environment.openDB<Buffer, Buffer>({ name, encoding: 'binary', keyEncoding: 'binary' });
    return new Store(
      environment,
      table('log'),
      table('streams'),
      table('revisions'),
      table('event-ids'),
      table('meta'),
    );
  }

  /** Checks the format and finds the end of the log. */
  async load(): Promise<void> {
    const key = Buffer.from('format');
    const format = this.meta.get(key);
    if (format === undefined) await this.meta.put(key, u64(FORMAT));
    else if (getU64(format, 0) !== FORMAT)
      throw new EventStoreError(
        'EVENTSTORE.FORMAT',
        `the data folder has format ${getU64(format, 0)}, this program reads ${FORMAT}; use the program that wrote it`,
      );
    this.findEnd();
  }

  /** Takes the counters from what is committed: at the start, and after a commit of which we cannot be sure. */
  findEnd(): void {
    this.environment.resetReadTxn();
    const [event] = [...this.log.getRange({ reverse: true, limit: 1 })];
    this.nextPosition = event ? getU64(event.key, 0) + event.value.length : FIRST_POSITION;
    const [stream] = [...this.revisions.getRange({ reverse: true, limit: 1 })];
    this.nextStreamId = stream ? getU64(stream.key, 0) + 1 : 1;
  }

  /** Called after each commit that wrote events. Returns what ends it. */
  onCommit(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Moves the end of the log and wakes whoever waits for it. */
  committed(nextPosition: number, nextStreamId: number): void {
    this.nextPosition = nextPosition;
    this.nextStreamId = nextStreamId;
    for (const wake of this.listeners) wake();
  }

  stream(name: Buffer): StreamState | undefined {
    const state = this.streams.get(name);
    return state && { id: getU64(state, 0), lastRevision: getU64(state, 8) };
  }

  revisionOf(streamId: number, eventId: string): number | undefined {
    const revision = this.eventIds.get(u64AndId(streamId, eventId));
    return revision && getU64(revision, 0);
  }

  eventAt(streamId: number, revision: number): { position: number; eventId: string } | undefined {
    const entry = this.revisions.get(u64Pair(streamId, revision));
    return entry && { position: getU64(entry, 0), eventId: idOf(entry) };
  }

  /** The event at a revision, if there is one. */
  readEvent(streamId: number, revision: number): StoredEvent | undefined {
    const place = this.eventAt(streamId, revision);
    return place && this.recordAt(place.position);
  }

  /** What the event at a revision that is there holds. */
  contentAt(streamId: number, revision: number): EventContent {
    const event = this.readEvent(streamId, revision);
    if (!event)
      throw new EventStoreError(
        'EVENTSTORE.CORRUPT',
        `the index has no event ${revision} of stream ${streamId}; restore the data folder from a backup`,
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

  /** Events with position >= `from` and < `before`, ascending: one page. Empty: there are no more. */
  logForwards(from: number, before: number): StoredEvent[] {
    return from >= before ? [] : this.logPage({ start: u64(from), end: u64(before) });
  }

  /** Events with position < `before`, descending: one page. */
  logBackwards(before: number): StoredEvent[] {
    return before <= 0 ? [] : this.logPage({ start: u64(before - 1), reverse: true });
  }

  /** Events of a stream from revision `from` to `to`, both inclusive, in that direction: one page. */
  streamPage(streamId: number, from: number, to: number): StoredEvent[] {
    const page: StoredEvent[] = [];
    const start = u64Pair(streamId, from);
    const limit = Math.min(PAGE_EVENTS, Math.abs(to - from) + 1);
    // Only a tombstone has a revision that does not follow the one before, so only there the limit is no end.
    const range =
      to < from ? { start, reverse: true, limit } : { start, end: u64Pair(streamId + 1, 0), limit };
    let bytes = 0;
    for (const { value } of this.revisions.getRange(range)) {
      const event = this.recordAt(getU64(value, 0));
      page.push(event);
      if ((bytes += event.frame.length) >= PAGE_BYTES) break;
    }
    return page;
  }

  async close(): Promise<void> {
    await this.environment.close();
  }

  private logPage(range: { start: Buffer; end?: Buffer; reverse?: boolean }): StoredEvent[] {
    const page: StoredEvent[] = [];
    let bytes = 0;
    for (const { key, value } of this.log.getRange({ ...range, limit: PAGE_EVENTS })) {
      page.push(openRecord(getU64(key, 0), value));
      if ((bytes += value.length) >= PAGE_BYTES) break;
    }
    return page;
  }

  private recordAt(position: number): StoredEvent {
    const record = this.log.get(u64(position));
    if (!record)
      throw new EventStoreError(
        'EVENTSTORE.CORRUPT',
        `the log has no record at position ${position}; restore the data folder from a backup`,
      );
    return openRecord(position, record);
  }
}
