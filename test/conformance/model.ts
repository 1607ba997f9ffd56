/**
 * What EventStoreDB does to streams, small enough to be read: the yardstick for random sequences of commands.
 * It knows nothing of the embedded server's code.
 */

/** What a writer believes of a stream; a number is an exact revision. */
export type Expected = 'any' | 'no_stream' | 'stream_exists' | number;

export interface ModelEvent {
  /** Undefined: the server made it up. */
  id: string | undefined;
  type: string;
  data: unknown;
}

/** An event where it stands. */
export interface Recorded extends ModelEvent {
  stream: string;
  revision: number;
}

/** What a writer is told. */
export type Outcome =
  /** `written`: not a repeat. `readable`: a read would still show its last event, so that it has a position. */
  | { kind: 'success'; revision: number; written: boolean; readable: boolean }
  /** `current` is -1 for a stream without events. */
  | { kind: 'wrong'; current: number }
  | { kind: 'deleted' };

/** What a reader is told. */
export type Reading = { kind: 'events'; events: Recorded[] } | { kind: 'not-found' } | { kind: 'deleted' };

export interface ReadFrom {
  backwards: boolean;
  from: number | 'start' | 'end';
  /** Most events to give; absent: all. */
  maxCount?: number;
}

/** Revision of a tombstone, and `$tb` of a deleted stream: 2^63 - 1, which a double rounds. */
export const FOREVER = 2 ** 63;

export class StreamsModel {
  /** $all, as far as it is ours. */
  readonly log: Recorded[] = [];
  private readonly streams = new Map<string, Recorded[]>();
  private readonly tombstones = new Set<string>();

  append(stream: string, expected: Expected, events: ModelEvent[]): Outcome {
    const verdict = this.check(
      stream,
      expected,
      events.map(({ id }) => id),
    );
    if (verdict !== 'write') return verdict;
    const subject = isMetadata(stream) ? stream.slice(2) : stream;
    const wakes = this.isDeleted(subject);
    const truncateBefore = this.last(subject) + 1;
    this.write(stream, events);
    const revision = this.last(stream);
    if (wakes) {
      const metadata = this.metadataAsWritten(subject);
      this.write(`$$${subject}`, [serverMetadata({ ...metadata, $tb: truncateBefore })]);
    }
    return { kind: 'success', revision, written: true, readable: true };
  }

  /** Hides the stream until the next append. */
  delete(stream: string, expected: Expected): Outcome {
    const verdict = this.check(stream, expected, [undefined]);
    if (verdict !== 'write') return verdict;
    if (this.last(stream) === -1 && this.last(`$$${stream}`) === -1) return { kind: 'wrong', current: -1 };
    this.write(`$$${stream}`, [serverMetadata({ $tb: FOREVER })]);
    return { kind: 'success', revision: this.last(stream), written: true, readable: true };
  }

  /** Ends the stream for ever. */
  tombstone(stream: string, expected: Expected): Outcome {
    const verdict = this.check(stream, expected, [undefined]);
    if (verdict !== 'write') return verdict;
    this.tombstones.add(stream);
    const record = { stream, revision: FOREVER, id: undefined, type: '$streamDeleted', data: undefined };
    this.log.push(record);
    return { kind: 'success', revision: FOREVER, written: true, readable: false };
  }

  read(stream: string, { backwards, from, maxCount = Infinity }: ReadFrom): Reading {
    if (this.isTombstoned(stream)) return { kind: 'deleted' };
    if (this.last(stream) === -1 || this.isDeleted(stream)) return { kind: 'not-found' };
    const bound = from === 'start' ? 0 : from === 'end' ? Infinity : from;
    const readable = this.events(stream).filter(({ revision }) => revision >= this.first(stream));
    const events = backwards
      ? readable.filter(({ revision }) => revision <= bound).reverse()
      : readable.filter(({ revision }) => revision >= bound);
    return { kind: 'events', events: events.slice(0, maxCount) };
  }

  /** Last revision ever written, -1 for none. */
  last(stream: string): number {
    return this.events(stream).length - 1;
  }

  /** Everything ever written to a stream. */
  events(stream: string): readonly Recorded[] {
    return this.streams.get(stream) ?? [];
  }

  private check(stream: string, expected: Expected, ids: (string | undefined)[]): 'write' | Outcome {
    if (this.isTombstoned(stream)) return { kind: 'deleted' };
    const current = this.last(stream);
    const wrong: Outcome = { kind: 'wrong', current };
    if (expected === 'stream_exists') {
      if (this.isDeleted(stream)) return { kind: 'deleted' };
      if (current === -1 && this.last(`$$${stream}`) === -1) return wrong;
    }
    if (expected === 'any' || expected === 'stream_exists') {
      const known = ids.map((id) => this.latest(stream, id));
      if (known[0] === undefined) return 'write';
      return known.includes(undefined) ? wrong : this.repeat(stream, known.at(-1) ?? -1);
    }
    const before = expected === 'no_stream' ? -1 : expected;
    if (before === current) return 'write';
    if (before > current) return wrong;
    const same = ids.map((id, i) => id !== undefined && this.events(stream)[before + 1 + i]?.id === id);
    if (!same.includes(false)) return this.repeat(stream, before + ids.length);
    return !same[0] && before === -1 && this.isDeleted(stream) ? 'write' : wrong;
  }

  private repeat(stream: string, revision: number): Outcome {
    const readable = revision >= this.first(stream) && !this.isDeleted(stream);
    return { kind: 'success', revision, written: false, readable };
  }

  private latest(stream: string, id: string | undefined): number | undefined {
    return id === undefined ? undefined : this.events(stream).findLast((event) => event.id === id)?.revision;
  }

  private write(stream: string, events: ModelEvent[]): void {
    const written = [...this.events(stream)];
    for (const { id, type, data } of events) {
      const record = { stream, revision: written.length, id, type, data };
      written.push(record);
      this.log.push(record);
    }
    this.streams.set(stream, written);
  }

  private isTombstoned(stream: string): boolean {
    return this.tombstones.has(isMetadata(stream) ? stream.slice(2) : stream);
  }

  private isDeleted(stream: string): boolean {
    return this.metadata(stream).$tb === FOREVER;
  }

  /** First revision that a read may show. */
  private first(stream: string): number {
    const { $maxCount, $tb = 0 } = this.metadata(stream);
    return $maxCount === undefined ? $tb : Math.max($tb, this.last(stream) - $maxCount + 1);
  }

  private metadata(stream: string): { $maxCount?: number; $tb?: number } {
    if (isMetadata(stream)) return { $maxCount: 1 };
    const { $maxCount, $maxAge, $tb } = this.metadataAsWritten(stream);
    const valid = isWhole($maxCount, 1) && isWhole($maxAge, 1) && isWhole($tb, 0);
    return valid ? { ...($maxCount !== undefined && { $maxCount }), ...($tb !== undefined && { $tb }) } : {};
  }

  private metadataAsWritten(stream: string): Record<string, unknown> {
    const data = this.events(`$$${stream}`).at(-1)?.data;
    return typeof data === 'object' && data !== null ? Object.fromEntries(Object.entries(data)) : {};
  }
}

function isMetadata(stream: string): boolean {
  return stream.startsWith('$$');
}

function serverMetadata(data: Record<string, unknown>): ModelEvent {
  return { id: undefined, type: '$metadata', data };
}

/** Absent, or a whole number of at least `least`. */
function isWhole(value: unknown, least: number): value is number | undefined {
  return value === undefined || (typeof value === 'number' && Number.isInteger(value) && value >= least);
}
