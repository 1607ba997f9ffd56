import type pg from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { type AccessEntry, rowOf } from '../entry/entry.js';
import { AccessEntryInvalid, AccessLogUnavailable } from '../errors.js';
import type { AccessLogReport } from '../report.js';
import { openPool, sqlState } from '../store/database.js';
import { makeMonths, prepareTables } from '../store/prepare.js';
import { insertRows, type Recorded } from './batch.js';
import { Waiting } from './waiting.js';

/** Transactions under way at a time. While they wait for the disk, the next batches gather. */
const CONNECTIONS = 2;

/** Bounds of one transaction: entries, and characters of JSON (an entry larger than that goes alone). */
const BATCH_ENTRIES = 200;
const BATCH_CHARACTERS = 1_000_000;

/** Bounds of what waits; beyond, entries are refused at once. */
const QUEUE_ENTRIES = 10_000;
const QUEUE_CHARACTERS = 64_000_000;

export interface WriterOptions {
  readonly databaseUrl: string;
  readonly timeoutMs: number;
  readonly report: AccessLogReport;
}

/** Adds entries, several in one transaction where several wait. An entry that finds nothing under way goes at once. */
export class Writer {
  readonly #pool: pg.Pool;
  readonly #queue: Waiting[] = [];
  readonly #running = new Set<Promise<void>>();
  #characters = 0;
  #prepared: Promise<void> | undefined;
  #closed = false;

  constructor(private readonly options: WriterOptions) {
    this.#pool = openPool(options.databaseUrl, CONNECTIONS, options.timeoutMs);
  }

  /** @throws AccessLogUnavailable, AccessEntryInvalid */
  write(entry: AccessEntry): Promise<Recorded> {
    const id = uuidv7();
    const row = rowOf(id, entry);
    const full = this.#queue.length >= QUEUE_ENTRIES || this.#characters + row.length > QUEUE_CHARACTERS;
    if (this.#closed || full) throw new AccessLogUnavailable('no');
    const waiting = new Waiting(id, row, this.options.timeoutMs);
    this.#queue.push(waiting);
    this.#characters += row.length;
    queueMicrotask(() => this.#pump());
    return waiting.recorded;
  }

  /** Ends when all that was given is written or refused. */
  async close(): Promise<void> {
    this.#closed = true;
    while (this.#running.size > 0 || this.#queue.length > 0) {
      this.#pump();
      await Promise.all(this.#running);
    }
    await this.#pool.end();
  }

  #pump(): void {
    while (this.#running.size < CONNECTIONS && this.#queue.length > 0) {
      const run = this.#carryOut(this.#nextBatch()).finally(() => {
        this.#running.delete(run);
        this.#pump();
      });
      this.#running.add(run);
    }
  }

  #nextBatch(): Waiting[] {
    let characters = 0;
    let count = 0;
    for (const { row } of this.#queue) {
      if (count === BATCH_ENTRIES || (count > 0 && characters + row.length > BATCH_CHARACTERS)) break;
      characters += row.length;
      count++;
    }
    this.#characters -= characters;
    return this.#queue.splice(0, count);
  }

  /** Never rejects: each entry is told for itself. */
  async #carryOut(batch: readonly Waiting[]): Promise<void> {
    let client: pg.PoolClient | undefined;
    let broken: Error | undefined;
    const listen = (error: Error) => (broken = error); // told by the query as well
    try {
      client = await this.#pool.connect();
      client.on('error', listen);
      await this.#prepare(client);
      await this.#insert(client, batch);
    } catch (error) {
      // a connection on which something failed is not used again: it may still be at it
      broken = error instanceof Error ? error : new Error(String(error));
      const facts = { code: 'ACCESS_LOG.UNAVAILABLE', sqlState: sqlState(error), entries: batch.length };
      this.options.report.error(facts, 'entries of the access log cannot be written; reads are refused');
      for (const waiting of batch) waiting.unavailable(error);
    } finally {
      client?.off('error', listen);
      client?.release(broken);
    }
  }

  async #insert(client: pg.PoolClient, batch: readonly Waiting[], again = true): Promise<void> {
    const open = batch.filter((waiting) => waiting.open);
    if (open.length === 0) return;
    for (const waiting of open) waiting.sending();
    try {
      const recorded = await insertRows(
        client,
        open.map(({ row }) => row),
      );
      for (const waiting of open) {
        const found = recorded.get(waiting.id);
        if (found) waiting.resolve(found);
      }
    } catch (error) {
      const state = sqlState(error);
      if (NOTHING_WRITTEN.test(state ?? '')) for (const waiting of open) waiting.refused();
      if (state?.startsWith('22')) await this.#apart(client, open, error);
      else if (state === NO_MONTH && again) {
        await makeMonths(client);
        await this.#insert(client, open, false);
      } else throw error;
    }
  }

  /** PostgreSQL cannot take a value of one entry (`reasonSealed` only): the others must not suffer from it. */
  async #apart(client: pg.PoolClient, batch: readonly Waiting[], cause: unknown): Promise<void> {
    const [first, ...others] = batch;
    if (others.length === 0) {
      first?.reject(
        new AccessEntryInvalid('reasonSealed: PostgreSQL cannot store it (NUL, half characters)', { cause }),
      );
      return;
    }
    for (const waiting of batch) await this.#insert(client, [waiting]);
  }

  #prepare(client: pg.PoolClient): Promise<void> {
    this.#prepared ??= prepareTables(client).catch((error: unknown) => {
      this.#prepared = undefined;
      throw error;
    });
    return this.#prepared;
  }
}

/** SQLSTATE: no partition for the row. */
const NO_MONTH = '23514';

/** SQLSTATEs of a statement that failed as a whole; others may come when it was committed already. */
const NOTHING_WRITTEN = /^(22|23|25|42|53|55|57014)/;
