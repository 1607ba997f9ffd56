import type pg from 'pg';

/**
 * Where imports wait, in the schema that the API alone writes to: what is here is work, no view, and goes when it is done.
 * Files and what is told of rows are sealed under a key of the importer.
 */
const CREATE = `
  CREATE TABLE IF NOT EXISTS jejak_edge.import_batch (
    batch_id uuid PRIMARY KEY,
    kind text NOT NULL,
    format text NOT NULL,
    work text NOT NULL CHECK (work IN ('import', 'dry-run', 'undo')),
    state text NOT NULL CHECK (state IN ('waiting', 'finished', 'failed')),
    account_id text NOT NULL,
    acting_id text NOT NULL,
    upload_id uuid,
    file_sha256 text NOT NULL,
    rows integer NOT NULL,
    received_at timestamptz NOT NULL DEFAULT now(),
    begun_at timestamptz,
    known_at_begin integer NOT NULL DEFAULT 0,
    ended_at timestamptz,
    failure text,
    undone integer NOT NULL DEFAULT 0,
    kept integer NOT NULL DEFAULT 0);
  CREATE INDEX IF NOT EXISTS import_batch_waiting ON jejak_edge.import_batch (received_at) WHERE state = 'waiting';
  CREATE TABLE IF NOT EXISTS jejak_edge.import_part (
    upload_id uuid NOT NULL,
    part integer NOT NULL,
    sealed jsonb NOT NULL,
    received_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (upload_id, part));
  CREATE TABLE IF NOT EXISTS jejak_edge.import_row (
    batch_id uuid NOT NULL REFERENCES jejak_edge.import_batch ON DELETE CASCADE,
    line integer NOT NULL,
    outcome text NOT NULL CHECK (outcome IN ('added', 'changed', 'same', 'refused', 'left')),
    sealed jsonb,
    PRIMARY KEY (batch_id, line))`;

/** Somebody else made the same thing at the same moment. */
const MADE_BY_ANOTHER = new Set(['23505', '42P06', '42P07', '42710']);

/** Makes the tables of imports where they are missing. Asked once, so that nobody needs rights to make them who has them. */
export async function prepareImportTables(pool: pg.Pool): Promise<void> {
  const { rows } = await pool.query<{ made: unknown }>(`SELECT to_regclass('jejak_edge.import_row') AS made`);
  if (rows[0]?.made !== null) return;
  await pool.query(CREATE).catch((error: unknown) => {
    if (!(error instanceof Error && 'code' in error && MADE_BY_ANOTHER.has(String(error.code)))) throw error;
  });
}
