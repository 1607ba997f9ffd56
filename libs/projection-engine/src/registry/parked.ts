import type { Queryable } from '../database.js';
import type { Arrived } from '../description/recorded.js';
import type { Generation } from './registry.js';

/** An event that a generation passes without applying it. */
export interface Parking {
  readonly event: Arrived;
  readonly sequence: string;
  /** Why; absent for one that waits behind another of its sequence. */
  readonly error?: string;
}

/** An event that was parked. */
export interface ParkedEvent {
  readonly projection: string;
  readonly position: bigint;
  /** What waits for each other has the same. */
  readonly sequence: string;
  readonly eventId: string;
  readonly stream: string;
  readonly revision: bigint;
  readonly type: string;
  /** Why it cannot be applied: a code and where, never a value; absent for one that waits behind another. */
  readonly error?: string;
  readonly parkedAt: Date;
}

interface ParkedRecord {
  name: string;
  position: string;
  sequence: string;
  event_id: string;
  stream: string;
  revision: string;
  type: string;
  error: string | null;
  parked_at: Date;
}

/** PostgreSQL takes no NUL, and an index no long text. */
export function storable(text: string, most: number): string {
  return text.replaceAll('\u0000', '\ufffd').slice(0, most);
}

/** In the transaction that moves the checkpoint past them. */
export async function park(database: Queryable, of: Generation, parkings: readonly Parking[]): Promise<void> {
  await database.query(
    `INSERT INTO jejak.parked (name, generation, position, sequence, event_id, stream, revision, type, error)
     SELECT $1, $2, * FROM unnest($3::bigint[], $4::text[], $5::uuid[], $6::text[], $7::bigint[], $8::text[], $9::text[])`,
    [
      of.name,
      of.generation,
      parkings.map(({ event }) => event.position.toString()),
      parkings.map(({ sequence }) => sequence),
      parkings.map(({ event }) => event.id),
      parkings.map(({ event }) => storable(event.stream, 1000)),
      parkings.map(({ event }) => event.revision.toString()),
      parkings.map(({ event }) => storable(event.type, 200)),
      parkings.map(({ error }) => (error === undefined ? null : storable(error, 1000))),
    ],
  );
}

/** The sequences that wait, at most so many. */
export async function parkedSequences(database: Queryable, of: Generation, most: number): Promise<string[]> {
  const { rows } = await database.query<{ sequence: string }>(
    `SELECT DISTINCT sequence FROM jejak.parked WHERE name = $1 AND generation = $2 LIMIT $3`,
    [of.name, of.generation, most],
  );
  return rows.map(({ sequence }) => sequence);
}

/** Which parked events to read. */
export interface ParkedQuery {
  readonly projection?: string | undefined;
  readonly sequence?: string | undefined;
  /** Only those behind this position. */
  readonly after?: bigint | undefined;
  /** Only those at fault, not those that wait behind them. */
  readonly atFault?: boolean | undefined;
  /** Most events. */
  readonly most: number;
}

/** Parked events of the live views, by view and position. The registry must be there (see `prepareRegistry`). */
export async function listParked(database: Queryable, query: ParkedQuery): Promise<ParkedEvent[]> {
  const { rows } = await database.query<ParkedRecord>(
    `SELECT name, parked.position, sequence, event_id, stream, revision, type, parked.error, parked_at
     FROM jejak.parked JOIN jejak.projection USING (name, generation)
     WHERE status = 'live' AND ($1::text IS NULL OR name = $1) AND ($2::text IS NULL OR sequence = $2)
       AND ($3::bigint IS NULL OR parked.position > $3) AND (NOT $4 OR parked.error IS NOT NULL)
     ORDER BY name, parked.position LIMIT $5`,
    [
      query.projection ?? null,
      query.sequence ?? null,
      query.after?.toString() ?? null,
      query.atFault ?? false,
      query.most,
    ],
  );
  return rows.map((row) => ({
    projection: row.name,
    position: BigInt(row.position),
    sequence: row.sequence,
    eventId: row.event_id,
    stream: row.stream,
    revision: BigInt(row.revision),
    type: row.type,
    ...(row.error !== null && { error: row.error }),
    parkedAt: row.parked_at,
  }));
}
