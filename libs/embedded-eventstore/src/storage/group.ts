import { decideAppend, decideDelete, type ExpectedRevision } from '../expected-revision.js';
import { GroupStream } from './group-stream.js';
import { TOMBSTONE_REVISION } from './index/keys.js';
import type { IndexEntry } from './index/entry.js';
import { encodeRecord } from './log/record.js';
import { isMetastream, metastreamOf, originalOf, softDeletion, tombstone, undeletion } from './metadata.js';
import type { ProposedEvent } from './frame.js';
import type { Store } from './store.js';

/** What the writer is asked for: all of it is written or nothing. */
export type WriteRequest = AppendRequest | DeleteRequest;

/** One append. */
export interface AppendRequest {
  /** Stream name in UTF-8. */
  stream: Buffer;
  expected: ExpectedRevision;
  events: ProposedEvent[];
}

/** One deletion: softly, so that the next append brings the stream back, or for ever. */
export interface DeleteRequest {
  stream: Buffer;
  expected: ExpectedRevision;
  deletion: 'soft' | 'tombstone';
}

/** What the client is told, once it is on disk. */
export type WriteOutcome =
  /** `revision` and `position` of the last event; no position when there is none that a reader could see. */
  | { kind: 'success'; revision: number; position: number | undefined }
  /** `current` is -1 for a stream without events. */
  | { kind: 'wrong-expected-revision'; current: number }
  | { kind: 'stream-deleted' };

/** One event that an append or a deletion writes. */
interface Write {
  stream: GroupStream;
  event: ProposedEvent;
  revision: number;
}

/**
 * Appends that share one flush. Each is decided against the committed state and those before it in the group; what
 * they write is gathered here and appended to the log in one go, after nothing can throw any more.
 */
export class Group {
  private readonly streams = new Map<string, GroupStream>();
  private readonly records: Buffer[] = [];
  private readonly entries: IndexEntry[] = [];
  private readonly created = `${Date.now()}0000`;
  private readonly firstPosition: number;
  private nextPosition: number;
  private nextStreamId: number;
  private lastChecksum: number;

  constructor(private readonly store: Store) {
    this.firstPosition = this.nextPosition = store.nextPosition;
    this.nextStreamId = store.nextStreamId;
    this.lastChecksum = store.lastChecksum;
  }

  get isEmpty(): boolean {
    return this.records.length === 0;
  }

  /** Decides one request and gathers its writes. */
  add(request: WriteRequest): WriteOutcome {
    const stream = this.stream(request.stream);
    return 'events' in request ? this.append(stream, request) : this.delete(stream, request);
  }

  /** Writes everything with one flush; resolves when it is on disk. `alone`: nobody else waits for the disk. */
  commit(alone: boolean): Promise<void> {
    const [only] = this.records;
    const bytes = only && this.records.length === 1 ? only : Buffer.concat(this.records);
    return this.store.append(bytes, this.entries, alone);
  }

  private append(stream: GroupStream, { expected, events }: AppendRequest): WriteOutcome {
    const ids = events.map((event) => event.id);
    const decision = decideAppend(expected, ids, stream);
    switch (decision.kind) {
      case 'append': {
        const first = stream.lastRevision + 1;
        const writes = events.map((event, i) => ({ stream, event, revision: first + i }));
        this.write([...writes, ...this.undeletion(stream, events)]);
        const revision = first + events.length - 1;
        return { kind: 'success', revision: Math.max(revision, 0), position: stream.positionAt(revision) };
      }
      case 'idempotent': {
        const { revision } = decision;
        return { kind: 'success', revision, position: stream.readablePositionAt(revision) };
      }
      case 'wrong-expected-revision':
      case 'stream-deleted':
        return decision;
    }
  }

  private delete(stream: GroupStream, { expected, deletion }: DeleteRequest): WriteOutcome {
    const decision = decideDelete(expected, deletion, stream);
    if (decision.kind !== 'append') return decision;
    const position = this.nextPosition;
    if (deletion === 'tombstone') {
      this.write([{ stream, event: tombstone(), revision: TOMBSTONE_REVISION }]);
      return { kind: 'success', revision: TOMBSTONE_REVISION, position };
    }
    const metastream = this.stream(metastreamOf(stream.name));
    const revision = metastream.lastRevision + 1;
    this.write([{ stream: metastream, event: softDeletion(), revision }]);
    return { kind: 'success', revision, position };
  }

  /** What makes a softly deleted stream readable again, from the first event of this append on. */
  private undeletion(stream: GroupStream, events: readonly ProposedEvent[]): Write[] {
    const isMeta = isMetastream(stream.name);
    const original = isMeta ? this.stream(originalOf(stream.name)) : stream;
    if (original.condition !== 'deleted') return [];
    const metastream = this.stream(metastreamOf(original.name));
    const content = (isMeta ? events.at(-1) : undefined) ?? metastream.lastContent;
    const event = content && undeletion(content.data, original.lastRevision + 1);
    const revision = metastream.lastRevision + 1 + (isMeta ? events.length : 0);
    return event ? [{ stream: metastream, event, revision }] : [];
  }

  private stream(name: Buffer): GroupStream {
    const key = name.toString('latin1');
    let stream = this.streams.get(key);
    if (!stream) {
      stream = new GroupStream(this.store, name, (sibling) => this.stream(sibling));
      this.streams.set(key, stream);
    }
    return stream;
  }

  /** Notes events that belong together: after a crash either all of them are there or none. */
  private write(writes: readonly Write[]): void {
    writes.forEach(({ stream, event, revision }, i) => {
      if (stream.id === 0) stream.id = this.nextStreamId++;
      const position = this.nextPosition;
      const { bytes, checksum } = encodeRecord(event, {
        stream: stream.name,
        revision,
        position,
        created: this.created,
        previous: this.lastChecksum,
        writtenFrom: this.firstPosition,
        following: writes.length - 1 - i,
      });
      const end = position + bytes.length;
      this.records.push(bytes);
      const entry = {
        stream: stream.name,
        streamId: stream.id,
        eventId: event.id,
        revision,
        position,
        checksum,
        end,
      };
      this.entries.push(entry);
      this.nextPosition = end;
      this.lastChecksum = checksum;
      stream.push(event, entry);
    });
  }
}
