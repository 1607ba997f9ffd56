import { isDeepStrictEqual } from 'node:util';
import { setTimeout as sleep } from 'node:timers/promises';
import { EventStoreDBClient } from '@eventstore/db-client';
import { EventStoreProcess } from '../support/event-store-process.js';
import { faultsOf } from './check.js';
import { Ledger } from './ledger.js';
import { catchUp, Follower, readLog, type Seen } from './log.js';
import type { Random } from './random.js';
import { type Connection, ExactWriter, newStream, SharedWriter, type Writer } from './writers.js';

/** A start takes about so long; some kills come before its end. In milliseconds. */
const START_MS = 700;
/** How long the load may go on before it is killed, in milliseconds. */
const LOAD_MS = 800;
/** After a kill every call must have failed by then. */
const END_MS = 30_000;

/** One data folder through many kills. */
export class Lives {
  private readonly ledger = new Ledger();
  private readonly follower = new Follower();
  private readonly writers: Writer[];
  private before: Seen[] = [];

  constructor(
    private readonly dataDir: string,
    private readonly random: Random,
  ) {
    const shared = newStream(random);
    this.writers = [
      ...Array.from({ length: 9 }, () => new ExactWriter(random.fork(), this.ledger)),
      ...Array.from({ length: 6 }, () => new SharedWriter(shared, random.fork(), this.ledger)),
    ];
  }

  /** Starts on what the last kill left, checks it, goes on writing, and kills at a random moment. */
  async round(): Promise<void> {
    while (this.random.percent(25))
      await EventStoreProcess.startAndKill(this.dataDir, this.random.between(0, START_MS));
    const server = await EventStoreProcess.start(this.dataDir);
    try {
      await this.connected(server.url, (clients) => this.check(clients[0]!));
      await this.connected(server.url, async (clients) => {
        let running = true;
        const ended = this.load(clients, () => running);
        await Promise.race([ended, sleep(this.random.between(0, LOAD_MS))]);
        running = false;
        await server.kill();
        await inTime(ended);
      });
    } finally {
      await server.kill();
    }
  }

  /** Lets every writer send again what was not answered, and checks for the last time. Returns what was done. */
  async end(): Promise<{ events: number; appends: number; deletions: number }> {
    const server = await EventStoreProcess.start(this.dataDir);
    try {
      await this.connected(server.url, async (clients) => {
        await this.check(clients[0]!);
        await inTime(this.retry(clients));
        await this.check(clients[0]!);
      });
    } finally {
      await server.kill();
    }
    const { appends, deletions } = this.ledger;
    const open = appends.filter(({ acknowledged }) => !acknowledged);
    if (open.length > 0) throw new Error(`${open.length} appends were sent again and are not acknowledged.`);
    return { events: this.before.length, appends: appends.length, deletions: deletions.length };
  }

  private async load(clients: EventStoreDBClient[], goesOn: () => boolean): Promise<void> {
    const writing = this.writers.map((writer, i) => writer.work(connection(clients, i), goesOn));
    await Promise.all([...writing, this.follower.follow(clients[0]!)]);
  }

  /** Each writer does one thing more: what is still unanswered comes first. */
  private async retry(clients: EventStoreDBClient[]): Promise<void> {
    const open = this.ledger.appends.filter(({ acknowledged }) => !acknowledged);
    const done = (): boolean => open.every(({ acknowledged }) => acknowledged);
    await Promise.all(this.writers.map((writer, i) => writer.work(connection(clients, i), () => !done())));
  }

  private async check(client: EventStoreDBClient): Promise<void> {
    const log = await readLog(client);
    const faults = faultsOf(log, this.ledger);
    if (faults.length > 0) throw new Error(faults.slice(0, 20).join('\n'));
    mustBegin(log, this.before, 'what was read before');
    mustBegin(log, this.follower.got, 'what a subscription gave');
    for (const index of [-1, ...Array.from({ length: 3 }, () => this.random.between(0, log.length - 1))]) {
      const from = log[index]?.position;
      const rest = await catchUp(client, from, log.at(-1));
      if (!isDeepStrictEqual(rest, log.slice(index + 1)))
        throw new Error(`A subscription from position ${String(from)} did not give the rest of the log.`);
    }
    this.before = log;
  }

  private async connected(
    url: string,
    work: (clients: EventStoreDBClient[]) => Promise<void>,
  ): Promise<void> {
    const clients = Array.from({ length: 3 }, () => EventStoreDBClient.connectionString(url));
    try {
      await work(clients);
    } finally {
      await Promise.all(clients.map((client) => client.dispose()));
    }
  }
}

/** One client of a process may use BatchAppend: a broken connection fails the open appends of all that do. */
function connection(clients: EventStoreDBClient[], writer: number): Connection {
  const index = writer % clients.length;
  const options = index === 0 ? {} : { credentials: { username: 'nobody', password: 'none' } };
  return { client: clients[index]!, options };
}

function mustBegin(log: Seen[], beginning: Seen[], what: string): void {
  if (!isDeepStrictEqual(log.slice(0, beginning.length), beginning))
    throw new Error(`The log does not begin with ${what}.`);
}

async function inTime(work: Promise<void>): Promise<void> {
  const late = new AbortController();
  const limit = sleep(END_MS, undefined, { signal: late.signal }).then(() => {
    throw new Error(`A call has not ended ${END_MS} ms after its server.`);
  });
  try {
    await Promise.race([work, limit]);
  } finally {
    late.abort();
  }
}
