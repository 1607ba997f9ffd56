import {
  ANY,
  type AppendToStreamOptions,
  type EventStoreDBClient,
  jsonEvent,
  type JSONEventData,
  NO_STREAM,
} from '@eventstore/db-client';
import type { Append, Ledger } from './ledger.js';
import type { Random } from './random.js';

/** How a writer reaches the server. */
export interface Connection {
  client: EventStoreDBClient;
  /** Credentials with a call choose Append, a call of its own; without them BatchAppend carries all of a process. */
  options: Pick<AppendToStreamOptions, 'credentials'>;
}

/** Appends one thing after the other until it is told to stop; after a failure first the same again. */
export interface Writer {
  /** @throws Error when the server refuses what it should take. */
  work(connection: Connection, goesOn: () => boolean): Promise<void>;
}

/** What the server must take: a failure other than the connection's is one of the server. */
const PASSING = new Set(['unavailable', 'cancelled', 'deadline-exceeded']);

/** @throws Error unless it may pass: the server was killed. */
function mayPass(error: unknown): void {
  if (!(error instanceof Error)) throw error;
  const type = 'type' in error ? error.type : undefined;
  const code = 'code' in error ? error.code : undefined;
  if (code !== 14 && code !== 1 && !(typeof type === 'string' && PASSING.has(type))) throw error;
}

/** Has a stream to itself and expects exact revisions. Deletes it now and then, and goes on with it or a new one. */
export class ExactWriter implements Writer {
  private stream: string;
  private last = -1n;
  private pending: Append | undefined;

  constructor(
    private readonly random: Random,
    private readonly ledger: Ledger,
  ) {
    this.stream = newStream(random);
  }

  async work(connection: Connection, goesOn: () => boolean): Promise<void> {
    while (goesOn()) {
      try {
        if (!this.pending && this.last >= 0n && this.random.percent(5)) await this.delete(connection);
        else await this.append(connection);
      } catch (error) {
        mayPass(error);
      }
    }
  }

  private async append({ client, options }: Connection): Promise<void> {
    const append = (this.pending ??= propose(this.stream, this.random, this.ledger));
    const expectedRevision = this.last < 0n ? NO_STREAM : this.last;
    const answer = await client.appendToStream(this.stream, append.events, { ...options, expectedRevision });
    acknowledge(append, answer);
    this.pending = undefined;
    this.last = answer.nextExpectedRevision;
  }

  private async delete({ client }: Connection): Promise<void> {
    const { stream, last: expectedRevision } = this;
    const kind = this.random.percent(30) ? 'tombstone' : 'soft';
    const deletion: Ledger['deletions'][number] = { stream, kind };
    this.ledger.deletions.push(deletion);
    if (kind === 'tombstone') {
      this.stream = newStream(this.random);
      this.last = -1n;
    }
    const answer =
      kind === 'soft'
        ? await client.deleteStream(stream, { expectedRevision })
        : await client.tombstoneStream(stream, { expectedRevision });
    if (answer.position) deletion.acknowledged = answer.position.commit;
  }
}

/** Shares a stream with others and expects nothing of it. */
export class SharedWriter implements Writer {
  private pending: Append | undefined;

  constructor(
    private readonly stream: string,
    private readonly random: Random,
    private readonly ledger: Ledger,
  ) {}

  async work({ client, options }: Connection, goesOn: () => boolean): Promise<void> {
    while (goesOn()) {
      const append = (this.pending ??= propose(this.stream, this.random, this.ledger));
      try {
        acknowledge(
          append,
          await client.appendToStream(this.stream, append.events, { ...options, expectedRevision: ANY }),
        );
        this.pending = undefined;
      } catch (error) {
        mayPass(error);
      }
    }
  }
}

/** A stream that nobody wrote to. */
export function newStream(random: Random): string {
  return `crash-${random.uuid()}`;
}

/** One event, or up to 20; small, or up to 20 KB each. */
function propose(stream: string, random: Random, ledger: Ledger): Append {
  const count = random.percent(60) ? 1 : random.between(2, 20);
  const append: Append = { stream, events: Array.from({ length: count }, () => event(random)) };
  ledger.appends.push(append);
  return append;
}

function event(random: Random): JSONEventData {
  const filling = random.percent(90) ? random.between(0, 500) : random.between(500, 20_000);
  const letter = String.fromCharCode(random.between(97, 122));
  return jsonEvent({ id: random.uuid(), type: 'thing', data: { filling: letter.repeat(filling) } });
}

function acknowledge(
  append: Append,
  answer: { nextExpectedRevision: bigint; position?: { commit: bigint } },
): void {
  if (!answer.position) throw new Error('The answer to an append has no position.');
  append.acknowledged = { revision: answer.nextExpectedRevision, position: answer.position.commit };
}
