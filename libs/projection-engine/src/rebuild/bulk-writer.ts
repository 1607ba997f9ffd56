import type pg from 'pg';
import { transaction } from '../database.js';
import { applyEvent, type Projection } from '../description/projection.js';
import type { Arrived } from '../description/recorded.js';
import type { EntityClass } from '../description/rows.js';
import { moveCheckpoints, type Step } from '../registry/checkpoint.js';
import type { Generation } from '../registry/registry.js';
import { CollectedRows } from '../rows/collect.js';
import { type BulkChanges, bulkChanges, writeBulk } from '../rows/copy.js';
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

interface Work {
  readonly changes: readonly BulkChanges[];
  readonly step: Step;
  /** Only new rows for tables without keys: needs nothing of the batch before. */
  readonly free: boolean;
}

/**
 * Fills a generation that nobody reads yet. Of two batches that only bring new rows, both are sent at once, each on a
 * connection of its own; but the second commits after the first, with the checkpoint in the same transaction. So the
 * rows are always those up to the checkpoint, whenever it ends. A table gets its key when rows must be found by it.
 */
export class BulkWriter {
  #read: bigint | undefined;
  #position: bigint | undefined;
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
    this.#read = this.#position = generation.position;
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
   * Takes the events of a batch that it has not seen; returns while they are still being written.
   *
   * @throws BatchFault also for a batch of before
   */
  async write(events: readonly Arrived[]): Promise<void> {
    const from = this.#read;
    const first = events[0];
    const unseen =
      from === undefined || (first && first.position > from)
        ? events
        : events.filter(({ position }) => position > from);
    const last = unseen.at(-1);
    if (!last) return;
    const work = this.#prepare(unseen, last);
    this.#read = last.position;
    const before = this.#previous;
    await this.#beforePrevious;
    if (!work.free || !before.free) await before.done;
    const done = this.#write(work, before.done);
    done.catch(() => undefined); // told to who waits for it
    this.#beforePrevious = before.done;
    this.#previous = { done, free: work.free };
  }

  /** Waits until all is written, or has failed. @throws BatchFault */
  async settled(): Promise<void> {
    const [, result] = await Promise.allSettled([this.#beforePrevious, this.#previous.done]);
    if (result.status === 'rejected') throw result.reason;
  }

  #prepare(events: readonly Arrived[], last: Arrived): Work {
    try {
      const rows = new CollectedRows(this.tables);
      for (const event of events) applyEvent(this.projection, event, rows);
      const changes = rows.tables.map(bulkChanges);
      const free = changes.every(({ table, rest }) => !rest && this.withoutKey.has(table.name));
      const { generation, owner } = this;
      const step = { generation, owner, from: this.#read, to: last.position, events: events.length };
      return { changes, step, free };
    } catch (error) {
      throw new BatchFault(error);
    }
  }

  async #write({ changes, step }: Work, before: Promise<void>): Promise<void> {
    try {
      await transaction(this.pool, async (client) => {
        for (const change of changes) {
          const table = change.table.name;
          if (change.rest && this.withoutKey.has(table)) {
            await makeIndexes(client, this.generation, { table, keys: true });
            this.withoutKey.delete(table);
          }
          await writeBulk(client, this.generation.schema, change);
        }
        await before;
        await moveCheckpoints(client, [step]);
      });
      this.#position = step.to;
    } catch (error) {
      throw isPermanent(error) ? new BatchFault(error) : error;
    }
  }
}
