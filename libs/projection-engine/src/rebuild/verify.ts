import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { openPool, transaction } from '../database.js';
import type { Projection } from '../description/projection.js';
import { ProjectionError } from '../errors.js';
import { exclusively } from '../registry/exclusive.js';
import {
  enterGeneration,
  type Generation,
  liveGeneration,
  prepareRegistry,
  unusedGenerations,
} from '../registry/registry.js';
import { createTables, dropGeneration } from '../registry/schema.js';
import { tablesOf } from '../rows/table.js';
import { GenerationWriter } from '../run/writer.js';
import type { EventSource } from '../source.js';
import { build } from './builder.js';
import { tablesWithoutKey } from './deferred.js';
import { compare, type Difference } from './compare.js';
import { type OnProgress, ProgressMeter } from './progress.js';

export interface VerifyOptions {
  readonly databaseUrl: string;
  readonly source: EventSource;
  readonly projection: Projection;
  readonly onProgress?: OnProgress;
  readonly signal?: AbortSignal;
}

/** What a verification found. */
export interface Verified {
  /** Checkpoint of the live view at which both were compared. */
  readonly position: bigint | undefined;
  /** Events that were folded. */
  readonly events: bigint;
  /** Empty: the view is what the log says. */
  readonly differences: readonly Difference[];
}

/**
 * Folds the log afresh into a temporary generation, exactly up to the checkpoint of the live view, and compares every
 * table. The projector is held only while the last few events are folded; the comparison then works on a snapshot.
 * The temporary generation is dropped in any case.
 *
 * @throws ProjectionError `PROJECTION.NOT_LIVE`, `PROJECTION.VERSION`, `PROJECTION.AHEAD_OF_LOG`, `PROJECTION.BUSY`,
 *   `PROJECTION.EVENT_NOT_APPLIED`
 */
export async function verify(options: VerifyOptions): Promise<Verified> {
  const { databaseUrl, projection, source } = options;
  const pool = openPool(databaseUrl, 'jejak-verify', 4, {
    settings: '-c synchronous_commit=off -c timezone=UTC',
  });
  try {
    await prepareRegistry(pool);
    return await exclusively(databaseUrl, [projection.name], async () => {
      await dropLeftByVerify(pool, projection.name);
      const live = await comparable(pool, source, projection);
      const owner = randomUUID();
      const fresh = await enterGeneration(pool, projection, owner);
      try {
        await transaction(pool, (client) => createTables(client, projection, fresh));
        const writer = await GenerationWriter.open(pool, projection, fresh, owner);
        return await foldAndCompare(options, pool, writer, live);
      } finally {
        await dropGeneration(pool, fresh).catch(() => undefined); // unreachable now: the next run drops it
      }
    });
  } finally {
    await pool.end();
  }
}

/** Half built ones that no rebuild can go on with: those of a verification that was killed. */
async function dropLeftByVerify(pool: pg.Pool, name: string): Promise<void> {
  for (const left of await unusedGenerations(pool, name, ['building']))
    if (!(await tablesWithoutKey(pool, left))) await dropGeneration(pool, left);
}

async function foldAndCompare(
  { source, projection, onProgress, signal = new AbortController().signal }: VerifyOptions,
  pool: pg.Pool,
  writer: GenerationWriter,
  live: Generation,
): Promise<Verified> {
  const meter = await ProgressMeter.start(source, onProgress);
  const fold = { pool, source, writer, meter, signal };
  if (live.position !== undefined) await build(fold, live.position);
  return transaction(
    pool,
    async (snapshot) => {
      const held = await transaction(pool, async (client) => {
        const now = await liveGeneration(client, projection.name, 'FOR UPDATE');
        if (now?.position !== undefined) await build(fold, now.position);
        await snapshot.query('SELECT 1'); // the snapshot is taken by the first query
        return now;
      });
      meter.phase('comparing');
      const differences: Difference[] = [];
      for (const table of (await tablesOf(projection.entities)).values()) {
        const difference = await compare(snapshot, table, live.schema, writer.generation.schema);
        if (difference) differences.push(difference);
      }
      meter.phase('done');
      return { position: held?.position, events: held?.events ?? 0n, differences };
    },
    'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY',
  );
}

/** The live generation, if it can be compared with this log and this code. */
async function comparable(
  pool: pg.Pool,
  source: EventSource,
  { name, version }: Projection,
): Promise<Generation> {
  const live = await liveGeneration(pool, name);
  if (!live)
    throw new ProjectionError('PROJECTION.NOT_LIVE', `${name} is not built yet; start the projector`);
  if (live.version !== version)
    throw new ProjectionError(
      'PROJECTION.VERSION',
      `${name} is of version ${live.version}, the code of ${version}; rebuild it first`,
    );
  const head = await source.head();
  if (live.position !== undefined && (head === undefined || head < live.position))
    throw new ProjectionError(
      'PROJECTION.AHEAD_OF_LOG',
      `${name} stands at ${live.position}, behind the end of the log (${head ?? 'empty'}): is it another log?`,
    );
  return live;
}
