import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { openPool } from '../database.js';
import type { Projection } from '../description/projection.js';
import { isProjectionError } from '../errors.js';
import { exclusively } from '../registry/exclusive.js';
import { type Generation, prepareRegistry } from '../registry/registry.js';
import { dropGeneration } from '../registry/schema.js';
import { pause } from '../run/backoff.js';
import { isPermanent } from '../run/faults.js';
import { GenerationWriter } from '../run/writer.js';
import type { EventSource } from '../source.js';
import { build } from './builder.js';
import { BatchFault, BulkWriter } from './bulk-writer.js';
import { fill } from './fill.js';
import { begun, emptied, indexed } from './generation.js';
import { type OnProgress, type Progress, ProgressMeter } from './progress.js';
import { RebuildRecord } from './record.js';
import { tryToSwitch } from './switch.js';

export interface RebuildAllOptions {
  readonly databaseUrl: string;
  readonly source: EventSource;
  readonly projections: readonly Projection[];
  readonly onProgress?: OnProgress;
  /** Ends the rebuild; the live view stays as it is, and what was built for the next rebuild to go on with. */
  readonly signal?: AbortSignal;
  /** After {@link signal}, nothing of what was built stays. */
  readonly dropOnAbort?: boolean;
  /** Of a request in the registry that this carries out. Where the rebuild can be tried again, it stays open. */
  readonly request?: string;
  /** Drops the generation that was replaced at once. Otherwise it stays until the next rebuild, or `dropOld`. */
  readonly dropOld?: boolean;
}

export type RebuildOptions = Omit<RebuildAllOptions, 'projections'> & { readonly projection: Projection };

/** What a rebuild made. */
export interface Rebuilt {
  readonly name: string;
  readonly generation: number;
  readonly version: number;
  /** Checkpoint at the switch; undefined if the log is empty. */
  readonly position: bigint | undefined;
}

/** As {@link rebuildAll}, for one view. */
export async function rebuild({ projection, ...options }: RebuildOptions): Promise<Rebuilt> {
  const [rebuilt] = await rebuildAll({ ...options, projections: [projection] });
  if (!rebuilt) throw new Error('one projection gives one view');
  return rebuilt;
}

/**
 * Builds views anew from the start of the log, which is read once for all, beside the live ones, and then shows each
 * in place of the old one. Readers and the projector go on meanwhile; the projector notices by its checkpoint and
 * continues on the new tables. What a killed rebuild left is gone on with.
 *
 * The registry tells how far it is; whoever cancels it there ends it as {@link RebuildAllOptions.signal} does.
 *
 * @throws ProjectionError `PROJECTION.EVENT_NOT_APPLIED`, `PROJECTION.BUSY`; the live views are as before
 */
export async function rebuildAll(options: RebuildAllOptions): Promise<Rebuilt[]> {
  const { databaseUrl, projections } = options;
  // a crash of PostgreSQL takes the last commits with it, checkpoint and rows alike; only the switch waits for the disk
  const settings = '-c synchronous_commit=off -c maintenance_work_mem=256MB';
  const pool = openPool(databaseUrl, 'jejak-rebuild', projections.length * 2 + 2, settings);
  const alone = projections.reduce<() => Promise<Rebuilt[]>>(
    (work, { name }) =>
      () =>
        exclusively(databaseUrl, name, work),
    () => recorded(options, pool),
  );
  try {
    await prepareRegistry(pool);
    return await alone();
  } finally {
    await pool.end();
  }
}

async function recorded(options: RebuildAllOptions, pool: pg.Pool): Promise<Rebuilt[]> {
  const { projections, request, onProgress, dropOnAbort = false } = options;
  const outside = options.signal ?? new AbortController().signal;
  const names = projections.map(({ name }) => name);
  const record = await RebuildRecord.open(pool, names, request);
  const cancelled = () => record.cancelled.aborted || (outside.aborted && dropOnAbort);
  const signal = AbortSignal.any([outside, record.cancelled]);
  const tell = (progress: Progress) => {
    record.onProgress(progress);
    onProgress?.(progress);
  };
  try {
    const rebuilt = await new Rebuild({ ...options, signal, onProgress: tell }, pool, cancelled).run();
    await record.end('done');
    return rebuilt;
  } catch (error) {
    if (cancelled()) await record.end('cancelled');
    else if (request === undefined || endsAgain(error)) await record.end('failed', error);
    else await record.leaveOpen();
    throw error;
  }
}

/** What would end in the same way if it were tried again. */
function endsAgain(error: unknown): boolean {
  return isProjectionError(error, 'PROJECTION.EVENT_NOT_APPLIED') || isPermanent(error);
}

class Rebuild {
  readonly #owner = randomUUID();
  readonly #signal: AbortSignal;
  /** What is being built and not shown yet. */
  readonly #unfinished = new Map<Projection, Generation>();

  constructor(
    private readonly options: RebuildAllOptions,
    private readonly pool: pg.Pool,
    private readonly cancelled: () => boolean,
  ) {
    this.#signal = options.signal ?? new AbortController().signal;
  }

  async run(): Promise<Rebuilt[]> {
    const { databaseUrl, source, projections, onProgress } = this.options;
    try {
      for (const projection of projections)
        this.#unfinished.set(
          projection,
          await begun(this.pool, databaseUrl, source, projection, this.#owner),
        );
      const writers = await Promise.all(
        [...this.#unfinished].map(([projection, generation]) =>
          BulkWriter.open(this.pool, projection, generation, this.#owner),
        ),
      );
      const meter = await ProgressMeter.start(source, onProgress, writers[0]?.position);
      await this.#fill(writers, meter);
      const rebuilt: Rebuilt[] = [];
      for (const [projection, generation] of [...this.#unfinished]) {
        const position = writers.find((writer) => writer.generation === generation)?.position;
        rebuilt.push(await this.#finish(projection, { ...generation, position }, meter));
      }
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

  async #finish(projection: Projection, filled: Generation, meter: ProgressMeter): Promise<Rebuilt> {
    const { source, dropOld = false } = this.options;
    const { pool } = this;
    const signal = this.#signal;
    meter.phase('indexing');
    const writer = await GenerationWriter.open(
      pool,
      projection,
      await this.#indexed(projection, filled),
      this.#owner,
    );
    let replaced: Generation | undefined;
    for (let done = false; !done;) {
      signal.throwIfAborted();
      await build({ pool, source, writer, meter, signal }, 'caught-up');
      meter.phase('switching');
      ({ done, replaced } = await tryToSwitch(pool, source, writer, meter));
      if (!done) await pause(200, signal);
    }
    this.#unfinished.delete(projection);
    if (replaced && dropOld) await dropGeneration(pool, replaced).catch(() => undefined); // the next rebuild does
    const { name, generation, version } = filled;
    return { name, generation, version, position: writer.position };
  }

  /** Two rows with one key show only now: then all is done again with keys, to find the event that brought it. */
  async #indexed(projection: Projection, filled: Generation): Promise<Generation> {
    try {
      await indexed(this.pool, projection, filled);
      return filled;
    } catch (error) {
      if (!isPermanent(error)) throw error;
      return emptied(this.pool, projection, filled);
    }
  }

  /** What a passing fault ended can be gone on with; what was cancelled, or would end in the same way again, goes. */
  async #leave(error: unknown): Promise<void> {
    if (!this.cancelled() && !endsAgain(error)) return;
    for (const generation of this.#unfinished.values())
      await dropGeneration(this.pool, generation).catch(() => undefined); // the next rebuild does
  }
}
