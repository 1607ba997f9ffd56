import type { EventPlace, IndexEntry, StreamState } from './entry.js';

interface RecentStream {
  state: StreamState;
  /** Its events, ascending. */
  events: IndexEntry[];
  /** event id → latest revision */
  revisions: Map<string, number>;
}

/** The newest events, which are in the log but not yet in the index on disk. */
export class Recent {
  /** In the order of the log. */
  private readonly entries: IndexEntry[] = [];
  private readonly byName = new Map<string, RecentStream>();
  private readonly byId = new Map<number, RecentStream>();

  get size(): number {
    return this.entries.length;
  }

  add(entry: IndexEntry): void {
    this.entries.push(entry);
    const { streamId, revision } = entry;
    let stream = this.byId.get(streamId);
    if (!stream) {
      stream = { state: { id: streamId, lastRevision: revision }, events: [], revisions: new Map() };
      this.byId.set(streamId, stream);
      this.byName.set(keyOf(entry.stream), stream);
    }
    stream.state.lastRevision = revision;
    stream.events.push(entry);
    stream.revisions.set(entry.eventId, revision);
  }

  /** The oldest events. */
  oldest(count: number): IndexEntry[] {
    return this.entries.slice(0, count);
  }

  /** Forgets the oldest events: they are in the index on disk now. */
  forget(count: number): void {
    const counts = new Map<RecentStream, number>();
    for (const { streamId, eventId, revision } of this.entries.splice(0, count)) {
      const stream = this.byId.get(streamId);
      if (!stream) continue;
      counts.set(stream, (counts.get(stream) ?? 0) + 1);
      if (stream.revisions.get(eventId) === revision) stream.revisions.delete(eventId);
    }
    for (const [stream, forgotten] of counts) {
      const [first] = stream.events.splice(0, forgotten);
      if (stream.events.length > 0 || !first) continue;
      this.byId.delete(first.streamId);
      this.byName.delete(keyOf(first.stream));
    }
  }

  stream(name: Buffer): StreamState | undefined {
    return this.byName.get(keyOf(name))?.state;
  }

  revisionOf(streamId: number, eventId: string): number | undefined {
    return this.byId.get(streamId)?.revisions.get(eventId);
  }

  /** Events of a stream from its first recent one on, ascending. */
  events(streamId: number): readonly EventPlace[] {
    return this.byId.get(streamId)?.events ?? [];
  }

  /** Position of the last record that begins at `position` or before it. */
  lastUpTo(position: number): number | undefined {
    return this.entries[firstBeyond(this.entries, 'position', position) - 1]?.position;
  }
}

/** Index of the first element whose `key`, by which they are sorted, is greater than `value`. */
export function firstBeyond<Key extends string>(
  sorted: readonly Record<Key, number>[],
  key: Key,
  value: number,
): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle]?.[key] ?? 0) <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}

function keyOf(name: Buffer): string {
  return name.toString('latin1');
}
