import { EventStoreError } from '../errors.js';
import { decideAppend, decideDelete, type ExpectedRevision } from '../expected-revision.js';
import { GroupStream } from './group-stream.js';
import { TOMBSTONE_REVISION, u64, u64AndId, u64Pair } from './keys.js';
import { isMetastream, metastreamOf, originalOf, softDeletion, tombstone, undeletion } from './metadata.js';
import { encodeRecord, type ProposedEvent } from './record.js';
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

/**
 * Appends that share one transaction. Each is decided against the committed state and those before it in the
 * group; what they write is gathered here and put into LMDB in one go, after nothing can throw any more.
 */
export class Group {
  private readonly streams = new Map<string, GroupStream>();
  private readonly records: { key: Buffer; value: Buffer }[] = [];
  private readonly created = `${Date.now()}0000`;
  private nextPosition: number;
  private nextStreamId: number;

  constructor(private readonly store: Store) {
    this.nextPosition = store.nextPosition;
    this.nextStreamId = store.nextStreamId;
  }

  get isEmpty(): boolean {
    return this.records.length === 0;
  }

  /** Decides one request and gathers its writes. */
  add(request: WriteRequest): WriteOutcome {
    const stream = this.stream(request.stream);
    return 'events' in request ? this.append(stream, request) : this.delete(stream, request);
  }

  /** Writes everything in one transaction; resolves when it is on disk. */
  async commit(): Promise<void> {
    const { store } = this;
    const logged: Promise<boolean>[] = [];
    const flushed = store.environment.batch(() => {
      for (const { key, value } of this.records) logged.push(store.log.put(key, value, { append: true }));
      for (const stream of this.streams.values()) {
        if (stream.fresh.length === 0) continue;
        stream.fresh.forEach(({ id, position, revision }) => {
          void store.revisions.put(u64Pair(stream.id, revision), u64AndId(position, id));
          void store.eventIds.put(u64AndId(stream.id, id), u64(revision));
        });
        void store.streams.put(stream.name, u64Pair(stream.id, stream.lastRevision));
      }
    });
    const [, ...inOrder] = await Promise.all([flushed, ...logged]);
    if (inOrder.includes(false))
      throw new EventStoreError(
        'EVENTSTORE.CORRUPT',
        'another process wrote to the log; stop it and restore the data folder from a backup',
      );
    store.committed(this.nextPosition, this.nextStreamId);
  }

  private append(stream: GroupStream, { expected, events }: AppendRequest): WriteOutcome {
    const ids = events.map((event) => event.id);
    const decision = decideAppend(expected, ids, stream);
    switch (decision.kind) {
      case 'append': {
        const original = isMetastream(stream.name) ? this.stream(originalOf(stream.name)) : stream;
        const isDeleted = original.condition === 'deleted';
        const first = original.lastRevision + 1;
        for (const event of events) this.write(stream, event, stream.lastRevision + 1);
        const revision = Math.max(stream.lastRevision, 0);
        const position = stream.positionAt(stream.lastRevision);
        if (isDeleted) this.undelete(original, first);
        return { kind: 'success', revision, position };
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
      this.write(stream, tombstone(), TOMBSTONE_REVISION);
      return { kind: 'success', revision: TOMBSTONE_REVISION, position };
    }
    const metastream = this.stream(metastreamOf(stream.name));
    this.write(metastream, softDeletion(), metastream.lastRevision + 1);
    return { kind: 'success', revision: metastream.lastRevision, position };
  }

  /** Makes a softly deleted stream readable again from revision `first` on. */
  private undelete(stream: GroupStream, first: number): void {
    const metastream = this.stream(metastreamOf(stream.name));
    const event = metastream.lastContent && undeletion(metastream.lastContent.data, first);
    if (event) this.write(metastream, event, metastream.lastRevision + 1);
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

  private write(stream: GroupStream, event: ProposedEvent, revision: number): void {
    if (stream.id === 0) stream.id = this.nextStreamId++;
    const position = this.nextPosition;
    const value = encodeRecord(event, { stream: stream.name, revision, position, created: this.created });
    this.records.push({ key: u64(position), value });
    this.nextPosition += value.length;
    stream.push(event, position, revision);
  }
}
