import { type Database, open, type RootDatabase } from 'lmdb';
import { getU64, idOf, u64, u64AndId, u64Pair } from './keys.js';
import type { EventPlace, IndexedTo, IndexEntry, StreamState } from './entry.js';
import { sealed, unsealed } from './sealed.js';

/** So many bytes of log lie between two positions of which the index says that a record begins there. */
const LANDMARK_BYTES = 64 * 1024;
const INDEXED_TO = Buffer.from('indexed-to');
const EMPTY = Buffer.alloc(0);

type Table = Database<Buffer, Buffer>;

/**
 * The index on disk, an LMDB environment. It holds nothing that is not in the log.
 */
export class IndexTables {
  private lastLandmark: number;

  private constructor(
    private readonly environment: RootDatabase<Buffer, Buffer>,
    /** stream name → stream id, last revision */
    private readonly streams: Table,
    /** stream id, revision → position, event id */
    private readonly revisions: Table,
    /** stream id, event id → latest revision */
    private readonly eventIds: Table,
    /** position at which a record begins → nothing */
    private readonly landmarks: Table,
    private readonly meta: Table,
  ) {
    this.lastLandmark = this.landmarkUpTo(Number.MAX_SAFE_INTEGER) ?? 0;
  }

  static open(folder: string, mode: 'read' | 'write'): IndexTables {
    const environment = open<Buffer, Buffer>({
      path: folder,
      encoding: 'binary',
      keyEncoding: 'binary',
      maxDbs: 8,
      noSubdir: false,
      readOnly: mode === 'read',
      overlappingSync: false, // a commit's promise then means: on disk
      eventTurnBatching: false,
    });
    const table = (name: string): Table =>
      environment.openDB<Buffer, Buffer>({ name, encoding: 'binary', keyEncoding: 'binary' });
    const [streams, revisions, eventIds] = [table('streams'), table('revisions'), table('event-ids')];
    return new IndexTables(environment, streams, revisions, eventIds, table('landmarks'), table('meta'));
  }

  get indexedTo(): IndexedTo | undefined {
    const value = valueOf(this.meta, INDEXED_TO);
    return value && { last: getU64(value, 0), checksum: getU64(value, 8), next: getU64(value, 16) };
  }

  /** Id that the next new stream gets. */
  get nextStreamId(): number {
    const [last] = [...this.revisions.getKeys({ reverse: true, limit: 1 })];
    return last ? getU64(last, 0) + 1 : 1;
  }

  stream(name: Buffer): StreamState | undefined {
    const value = valueOf(this.streams, name);
    return value && { id: getU64(value, 0), lastRevision: getU64(value, 8) };
  }

  revisionOf(streamId: number, eventId: string): number | undefined {
    const value = valueOf(this.eventIds, u64AndId(streamId, eventId));
    return value && getU64(value, 0);
  }

  eventAt(streamId: number, revision: number): EventPlace | undefined {
    const value = valueOf(this.revisions, u64Pair(streamId, revision));
    return value && { revision, position: getU64(value, 0), eventId: idOf(value) };
  }

  /** Events of a stream from revision `from` to `to`, both inclusive, in that direction, `limit` at most. */
  events(streamId: number, from: number, to: number, limit: number): EventPlace[] {
    const start = u64Pair(streamId, from);
    const end = u64Pair(streamId, to);
    const range = to < from ? { start, reverse: true } : { start };
    const places: EventPlace[] = [];
    for (const { key, value } of this.revisions.getRange({ ...range, end, inclusiveEnd: true, limit })) {
      const checked = unsealed(key, value);
      places.push({ revision: getU64(key, 8), position: getU64(checked, 0), eventId: idOf(checked) });
    }
    return places;
  }

  /** The last position up to `position` of which it is known that a record begins there. */
  landmarkUpTo(position: number): number | undefined {
    const [key] = [...this.landmarks.getKeys({ start: u64(position), reverse: true, limit: 1 })];
    return key && getU64(key, 0);
  }

  /** Every stream: its name and what is known of it. */
  *allStreams(): Iterable<{ name: Buffer; state: StreamState }> {
    for (const { key, value } of this.streams.getRange()) {
      const state = unsealed(key, value);
      yield { name: key, state: { id: getU64(state, 0), lastRevision: getU64(state, 8) } };
    }
  }

  /** Positions of all events, stream by stream. */
  *allPositions(): Iterable<number> {
    for (const { key, value } of this.revisions.getRange()) yield getU64(unsealed(key, value), 0);
  }

  /** Every event id of a stream, and the latest revision that has it. */
  *allEventIds(): Iterable<{ streamId: number; eventId: string; revision: number }> {
    for (const { key, value } of this.eventIds.getRange())
      yield { streamId: getU64(key, 0), eventId: idOf(key), revision: getU64(unsealed(key, value), 0) };
  }

  /** Every position of which the index says that a record begins there. */
  *allLandmarks(): Iterable<number> {
    for (const key of this.landmarks.getKeys()) yield getU64(key, 0);
  }

  /** Copies the index as it is at this moment, also while it is written to, into a folder. */
  async copyTo(folder: string): Promise<void> {
    await this.environment.backup(folder, true); // compacting: the other way all but stops who writes
  }

  /** Adds events, which must follow those that are indexed, in one transaction; resolves when it is on disk. */
  async add(entries: readonly IndexEntry[]): Promise<void> {
    const latest = new Map<number, IndexEntry>();
    let landmark = this.lastLandmark;
    const committed = this.environment.batch(() => {
      for (const entry of entries) {
        const { streamId, revision, position, eventId } = entry;
        put(this.revisions, u64Pair(streamId, revision), u64AndId(position, eventId));
        put(this.eventIds, u64AndId(streamId, eventId), u64(revision));
        if (position - landmark >= LANDMARK_BYTES) {
          put(this.landmarks, u64(position), EMPTY);
          landmark = position;
        }
        latest.set(streamId, entry);
      }
      for (const { stream, streamId, revision } of latest.values())
        put(this.streams, stream, u64Pair(streamId, revision));
      const last = entries.at(-1);
      if (last)
        put(this.meta, INDEXED_TO, Buffer.concat([u64Pair(last.position, last.checksum), u64(last.end)]));
    });
    try {
      await committed;
    } catch (error) {
      // lmdb rejects a failed commit with an error that carries the promise of the real one.
      throw error instanceof Error && 'commitError' in error ? await reasonOf(error.commitError) : error;
    }
    this.lastLandmark = landmark;
    this.environment.resetReadTxn();
  }

  async close(): Promise<void> {
    await this.environment.close();
  }
}

async function reasonOf(commit: unknown): Promise<unknown> {
  try {
    return await commit;
  } catch (error) {
    return error;
  }
}

function put(table: Table, key: Buffer, value: Buffer): void {
  void table.put(key, sealed(key, value));
}

function valueOf(table: Table, key: Buffer): Buffer | undefined {
  const value = table.get(key);
  return value && unsealed(key, value);
}
