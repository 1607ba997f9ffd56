import type pg from 'pg';
import { inOrder, transaction } from '../database.js';
import { applyEvent, type Projection } from '../description/projection.js';
import type { Arrived } from '../description/recorded.js';
import type { EntityClass } from '../description/rows.js';
import { moveCheckpoints, type Step } from '../registry/checkpoint.js';
import { park, type Parking } from '../registry/parked.js';
import type { Generation } from '../registry/registry.js';
import { CollectedRows } from '../rows/collect.js';
import { type Table, tablesOf } from '../rows/table.js';
import { wipeRows } from '../rows/wipe.js';
import { writeChanges } from '../rows/write.js';
import { faultOf, isOfTheEvent, isPermanent } from './faults.js';
import { type ParkingLot, sequenceKey } from './parking-lot.js';
import { Poison } from './poison.js';

/** What events do to a generation, not written yet. */
export interface Prepared {
  readonly rows: CollectedRows;
  readonly step: Step;
  /** Events of sequences that wait. */
  readonly wait: readonly Parking[];
}

interface ParkingOptions {
  readonly lot: ParkingLot;
  /** Told of every event at fault, once it is parked. */
  readonly onParked: (poison: Poison) => void;
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
    private readonly parking: ParkingOptions | undefined,
  ) {
    this.#tables = tables;
    this.#position = generation.position;
  }

  /** @param parking where events that cannot be applied are parked; without it the writer stops at the first */
  static async open(
    pool: pg.Pool,
    projection: Projection,
    generation: Generation,
    owner: string,
    parking?: ParkingOptions,
  ) {
    const tables = await tablesOf(projection.entities);
    return new GenerationWriter(pool, projection, generation, owner, tables, parking);
  }

  /** The checkpoint. */
  get position(): bigint | undefined {
    return this.#position;
  }

  /** The events that are not in the rows yet. */
  unseen(events: readonly Arrived[]): readonly Arrived[] {
    const { position } = this;
    const first = events[0];
    if (position === undefined || (first && first.position > position)) return events;
    return events.filter((event) => event.position > position);
  }

  /**
   * Applies the events (none of which was applied before, in the order of the log). Those of a sequence that waits are
   * parked in the same transaction, and so is an event that cannot be applied.
   *
   * @returns the step of the checkpoint, not written yet, if the events change no row
   * @throws Poison at the first event that can be neither applied nor parked; those before it are applied
   */
  async apply(events: readonly Arrived[]): Promise<Step | undefined> {
    const last = events.at(-1);
    if (!last) return undefined;
    try {
      const prepared = this.prepare(events, last);
      if (prepared.rows.empty && prepared.wait.length === 0) return prepared.step;
      await this.#write(prepared);
      return undefined;
    } catch (error) {
      if (!(error instanceof Poison) && !isPermanent(error)) throw error;
      if (events.length > 1) return await this.#applyHalves(events);
      await this.#parkOrThrow(error instanceof Poison ? error : new Poison(last, error));
      return undefined;
    }
  }

  /** @throws Poison at the first event that cannot be applied */
  prepare(events: readonly Arrived[], last: Arrived): Prepared {
    const { go, wait } = this.parking?.lot.divide(events) ?? { go: events, wait: [] };
    return { rows: this.#collect(go), step: this.#step(events, last), wait };
  }

  /** As {@link apply}, within a transaction of the caller, who also moves the checkpoint. */
  async applyWithin(client: pg.ClientBase, events: readonly Arrived[]): Promise<Step | undefined> {
    const last = events.at(-1);
    if (!last) return undefined;
    const rows = this.#collect(events);
    await this.writeRows(client, rows);
    return this.#step(events, last);
  }

  /** To be called once a step that {@link apply} returned is written. */
  moved(to: bigint): void {
    this.#position = to;
  }

  /** Finds the event at fault: what is before it shall not wait for it. */
  async #applyHalves(events: readonly Arrived[]): Promise<Step | undefined> {
    const middle = Math.ceil(events.length / 2);
    for (const half of [events.slice(0, middle), events.slice(middle)]) {
      const step = await this.apply(half);
      if (!step) continue;
      await moveCheckpoints(this.pool, [step]);
      this.moved(step.to);
    }
    return undefined;
  }

  async #parkOrThrow(poison: Poison): Promise<void> {
    const { event, cause } = poison;
    if (!this.parking || this.parking.lot.full || !isOfTheEvent(cause)) throw poison;
    const parking = { event, sequence: sequenceKey(this.projection, event), error: faultOf(cause) };
    const rows = new CollectedRows(this.#tables);
    await this.#write({ rows, step: this.#step([event], event), wait: [parking] });
    this.parking.onParked(poison);
  }

  #collect(events: readonly Arrived[]): CollectedRows {
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

  async #write({ rows, step, wait }: Prepared): Promise<void> {
    await transaction(this.pool, (client) =>
      inOrder(client, [
        // the fence goes first: a loser waits here
        () => moveCheckpoints(client, [step]),
        () => this.writeRows(client, rows),
        ...(wait.length > 0 ? [() => park(client, this.generation, wait)] : []),
      ]),
    );
    this.moved(step.to);
    this.parking?.lot.enter(wait);
  }

  /** Within a transaction of the caller, who also moves the checkpoint. */
  async writeRows(client: pg.ClientBase, rows: CollectedRows): Promise<void> {
    const { schema } = this.generation;
    await inOrder(client, [
      ...rows.tables.map((changes) => () => writeChanges(client, schema, changes)),
      () => wipeRows(client, schema, rows.wipes),
    ]);
  }

  #step(events: readonly Arrived[], last: Arrived): Step {
    return {
      generation: this.generation,
      owner: this.owner,
      from: this.#position,
      to: last.position,
      events: events.length,
    };
  }
}
