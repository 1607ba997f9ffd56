import type pg from 'pg';
import { openPool } from '../database.js';
import { exclusively } from '../registry/exclusive.js';
import { prepareRegistry } from '../registry/registry.js';
import type { RebuildAllOptions, RebuildOptions, Rebuilt } from './options.js';
import { endsAgain, Rebuild } from './phases.js';
import type { Progress } from './progress.js';
import { RebuildRecord } from './record.js';

/** Of the pool: those that work at a time, one that holds a switch, one that tells how far it is. */
const connections = 6;

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
 * An event that cannot be applied ends it. Only where nothing is shown yet, which would be so for ever, that event is
 * parked, as one that the projector meets.
 *
 * The registry tells how far it is; whoever cancels it there ends it as {@link RebuildAllOptions.signal} does.
 *
 * @throws ProjectionError `PROJECTION.EVENT_NOT_APPLIED` (that view is as before, the others are shown),
 *   `PROJECTION.BUSY`, `PROJECTION.CANCELLED`
 */
export async function rebuildAll(options: RebuildAllOptions): Promise<Rebuilt[]> {
  const { databaseUrl, projections } = options;
  const settings = [
    // a crash of PostgreSQL takes the last commits with it, checkpoint and rows alike; only the switch waits for the disk
    '-c synchronous_commit=off',
    // what is sorted for an index, piece by piece in a processor's cache, is sorted in four fifths of the time
    '-c maintenance_work_mem=4MB',
    // tables are indexed side by side and share the processors already
    '-c max_parallel_maintenance_workers=0',
    // rough ones, see index-tables.ts
    '-c default_statistics_target=10',
  ].join(' ');
  const pool = openPool(databaseUrl, 'jejak-rebuild', connections, { settings });
  const names = projections.map(({ name }) => name);
  try {
    await prepareRegistry(pool);
    return await exclusively(databaseUrl, names, () => recorded(options, pool));
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
