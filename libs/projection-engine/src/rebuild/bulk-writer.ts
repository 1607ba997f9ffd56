import type pg from 'pg';
import { transaction } from '../database.js';
import { applyEvent, type Projection } from '../description/projection.js';
import type { Arrived } from '../description/recorded.js';
import type { EntityClass } from '../description/rows.js';
import { moveCheckpoints, type Step } from '../registry/checkpoint.js';
import type { Generation } from '../registry/registry.js';
import { CollectedRows } from '../rows/collect.js';
import { type BulkChanges, bulkChanges, copyRows, writeKeyed } from '../rows/copy.js';
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

/** What events do to the rows, not written yet. */
interface Collected {
  readonly rows: CollectedRows;
  readonly from: bigint | undefined;
  to: bigint | undefined;
  events: number;
}

/**
 * Fills a generation that nobody reads yet. Of two batches that only bring new rows, both are sent at once, each on a
 * connection of its own; but the second commits after the first, with the checkpoint in the same transaction. So the
 * rows are always those up to the checkpoint, whenever it ends. A table gets its key when rows must be found by it.
 */
export class BulkWriter {
  #collected: Collected;
  #position: bigint | undefined;
  /** Free: it only brought new rows for tables without keys, and needed nothing of the one before. */
  #previous = { done: Promise.resolve(), free: true };
  #beforePrevious = Promise.resolve();

  private constructor(
    private readonly pool: pg.Pool,
    private readonly projection: Projection,
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
   * Takes the events that it has not seen; they are rows when it returns.
   *
   * @throws BatchFault
   */
  collect(events: readonly Arrived[]): void {
    const read = this.#collected.to ?? this.#collected.from;
    for (const event of events) {
      if (read !== undefined && event.position <= read) continue;
      try {
        applyEvent(this.projection, event, this.#collected.rows);
      } catch (error) {
        throw new BatchFault(error);
      }
      this.#collected.to = event.position;
      this.#collected.events++;
    }
  }

  /**
   * Writes what was collected; returns while it is still being written.
   *
   * @throws BatchFault also for what was written before
   */
  async write(): Promise<void> {
    const { rows, from, to, events } = this.#collected;
    if (to === undefined) return;
    this.#collected = this.#nothing(to);
    const changes = rows.tables.map(bulkChanges);
    const free = changes.every(({ table, rest, copiesAfter }) =>
      rest || copiesAfter.length > 0 ? false : this.withoutKey.has(table.name),
    );
    const { generation, owner } = this;
    const before = this.#previous;
    await this.#beforePrevious;
    if (!free || !before.free) await before.done;
    const done = this.#write(changes, { generation, owner, from, to, events }, before.done);
    done.catch(() => undefined); // told to who waits for it
    this.#beforePrevious = before.done;
    this.#previous = { done, free };
  }

  /** Waits until all is written, or has failed. @throws BatchFault */
  async settled(): Promise<void> {
    const [, result] = await Promise.allSettled([this.#beforePrevious, this.#previous.done]);
    if (result.status === 'rejected') throw result.reason;
  }

  #nothing(from: bigint | undefined): Collected {
    const rows = new CollectedRows(this.tables, ({ name }) => this.withoutKey.has(name));
    return { rows, from, to: undefined, events: 0 };
  }

  async #write(changes: readonly BulkChanges[], step: Step, before: Promise<void>): Promise<void> {
    const { schema } = this.generation;
    try {
      await transaction(this.pool, async (client) => {
        for (const change of changes) {
          await copyRows(client, schema, change.table, change.copies);
          if (change.rest) await this.#makeKey(client, change.table);
          await writeKeyed(client, schema, change);
        }
        await before;
        await moveCheckpoints(client, [step]);
      });
      this.#position = step.to;
    } catch (error) {
      throw isPermanent(error) ? new BatchFault(error) : error;
    }
  }

  async #makeKey(client: pg.PoolClient, { name }: Table): Promise<void> {
    if (!this.withoutKey.has(name)) return;
    await makeIndexes(client, this.generation, { table: name, keys: true });
    this.withoutKey.delete(name);
  }
}
