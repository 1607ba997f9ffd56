import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import type { Projection } from '../description/projection.js';
import { usedFirst } from '../description/uses.js';
import { isProjectionError } from '../errors.js';
import { silent } from '../log.js';
import { parkedSequences } from '../registry/parked.js';
import { type Generation, liveGeneration } from '../registry/registry.js';
import { dropGeneration } from '../registry/schema.js';
import { pause } from '../run/backoff.js';
import { isPermanent } from '../run/faults.js';
import { MOST_SEQUENCES, ParkingLot } from '../run/parking-lot.js';
import { tellParked } from '../run/poison.js';
import { GenerationWriter } from '../run/writer.js';
import { build } from './builder.js';
import { BatchFault, BulkWriter } from './bulk-writer.js';
import { fill, lowest } from './fill.js';
import { begun, emptied } from './generation.js';
import { indexTables } from './index-tables.js';
import type { RebuildAllOptions, Rebuilt } from './options.js';
import { ProgressMeter } from './progress.js';
import { tryToSwitch } from './switch.js';

/** What would end in the same way if it were tried again. */
export function endsAgain(error: unknown): boolean {
  return isProjectionError(error, 'PROJECTION.EVENT_NOT_APPLIED') || isPermanent(error);
}

/** From an empty generation, or what is left of one, to what readers see: fill, index, catch up, switch. */
export class Rebuild {
  readonly #owner = randomUUID();
  readonly #signal: AbortSignal;
  /** What is being built and not shown yet. */
  readonly #unfinished = new Map<Projection, Generation>();
  /** Of what was replaced, while the next view is switched. */
  readonly #dropping: Promise<void>[] = [];

  constructor(
    private readonly options: RebuildAllOptions,
    private readonly pool: pg.Pool,
    private readonly cancelled: () => boolean,
  ) {
    this.#signal = options.signal ?? new AbortController().signal;
  }

  async run(): Promise<Rebuilt[]> {
    const { source, projections, onProgress } = this.options;
    try {
      const head = (await source.head()) ?? -1n;
      const beginning = projections.map(async (projection) => {
        const generation = await begun(this.pool, head, projection, this.#owner);
        this.#unfinished.set(projection, generation);
      });
      await Promise.allSettled(beginning); // nobody may be at work any more when this ends, whatever ended it
      await Promise.all(beginning);
      const order = usedFirst(projections);
      const writers = await Promise.all(
        [...this.#unfinished]
          .sort(([one], [other]) => order.indexOf(one) - order.indexOf(other))
          .map(([projection, generation]) => BulkWriter.open(this.pool, projection, generation, this.#owner)),
      );
      const meter = await ProgressMeter.start(source, onProgress, lowest(writers));
      await this.#fill(writers, meter);
      meter.phase('indexing');
      const rebuilt = await this.#showAll(await this.#indexed(writers), meter);
      meter.phase('done');
      return rebuilt;
    } catch (error) {
      await this.#leave(error);
      throw error;
    }
  }

  /** A batch that cannot be written is left to {@link build}, which goes by single events and tells the one. */
  async #fill(writers: readonly BulkWriter[], meter: ProgressMeter): Promise<void> {
    const { source } = this.options;
    try {
      await fill({ source, writers, meter, signal: this.#signal });
    } catch (error) {
      if (!(error instanceof BatchFault)) throw error;
    }
  }

  /** A view that cannot be built does not keep the others from being shown. */
  async #showAll(
    built: readonly (readonly [Projection, Generation])[],
    meter: ProgressMeter,
  ): Promise<Rebuilt[]> {
    const rebuilt: Rebuilt[] = [];
    const faults: unknown[] = [];
    try {
      for (const [projection, generation] of built) {
        try {
          rebuilt.push(await this.#show(projection, generation, meter));
        } catch (error) {
          if (!endsAgain(error)) throw error;
          faults.push(error);
        }
      }
    } finally {
      await Promise.all(this.#dropping);
    }
    if (faults.length > 0) throw faults[0];
    return rebuilt;
  }

  async #show(projection: Projection, built: Generation, meter: ProgressMeter): Promise<Rebuilt> {
    const { source, dropOld = false } = this.options;
    const { pool } = this;
    const signal = this.#signal;
    const writer = await this.#writer(projection, built);
    let replaced: Generation | undefined;
    for (let done = false; !done;) {
      signal.throwIfAborted();
      await build({ pool, source, writer, meter, signal }, 'caught-up');
      meter.phase('switching');
      ({ done, replaced } = await tryToSwitch(pool, source, writer, meter));
      if (!done) await pause(200, signal);
    }
    this.#unfinished.delete(projection);
    // what cannot be dropped, the next rebuild drops
    if (replaced && dropOld) this.#dropping.push(dropGeneration(pool, replaced).catch(() => undefined));
    const { name, generation, version } = built;
    const parked = replaced ? [] : await parkedSequences(pool, built, MOST_SEQUENCES);
    return { name, generation, version, position: writer.position, parked: parked.length };
  }

  /** Without parking where a view is replaced: the one before is right, and stays. */
  async #writer(projection: Projection, built: Generation): Promise<GenerationWriter> {
    const { pool } = this;
    if (await liveGeneration(pool, projection.name))
      return GenerationWriter.open(pool, projection, built, this.#owner);
    const { log = silent } = this.options;
    return GenerationWriter.open(pool, projection, built, this.#owner, {
      lot: await ParkingLot.open(pool, projection, built),
      onParked: (poison) => tellParked(log, projection.name, poison),
    });
  }

  /** Two rows with one key show only now: then all is done again with keys, to find the event that brought it. */
  async #indexed(writers: readonly BulkWriter[]): Promise<(readonly [Projection, Generation])[]> {
    const faults = await indexTables(
      this.pool,
      writers.map(({ generation }) => generation),
    );
    const passing = [...faults.values()].find((error) => !isPermanent(error));
    if (passing !== undefined) throw passing;
    const indexed: (readonly [Projection, Generation])[] = [];
    for (const { projection, generation, position } of writers)
      indexed.push([
        projection,
        faults.has(generation)
          ? await emptied(this.pool, projection, generation)
          : { ...generation, position },
      ]);
    return indexed;
  }

  /** What a passing fault ended can be gone on with; what was cancelled, or would end in the same way again, goes. */
  async #leave(error: unknown): Promise<void> {
    if (!this.cancelled() && !endsAgain(error)) return;
    for (const generation of this.#unfinished.values())
      await dropGeneration(this.pool, generation).catch(() => undefined); // the next rebuild does
  }
}
