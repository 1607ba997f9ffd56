import { EventStoreError } from '../errors.js';
import { decideAppend, type ExpectedRevision, type StreamFacts } from '../expected-revision.js';
import { u64, u64AndId, u64Pair } from './keys.js';
import { encodeRecord, type ProposedEvent } from './record.js';
import type { Store } from './store.js';

/** One append as the writer gets it. */
export interface AppendRequest {
  /** Stream name in UTF-8. */
  stream: Buffer;
  expected: ExpectedRevision;
  events: ProposedEvent[];
}

/** What the client is told, once it is on disk. */
export type AppendOutcome =
  /** `revision` and `position` of the last event; no position when nothing was ever written. */
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

  /** Decides one append and gathers its writes. */
  add(request: AppendRequest): AppendOutcome {
    const stream = this.stream(request.stream);
    const decision = decideAppend(
      request.expected,
      request.events.map((event) => event.id),
      stream,
    );
    switch (decision.kind) {
      case 'append':
        for (const event of request.events) this.write(stream, event);
        return {
          kind: 'success',
          revision: Math.max(stream.lastRevision, 0),
          position: stream.positionAt(stream.lastRevision),
        };
      case 'idempotent':
        return {
          kind: 'success',
          revision: decision.revision,
          position: stream.positionAt(decision.revision),
        };
      case 'wrong-expected-revision':
      case 'stream-deleted':
        return decision;
    }
  }

  /** Writes everything in one transaction; resolves when it is on disk. */
  async commit(): Promise<void> {
    const { store } = this;
    const logged: Promise<boolean>[] = [];
    const flushed = store.environment.batch(() => {
      for (const { key, value } of this.records) logged.push(store.log.put(key, value, { append: true }));
      for (const stream of this.streams.values()) {
        if (stream.fresh.length === 0) continue;
        stream.fresh.forEach(({ id, position }, i) => {
          const revision = stream.committedRevision + 1 + i;
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

  private stream(name: Buffer): GroupStream {
    const key = name.toString('latin1');
    let stream = this.streams.get(key);
    if (!stream) this.streams.set(key, (stream = new GroupStream(this.store, name)));
    return stream;
  }

  private write(stream: GroupStream, event: ProposedEvent): void {
    if (stream.id === 0) stream.id = this.nextStreamId++;
    const position = this.nextPosition;
    const revision = stream.lastRevision + 1;
    const value = encodeRecord(event, { stream: stream.name, revision, position, created: this.created });
    this.records.push({ key: u64(position), value });
    this.nextPosition += value.length;
    stream.push(event.id, position);
  }
}

/** A stream as it would be after the group's earlier appends. */
class GroupStream implements StreamFacts {
  /** 0 until the first event is written. */
  id: number;
  lastRevision: number;
  readonly committedRevision: number;
  readonly fresh: { id: string; position: number }[] = [];
  private readonly freshIds = new Map<string, number>();

  constructor(
    private readonly store: Store,
    readonly name: Buffer,
  ) {
    const state = store.stream(name);
    this.id = state?.id ?? 0;
    this.committedRevision = this.lastRevision = state?.lastRevision ?? -1;
  }

  get condition(): 'empty' | 'live' {
    return this.lastRevision < 0 ? 'empty' : 'live';
  }

  push(id: string, position: number): void {
    this.fresh.push({ id, position });
    this.freshIds.set(id, ++this.lastRevision);
  }

  revisionOf(eventId: string): number | undefined {
    const fresh = this.freshIds.get(eventId);
    if (fresh !== undefined || this.committedRevision < 0) return fresh;
    return this.store.revisionOf(this.id, eventId);
  }

  eventIdAt(revision: number): string | undefined {
    if (revision > this.committedRevision) return this.fresh[revision - this.committedRevision - 1]?.id;
    return this.store.eventAt(this.id, revision)?.eventId;
  }

  positionAt(revision: number): number | undefined {
    if (revision > this.committedRevision) return this.fresh[revision - this.committedRevision - 1]?.position;
    return revision < 0 ? undefined : this.store.eventAt(this.id, revision)?.position;
  }
}
