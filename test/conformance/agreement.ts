import { randomUUID } from 'node:crypto';
import { type EventStoreDBClient, jsonEvent, type RecordedEvent } from '@eventstore/db-client';
import type { Command, Guess, Ids } from './commands.js';
import { type Expected, type ModelEvent, type Outcome, type ReadFrom, StreamsModel } from './model.js';
import { type Answer, answerOf, deletable, expectedRevision, readingOf, tombstone } from './outcome.js';
import { same } from './same.js';
import { stream } from './support.js';

/** Two streams of a server and of the model, to which the same is done. */
export class Agreement {
  readonly model = new StreamsModel();
  readonly names: readonly [string, string] = [stream('model'), stream('model')];
  /** Position at which each event was first seen, by revision and stream. */
  private readonly positions = new Map<string, bigint>();
  private lastPosition = -1n;
  private steps = 0;

  constructor(private readonly client: EventStoreDBClient) {}

  /** Does it to both, and demands the same answer and, when something was written, the same stream. */
  async step(command: Command): Promise<void> {
    const name = this.names[command.stream];
    this.steps++;
    const outcome = await this.apply(name, command);
    if (outcome?.kind === 'success' && outcome.written)
      await this.read(name, { backwards: false, from: 'start' });
  }

  /** Demands that both streams and their metadata are read alike, in both directions. */
  async readAll(): Promise<void> {
    for (const name of this.names)
      for (const subject of [name, `$$${name}`])
        for (const backwards of [false, true])
          await this.read(subject, { backwards, from: backwards ? 'end' : 'start' });
  }

  /** Demands that this is what $all holds of us, in its order. */
  checkLog(log: RecordedEvent[]): void {
    const ids = new Set(this.model.log.map(({ id }) => id));
    const seen = log.map(({ streamId, revision, type, id, data }) => ({
      stream: streamId,
      revision: Number(revision),
      type,
      id: ids.has(id) ? id : undefined,
      data: type === '$streamDeleted' ? undefined : data,
    }));
    // Whether the server's own metadata comes before or after the append that caused it is its affair.
    for (const ours of [true, false]) {
      const pick = <E extends { id: string | undefined }>(events: E[]): E[] =>
        events.filter(({ id }) => (id !== undefined) === ours);
      same(pick(seen), pick(this.model.log));
    }
  }

  private apply(name: string, command: Command): Promise<Outcome | undefined> {
    switch (command.kind) {
      case 'append':
        return this.append(name, 'thing', command.expected, command.ids, { step: this.steps });
      case 'metadata':
        return this.append(`$$${name}`, '$metadata', command.expected, command.ids, command.data);
      case 'delete':
        return this.delete(name, this.expected(name, command.expected));
      case 'tombstone':
        return this.tombstone(name, this.expected(name, command.expected));
      case 'read': {
        const { ofMetadata, backwards, start, maxCount } = command;
        const subject = ofMetadata ? `$$${name}` : name;
        const from =
          start.kind === 'near-end' ? Math.max(0, this.model.last(subject) + start.offset) : start.kind;
        return this.read(subject, {
          backwards: backwards || from === 'end', // forwards from the end is a fault of the reader
          from,
          ...(maxCount !== undefined && { maxCount }),
        });
      }
    }
  }

  private async append(name: string, type: string, guess: Guess, ids: Ids, data: object): Promise<Outcome> {
    const expected = this.expected(name, guess, ids);
    const events = this.ids(name, ids).map((id): ModelEvent & { id: string } => ({ id, type, data }));
    const proposed = events.map(({ id }) => jsonEvent({ id, type, data: { ...data } }));
    const options = { expectedRevision: expectedRevision(expected) };
    const answer = await answerOf(this.client.appendToStream(name, proposed, options));
    const outcome = this.compare(answer, this.model.append(name, expected, events));
    if (answer.kind === 'success' && outcome.kind === 'success') {
      same(answer.revision, outcome.revision);
      if (answer.position) this.isAt(name, answer.revision, answer.position.commit);
    }
    return outcome;
  }

  private async delete(name: string, expected: Expected): Promise<Outcome> {
    const options = { expectedRevision: deletable(expected) };
    const answer = await answerOf(this.client.deleteStream(name, options));
    return this.compare(answer, this.model.delete(name, expected));
  }

  private async tombstone(name: string, expected: Expected): Promise<Outcome> {
    const answer = await answerOf(tombstone(this.client, name, expected));
    return this.compare(answer, this.model.tombstone(name, expected));
  }

  /** A position comes with what was written, later than all before it, and with a repeat that can still be read. */
  private compare(answer: Answer, outcome: Outcome): Outcome {
    if (answer.kind !== 'success' || outcome.kind !== 'success') same(answer, outcome);
    else if (!outcome.written) same(answer.position !== undefined, outcome.readable);
    else {
      const position = answer.position?.commit ?? -1n;
      expect(position).toBeGreaterThan(this.lastPosition);
      this.lastPosition = position;
    }
    return outcome;
  }

  private async read(name: string, read: ReadFrom): Promise<undefined> {
    const expected = this.model.read(name, read);
    const { kind, events: found } = await readingOf(this.client, name, read);
    const known = new Set(expected.kind === 'events' ? expected.events.map(({ id }) => id) : []);
    const events = found.map(({ streamId, revision, id, type, data }) => ({
      stream: streamId,
      revision: Number(revision),
      id: known.has(id) ? id : undefined,
      type,
      data,
    }));
    same(kind === 'events' ? { kind, events } : { kind }, expected);
    for (const { revision, position } of found)
      if (position) this.isAt(name, Number(revision), position.commit);
  }

  /** An event never moves. */
  private isAt(name: string, revision: number, position: bigint): void {
    const key = `${revision}@${name}`;
    same(position, this.positions.get(key) ?? position);
    this.positions.set(key, position);
  }

  private expected(name: string, guess: Guess, ids?: Ids): Expected {
    const last = this.model.last(name);
    switch (guess.kind) {
      case 'any':
      case 'no_stream':
      case 'stream_exists':
        return guess.kind;
      case 'near-end':
        return exact(last + guess.offset);
      case 'before-repeat':
        return exact(ids && ids.known > 0 && last >= 0 ? (ids.at % (last + 1)) - 1 : last);
    }
  }

  private ids(name: string, { at, known, fresh, order }: Ids): string[] {
    const held = this.model.events(name);
    const repeated: string[] = [];
    for (let i = 0; i < known && held.length > 0; i++)
      repeated.push(held[(at + i) % held.length]?.id ?? randomUUID());
    const created = Array.from({ length: Math.max(fresh, repeated.length > 0 ? 0 : 1) }, () => randomUUID());
    if (order === 'fresh-first') return [...created, ...repeated];
    return [...(order === 'known-backwards' ? repeated.reverse() : repeated), ...created];
  }
}

function exact(revision: number): Expected {
  return revision < 0 ? 'no_stream' : revision;
}
