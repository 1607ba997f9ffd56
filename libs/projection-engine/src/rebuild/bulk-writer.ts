import type pg from 'pg';
import { transaction } from '../database.js';
import { applyEvent, type Projection } from '../description/projection.js';
import type { Arrived } from '../description/recorded.js';
import type { EntityClass } from '../description/rows.js';
import { moveCheckpoints, type Step } from '../registry/checkpoint.js';
import type { Generation } from '../registry/registry.js';
import { CollectedRows } from '../rows/collect.js';
import { type BulkChanges, bulkChanges, copyRows, writeHoped, writeKeyed } from '../rows/copy.js';
import { type Wipe, wipeRows } from '../rows/wipe.js';
import { type Table, tablesOf } from '../rows/table.js';
import { isPermanent } from '../run/faults.js';
import { makeIndexes, tablesWithoutKey } from './deferred.js';

/** A batch that cannot be written; which of its events is at fault must be found out one by one. */
export class BatchFault extends Error {
  constructor(override readonly cause: unknown) {
    super('a batch cannot be written');
    this.name = 'BatchFault';
  }
}

/** Events after which few rows are written too: what a killed rebuild reads once more. */
const mostUnwritten = 25_000;

/** Batches of a table whose upserts met a row that was there, after which no more upserts are taken for new rows. */
const mostDisappointments = 3;

/** What events do to the rows, not written yet. */
interface Collected {
  readonly rows: CollectedRows;
  readonly from: bigint | undefined;
  to: bigint | undefined;
  events: number;
}

/**
 * Fills a generation that nobody reads yet: rows and checkpoint of a batch in one transaction, so the rows are always
 * those up to the checkpoint, whenever it ends. A table gets its key when rows must be found by it.
 */
export class BulkWriter {
  #collected: Collected;
  #position: bigint | undefined;
  /** By table: batches whose upserts were taken for new rows, and one was not. */
  readonly #disappointed = new Map<string, number>();

  private constructor(
    private readonly pool: pg.Pool,
    readonly projection: Projection,
    readonly generation: Generation,
    private readonly owner: string,
    private readonly tables: ReadonlyMap<EntityClass, Table>,
    private readonly withoutKey: Set<string>,
  ) {
    this.#position = generation.position;
    this.#collected = this.#nothing(generation.position);
  }

  static async open(pool: pg.Pool, projection: Projection, generation: Generation, owner: string) {
    const withoutKey = (await tablesWithoutKey(pool, generation)) ?? new Set();
    return new BulkWriter(
      pool,
      projection,
      generation,
      owner,
      await tablesOf(projection.entities),
      withoutKey,
    );
  }

  /** The checkpoint. */
  get position(): bigint | undefined {
    return this.#position;
  }

  /**
   * Takes those of the events, in the order of the log, that it has not seen; they are rows when it returns.
   *
   * @param concerning those of them that concern the projection
   * @throws BatchFault
   */
  collect(events: readonly Arrived[], concerning: readonly Arrived[]): void {
    const { from, to, rows } = this.#collected;
    const read = to ?? from;
    const [first, last] = [events[0], events.at(-1)];
    if (!first || !last || (read !== undefined && last.position <= read)) return;
    const seen = read !== undefined && first.position <= read;
    const unseen = seen ? events.filter(({ position }) => position > read) : events;
    try {
      for (const event of concerning)
        if (!seen || event.position > read) applyEvent(this.projection, event, rows);
    } catch (error) {
      throw new BatchFault(error);
    }
    this.#collected.to = last.position;
    this.#collected.events += unseen.length;
  }

  /**
   * What was collected, as the work to be done: after that of the batch before, and not if that failed. It throws a
   * {@link BatchFault} if the batch cannot be written. Undefined if there is nothing, or too little and more to come:
   * then what follows goes with it.
   */
  take(end: boolean): (() => Promise<void>) | undefined {
    const { rows, from, to, events } = this.#collected;
    if (to === undefined || (!end && !rows.enough && events < mostUnwritten)) return undefined;
    this.#collected = this.#nothing(to);
    const changes = rows.tables.map((table) =>
      bulkChanges(table, (this.#disappointed.get(table.table.name) ?? 0) < mostDisappointments),
    );
    const { generation, owner } = this;
    return () => this.#write(changes, rows.wipes, { generation, owner, from, to, events });
  }

  #nothing(from: bigint | undefined): Collected {
    const rows = new CollectedRows(this.tables, ({ name }) => this.withoutKey.has(name));
    return { rows, from, to: undefined, events: 0 };
  }

  async #write(changes: readonly BulkChanges[], wipes: readonly Wipe[], step: Step): Promise<void> {
    const { schema } = this.generation;
    try {
      await transaction(this.pool, async (client) => {
        for (const change of changes) {
          await copyRows(client, schema, change.table, change.copies);
          if (change.rest ?? change.hoped) await this.#makeKey(client, change.table);
          await writeKeyed(client, schema, change);
          if (!(await writeHoped(client, schema, change))) this.#disappoint(change.table);
        }
        await wipeRows(client, schema, wipes);
        await moveCheckpoints(client, [step]);
      });
      this.#position = step.to;
    } catch (error) {
      throw isPermanent(error) ? new BatchFault(error) : error;
    }
  }

  #disappoint({ name }: Table): void {
    this.#disappointed.set(name, (this.#disappointed.get(name) ?? 0) + 1);
  }

  async #makeKey(client: pg.PoolClient, { name }: Table): Promise<void> {
    if (!this.withoutKey.has(name)) return;
    await makeIndexes(client, this.generation, { table: name, keys: true });
    this.withoutKey.delete(name);
  }
}
