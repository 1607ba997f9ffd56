import type pg from 'pg';
import { openPool, transaction } from '../database.js';
import type { Projection } from '../description/projection.js';
import { arrived, type Arrived } from '../description/recorded.js';
import { ProjectionError } from '../errors.js';
import { listParked, type ParkedEvent, storable } from '../registry/parked.js';
import { type Generation, liveGeneration, prepareRegistry } from '../registry/registry.js';
import type { EventPlaces } from '../source.js';
import { faultOf, isOfTheEvent, isPermanent } from './faults.js';
import { sequenceKey } from './parking-lot.js';
import { Poison } from './poison.js';
import { GenerationWriter } from './writer.js';

export interface RetryOptions {
  readonly databaseUrl: string;
  readonly log: EventPlaces;
  readonly projection: Projection;
  readonly signal?: AbortSignal;
}

/** What a retry did. */
export interface Retried {
  readonly applied: number;
  /** Still parked. */
  readonly left: number;
}

/** Payloads of so many events are in memory at once. */
const chunk = 32;

/**
 * Applies the parked events of a live view, in the order of the log, each in one transaction with its removal. What
 * still cannot be applied stays parked with those that wait behind it. Runs beside the projector, which is held for
 * each chunk and then reads anew what waits.
 *
 * @throws ProjectionError `PROJECTION.NOT_LIVE`, `PROJECTION.VERSION`
 */
export async function retryParked({ databaseUrl, log, projection, signal }: RetryOptions): Promise<Retried> {
  const pool = openPool(databaseUrl, 'jejak-retry', 2);
  try {
    await prepareRegistry(pool);
    const blocked = new Set<string>();
    let [applied, left, after] = [0, 0, -1n];
    for (;;) {
      signal?.throwIfAborted();
      const parked = await listParked(pool, { projection: projection.name, after, most: chunk });
      const last = parked.at(-1);
      if (!last) return { applied, left };
      const events = new Map<bigint, Arrived | undefined>();
      for (const { stream, revision, position } of parked) {
        const event = await log.at(stream, revision);
        events.set(position, event && arrived(event));
      }
      const done = await applyChunk(pool, projection, parked, events, blocked);
      applied += done.applied;
      left += done.left;
      after = last.position;
    }
  } finally {
    await pool.end();
  }
}

async function applyChunk(
  pool: pg.Pool,
  projection: Projection,
  parked: readonly ParkedEvent[],
  events: ReadonlyMap<bigint, Arrived | undefined>,
  blocked: Set<string>,
): Promise<Retried> {
  return transaction(pool, async (client) => {
    // holds the projector at its checkpoint, other retries, and the switch of a rebuild
    const live = await comparable(client, projection);
    const writer = await GenerationWriter.open(pool, projection, live, '');
    const still = await client.query<{ position: string }>(
      `SELECT position FROM jejak.parked WHERE name = $1 AND generation = $2 AND position = ANY($3::bigint[])`,
      [live.name, live.generation, parked.map(({ position }) => position.toString())],
    );
    const here = new Set(still.rows.map(({ position }) => BigInt(position)));
    let applied = 0;
    for (const entry of parked.filter(({ position }) => here.has(position))) {
      const event = events.get(entry.position);
      const keys = [entry.sequence, ...(event ? [sequenceKey(projection, event)] : [])];
      const waits = [...keys, entry.stream].some((key) => blocked.has(key));
      const error = waits ? null : await tryToApply(client, writer, entry, event);
      if (error === undefined) applied++;
      else {
        for (const key of keys) blocked.add(key);
        await note(client, live, entry, error);
      }
    }
    // who has the sequences that waited in memory must read them anew, as after a rebuild
    if (applied > 0)
      await client.query(
        `WITH freed AS (UPDATE jejak.projection SET owner = NULL WHERE name = $1 AND generation = $2)
         SELECT pg_notify('jejak_registry', $1)`,
        [live.name, live.generation],
      );
    return { applied, left: here.size - applied };
  });
}

/** @returns why not; undefined once the event is in the rows and no longer parked */
async function tryToApply(
  client: pg.ClientBase,
  writer: GenerationWriter,
  { position }: ParkedEvent,
  event: Arrived | undefined,
): Promise<string | undefined> {
  const { name, generation } = writer.generation;
  if (!event) return 'LOG.EVENT_NOT_FOUND';
  await client.query('SAVEPOINT parked');
  try {
    await writer.applyWithin(client, [event]);
    await client.query(`DELETE FROM jejak.parked WHERE name = $1 AND generation = $2 AND position = $3`, [
      name,
      generation,
      position.toString(),
    ]);
    await client.query('RELEASE SAVEPOINT parked');
    return undefined;
  } catch (error) {
    const cause = error instanceof Poison ? error.cause : error;
    if (!(error instanceof Poison || isPermanent(error)) || !isOfTheEvent(cause)) throw error;
    await client.query('ROLLBACK TO SAVEPOINT parked');
    return faultOf(cause);
  }
}

/** The reason as it is now: null for one that waits behind another. */
async function note(
  client: pg.ClientBase,
  { name, generation }: Generation,
  { position }: ParkedEvent,
  error: string | null,
): Promise<void> {
  await client.query(
    `UPDATE jejak.parked SET error = $4 WHERE name = $1 AND generation = $2 AND position = $3`,
    [name, generation, position.toString(), error === null ? null : storable(error, 1000)],
  );
}

async function comparable(client: pg.ClientBase, { name, version }: Projection): Promise<Generation> {
  const live = await liveGeneration(client, name, 'FOR UPDATE');
  if (!live)
    throw new ProjectionError('PROJECTION.NOT_LIVE', `${name} is not built yet; start the projector`);
  if (live.version !== version)
    throw new ProjectionError(
      'PROJECTION.VERSION',
      `${name} is of version ${live.version}, the code of ${version}; rebuild it first`,
    );
  return live;
}
