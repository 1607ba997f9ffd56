import type pg from 'pg';
import { transaction } from '../database.js';
import { applyEvent, type Projection } from '../description/projection.js';
import type { Recorded } from '../description/recorded.js';
import type { EntityClass } from '../description/rows.js';
import { ProjectionError } from '../errors.js';
import { moveCheckpoints, type Step } from '../registry/checkpoint.js';
import type { Generation } from '../registry/registry.js';
import { CollectedRows } from '../rows/collect.js';
import { type Table, tablesOf } from '../rows/table.js';
import { writeChanges } from '../rows/write.js';
import { described, isPermanent } from './faults.js';

/** The event at which a projection cannot go on. */
export class Poison extends Error {
  constructor(
    readonly event: Recorded,
    override readonly cause: unknown,
  ) {
    super(`${event.type} ${event.id} at ${event.position} cannot be applied: ${described(cause)}`);
    this.name = 'Poison';
  }
}

/**
 * Writes events into one generation of a projection and keeps its checkpoint: rows and checkpoint in one transaction,
 * so that each event counts once, whatever fails and whenever.
 */
export class GenerationWriter {
  readonly #tables: ReadonlyMap<EntityClass, Table>;
  #position: bigint | undefined;

  private constructor(
    private readonly pool: pg.Pool,
    readonly projection: Projection,
    readonly generation: Generation,
    private readonly owner: string,
    tables: ReadonlyMap<EntityClass, Table>,
  ) {
    this.#tables = tables;
    this.#position = generation.position;
  }

  static async open(pool: pg.Pool, projection: Projection, generation: Generation, owner: string) {
    return new GenerationWriter(pool, projection, generation, owner, await tablesOf(projection.entities));
  }

  /** The checkpoint. */
  get position(): bigint | undefined {
    return this.#position;
  }

  /** The events that are not in the rows yet. */
  unseen(events: readonly Recorded[]): readonly Recorded[] {
    const { position } = this;
    const first = events[0];
    if (position === undefined || (first && first.position > position)) return events;
    return events.filter((event) => event.position > position);
  }

  /**
   * Applies the events (none of which was applied before, in the order of the log).
   *
   * @returns the step of the checkpoint, not written yet, if the events change no row
   * @throws Poison at the first event that cannot be applied; those before it are applied
   */
  async apply(events: readonly Recorded[]): Promise<Step | undefined> {
    const last = events.at(-1);
    if (!last) return undefined;
    try {
      const rows = this.#collect(events);
      const step = this.#step(events, last);
      if (rows.tables.length === 0) return step;
      await this.#write(rows, step);
      return undefined;
    } catch (error) {
      if (!(error instanceof Poison) && !isPermanent(error)) throw error;
      if (events.length === 1) throw error instanceof Poison ? error : new Poison(last, error);
      return await this.#applySingly(events);
    }
  }

  /** As {@link apply}, within a transaction of the caller, who also moves the checkpoint. */
  async applyWithin(client: pg.ClientBase, events: readonly Recorded[]): Promise<Step | undefined> {
    const last = events.at(-1);
    if (!last) return undefined;
    const rows = this.#collect(events);
    for (const changes of rows.tables) await writeChanges(client, this.generation.schema, changes);
    return this.#step(events, last);
  }

  /** To be called once a step that {@link apply} returned is written. */
  moved(to: bigint): void {
    this.#position = to;
  }

  /** Finds the event at fault: what is before it shall not wait for it. */
  async #applySingly(events: readonly Recorded[]): Promise<Step | undefined> {
    let step: Step | undefined;
    for (const event of events) {
      step = await this.apply([event]);
      if (!step) continue;
      await moveCheckpoints(this.pool, [step]);
      this.moved(step.to);
    }
    return undefined;
  }

  #collect(events: readonly Recorded[]): CollectedRows {
    const rows = new CollectedRows(this.#tables);
    for (const event of events) {
      try {
        applyEvent(this.projection, event, rows);
      } catch (error) {
        throw new Poison(event, error);
      }
    }
    return rows;
  }

  async #write(rows: CollectedRows, step: Step): Promise<void> {
    await transaction(this.pool, async (client) => {
      // the fence goes first: a loser waits here and fails before it has written a row
      await moveCheckpoints(client, [step]);
      for (const changes of rows.tables) await writeChanges(client, this.generation.schema, changes);
    });
    this.moved(step.to);
  }

  #step(events: readonly Recorded[], last: Recorded): Step {
    return {
      generation: this.generation,
      owner: this.owner,
      from: this.#position,
      to: last.position,
      events: events.length,
    };
  }
}

/** For those who cannot go on without the event. */
export function notApplied(projection: Projection, poison: Poison): ProjectionError {
  return new ProjectionError('PROJECTION.EVENT_NOT_APPLIED', `${projection.name}: ${poison.message}`, {
    cause: poison,
  });
}
