import type pg from 'pg';
import { transaction } from '../database.js';
import { applyEvent, type Projection } from '../description/projection.js';
import type { Arrived } from '../description/recorded.js';
import type { EntityClass } from '../description/rows.js';
import { moveCheckpoints, type Step } from '../registry/checkpoint.js';
import type { Generation } from '../registry/registry.js';
import { CollectedRows } from '../rows/collect.js';
import { type BulkChanges, bulkChanges, copyRows, writeKeyed } from '../rows/copy.js';
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

/** Batches that are written or wait for it while the next is collected: what lies in memory. */
const mostUnderWay = 4;

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
  /** In order. Free: brings only new rows for tables without keys, and needs nothing of the one before. */
  readonly #underWay: { readonly done: Promise<void>; readonly free: boolean }[] = [];

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
   * Takes the event, if it has not seen it; it is rows when it returns.
   *
   * @throws BatchFault
   */
  collect(event: Arrived): void {
    const { from, to, rows } = this.#collected;
    const read = to ?? from;
    if (read !== undefined && event.position <= read) return;
    try {
      applyEvent(this.projection, event, rows);
    } catch (error) {
      throw new BatchFault(error);
    }
    this.#collected.to = event.position;
    this.#collected.events++;
  }

  /**
   * Writes what was collected; returns while it is still being written, or waits for its turn.
   *
   * @throws BatchFault also for what was written before
   */
  async write(): Promise<void> {
    const { rows, from, to, events } = this.#collected;
    if (to === undefined) return;
    this.#collected = this.#nothing(to);
    const changes = rows.tables.map(bulkChanges);
    const free =
      rows.wipes.length === 0 &&
      changes.every(({ table, rest, copiesAfter }) =>
        rest || copiesAfter.length > 0 ? false : this.withoutKey.has(table.name),
      );
    const { generation, owner } = this;
    const [beforePrevious, previous] = [this.#underWay.at(-2), this.#underWay.at(-1)];
    const turn = free && previous?.free !== false ? beforePrevious?.done : previous?.done;
    const step = { generation, owner, from, to, events };
    const done = Promise.resolve(turn).then(() => this.#write(changes, rows.wipes, step, previous?.done));
    done.catch(() => undefined); // told to who waits for it
    this.#underWay.push({ done, free });
    if (this.#underWay.length > mostUnderWay) await this.#underWay.shift()?.done;
  }

  /** Waits until all is written, or has failed. @throws BatchFault */
  async settled(): Promise<void> {
    await Promise.allSettled(this.#underWay.map(({ done }) => done));
    for (const { done } of this.#underWay) await done;
  }

  #nothing(from: bigint | undefined): Collected {
    const rows = new CollectedRows(this.tables, ({ name }) => this.withoutKey.has(name));
    return { rows, from, to: undefined, events: 0 };
  }

  async #write(
    changes: readonly BulkChanges[],
    wipes: readonly Wipe[],
    step: Step,
    before: Promise<void> | undefined,
  ): Promise<void> {
    const { schema } = this.generation;
    try {
      await transaction(this.pool, async (client) => {
        for (const change of changes) {
          await copyRows(client, schema, change.table, change.copies);
          if (change.rest) await this.#makeKey(client, change.table);
          await writeKeyed(client, schema, change);
        }
        await before;
        await wipeRows(client, schema, wipes);
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
