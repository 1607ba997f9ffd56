import type { Queryable } from '../database.js';
import { sightFunctions } from './sight.js';

/**
 * The registry: which generations of which projections exist, how far each has come, and who may write to them.
 *
 * A generation is one set of tables in a schema of its own. Readers see the live one through the schemas `reporting`
 * and `serving`.
 * `owner` is the projector (or rebuild) that may write; whoever becomes active enters itself, and from then on every
 * write of its predecessor fails. `events` counts the events of the log that were passed, so that lag and progress
 * can be told in events: positions have gaps.
 *
 * `parked` holds the events that a generation has passed without applying them; the payload stays in the log. `error`
 * says why, or is null for one that waits behind another of its sequence.
 *
 * `rebuild` holds what rebuilds there were, are, and are asked for: who asks need not be who carries it out. `retry` the
 * same of parked events. Who is not the owner may only ask, and ask for an end: that is what the policies on `rebuild`
 * leave of the rights on it.
 */
const tables = `
  CREATE SCHEMA IF NOT EXISTS jejak;
  CREATE SCHEMA IF NOT EXISTS reporting;
  CREATE SCHEMA IF NOT EXISTS serving;
  CREATE TABLE IF NOT EXISTS jejak.projection (
    name text NOT NULL,
    generation integer NOT NULL,
    version integer NOT NULL,
    schema_name text NOT NULL,
    status text NOT NULL CHECK (status IN ('building', 'live', 'retired')),
    position bigint,
    events bigint NOT NULL DEFAULT 0,
    owner uuid,
    views text,
    error text,
    error_position bigint,
    updated_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (name, generation)
  );
  CREATE UNIQUE INDEX IF NOT EXISTS projection_live ON jejak.projection (name) WHERE status = 'live';
  CREATE TABLE IF NOT EXISTS jejak.policy (
    name text PRIMARY KEY,
    position bigint,
    events bigint NOT NULL DEFAULT 0,
    owner uuid,
    error text,
    updated_at timestamptz NOT NULL DEFAULT now()
  );
  CREATE TABLE IF NOT EXISTS jejak.projector (
    owner uuid PRIMARY KEY,
    active_since timestamptz NOT NULL DEFAULT now(),
    heartbeat_at timestamptz NOT NULL DEFAULT now()
  );
  CREATE TABLE IF NOT EXISTS jejak.parked (
    name text NOT NULL,
    generation integer NOT NULL,
    position bigint NOT NULL,
    sequence text NOT NULL,
    event_id uuid NOT NULL,
    stream text NOT NULL,
    revision bigint NOT NULL,
    type text NOT NULL,
    error text,
    parked_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (name, generation, position) DEFERRABLE INITIALLY IMMEDIATE,
    FOREIGN KEY (name, generation) REFERENCES jejak.projection ON DELETE CASCADE
  );
  CREATE INDEX IF NOT EXISTS parked_sequence ON jejak.parked (name, generation, sequence, position);
  CREATE TABLE IF NOT EXISTS jejak.rebuild (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    projections text[] NOT NULL,
    by_projector boolean NOT NULL,
    state text NOT NULL CHECK (state IN ('requested', 'running', 'done', 'failed', 'cancelled')),
    cancel boolean NOT NULL DEFAULT false,
    phase text,
    events bigint NOT NULL DEFAULT 0,
    events_per_second double precision,
    fraction double precision NOT NULL DEFAULT 0,
    seconds_left double precision,
    error text,
    requested_at timestamptz NOT NULL DEFAULT now(),
    started_at timestamptz,
    ended_at timestamptz
  );
  ALTER TABLE jejak.rebuild ENABLE ROW LEVEL SECURITY;
  DROP POLICY IF EXISTS anybody_looks ON jejak.rebuild;
  DROP POLICY IF EXISTS others_ask ON jejak.rebuild;
  DROP POLICY IF EXISTS others_cancel ON jejak.rebuild;
  CREATE POLICY anybody_looks ON jejak.rebuild FOR SELECT USING (true);
  CREATE POLICY others_ask ON jejak.rebuild FOR INSERT
    WITH CHECK (by_projector AND state = 'requested' AND NOT cancel);
  CREATE POLICY others_cancel ON jejak.rebuild FOR UPDATE
    USING (state IN ('requested', 'running')) WITH CHECK (cancel AND state IN ('running', 'cancelled'));
  CREATE TABLE IF NOT EXISTS jejak.retry (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    projection text NOT NULL,
    state text NOT NULL DEFAULT 'requested' CHECK (state IN ('requested', 'done', 'failed')),
    applied integer NOT NULL DEFAULT 0,
    still_parked integer NOT NULL DEFAULT 0,
    error text,
    requested_at timestamptz NOT NULL DEFAULT now()
  );
  ${sightFunctions}`;

/** Whatever is made in schema `jejak` belongs to its owner, also where an administrator makes it. */
const asOwner = `SELECT set_config('role', pg_get_userbyid(nspowner), true) FROM pg_namespace
  WHERE nspname = 'jejak' AND pg_get_userbyid(nspowner) <> current_user`;

/**
 * Makes what is not there yet. Any number of processes may call it at once; who does not own schema `jejak` can only
 * call it once somebody else has made it.
 */
export async function prepareRegistry(database: Queryable): Promise<void> {
  const { rows } = await database.query<{ ready: boolean }>(
    `SELECT to_regclass('jejak.rebuild') IS NOT NULL AND to_regclass('jejak.retry') IS NOT NULL
       AND to_regnamespace('serving') IS NOT NULL AND to_regproc('jejak.employees_of') IS NOT NULL AS ready`,
  );
  if (rows[0]?.ready) return;
  // one statement string is one transaction; the lock makes the second caller wait for the first
  await database.query(`SELECT pg_advisory_xact_lock(${locks.registry}); ${asOwner}; ${tables}`);
}

/** Keys of the advisory locks; PostgreSQL knows them by number only. */
export const locks = {
  /** Held by the active projector for as long as it is active. */
  projector: '7307498901421072385',
  registry: '7307498901421072386',
} as const;

/** A row of the registry. */
export interface Generation {
  readonly name: string;
  readonly generation: number;
  readonly version: number;
  readonly schema: string;
  readonly position: bigint | undefined;
  readonly events: bigint;
  /** Fingerprint of the reporting views that were made for it. */
  readonly views: string | null;
}

interface GenerationRecord {
  name: string;
  generation: number;
  version: number;
  schema_name: string;
  position: string | null;
  events: string;
  views: string | null;
}

const columns = 'name, generation, version, schema_name, position, events, views';

function generation(record: GenerationRecord): Generation {
  return {
    name: record.name,
    generation: record.generation,
    version: record.version,
    schema: record.schema_name,
    position: record.position === null ? undefined : BigInt(record.position),
    events: BigInt(record.events),
    views: record.views,
  };
}

export async function liveGeneration(
  database: Queryable,
  name: string,
  lock: '' | 'FOR UPDATE' = '',
): Promise<Generation | undefined> {
  const { rows } = await database.query<GenerationRecord>(
    `SELECT ${columns} FROM jejak.projection WHERE name = $1 AND status = 'live' ${lock}`,
    [name],
  );
  return rows[0] && generation(rows[0]);
}

/** Whether readers have been shown anything: then a projection that is new must not show them less than the log says. */
export async function anythingShown(database: Queryable): Promise<boolean> {
  const { rows } = await database.query<{ shown: boolean }>(
    `SELECT EXISTS (SELECT FROM jejak.projection WHERE status = 'live' AND position IS NOT NULL) AS shown`,
  );
  return rows[0]?.shown === true;
}

/** Every generation that is there, whatever it is for. */
export async function allGenerations(database: Queryable, name: string): Promise<Generation[]> {
  const { rows } = await database.query<GenerationRecord>(
    `SELECT ${columns} FROM jejak.projection WHERE name = $1 ORDER BY generation`,
    [name],
  );
  return rows.map(generation);
}

/** Generations that nobody is led to: half built when their builder was killed, or replaced. */
export async function unusedGenerations(
  database: Queryable,
  name: string,
  statuses: readonly ('building' | 'retired')[] = ['building', 'retired'],
): Promise<Generation[]> {
  const { rows } = await database.query<GenerationRecord>(
    `SELECT ${columns} FROM jejak.projection WHERE name = $1 AND status = ANY ($2) ORDER BY generation`,
    [name, statuses],
  );
  return rows.map(generation);
}

/** Enters a generation that `owner` is about to build, before its schema exists: so none can be forgotten. */
export async function enterGeneration(
  database: Queryable,
  of: { name: string; version: number },
  owner: string,
): Promise<Generation> {
  const { rows } = await database.query<GenerationRecord>(
    `INSERT INTO jejak.projection (name, generation, version, schema_name, status, owner)
     SELECT $1, next, $2, replace($1, '-', '_') || '_v' || $2::int || '_g' || next, 'building', $3
     FROM (SELECT coalesce(max(generation), 0) + 1 AS next FROM jejak.projection WHERE name = $1) AS numbered
     RETURNING ${columns}`,
    [of.name, of.version, owner],
  );
  const [row] = rows;
  if (!row) throw new Error('INSERT … RETURNING gave no row');
  return generation(row);
}

/** Makes `owner` the only one that may write to the live generations; on the connection that holds the lock. */
export async function claim(leader: Queryable, owner: string): Promise<void> {
  await leader.query(
    `UPDATE jejak.projection SET owner = $1 WHERE status = 'live' AND owner IS DISTINCT FROM $1::uuid`,
    [owner],
  );
}
