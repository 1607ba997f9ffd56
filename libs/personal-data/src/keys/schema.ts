import { KeysNotSeparate } from '../errors.js';
import type { Database } from './database.js';

/** A lock that only who makes the tables takes. */
const MAKING = 7_035_100;

/**
 * `subject_key`: a row is one incarnation of a key of a person and class, under a random id, and stays for ever.
 * `active` → `shredding` (fenced: nobody gets the key) → `destroyed` (no bytes any more; the tombstone). A fence leaves
 * a row also where there was no key yet (without bytes), so that none is made afterwards. `kek_version` is the version
 * of the master key that wrapped it last, and stays in the tombstone: when versions up to it are destroyed, no copy of
 * the bytes can be unwrapped any more.
 *
 * `final_at`: since when the end of the erasure is in the log.
 *
 * `rewrapped`: since when nothing needs a version of the master key older than this one.
 *
 * `blind_index`: who has a value, by its HMAC, and when it was last claimed; goes with the person's key of class identity.
 *
 * `state`, one row: `origin` names this installation in every seal. `epoch` goes up whenever keys change their state.
 * `kek_floor`: versions below are being destroyed; nothing may be stored that needs them.
 */
const TABLES = `
  CREATE SCHEMA IF NOT EXISTS jejak_keys;

  CREATE TABLE IF NOT EXISTS jejak_keys.state (
    single boolean PRIMARY KEY DEFAULT true CHECK (single),
    origin uuid NOT NULL,
    epoch bigint NOT NULL DEFAULT 0,
    index_key bytea NOT NULL,
    kek_version integer NOT NULL,
    kek_floor integer NOT NULL DEFAULT 0,
    made_at timestamptz NOT NULL DEFAULT now()
  );

  CREATE TABLE IF NOT EXISTS jejak_keys.subject_key (
    id uuid PRIMARY KEY,
    subject uuid NOT NULL,
    class text NOT NULL CHECK (class IN ('identity', 'sensitive', 'free-text')),
    state text NOT NULL DEFAULT 'active' CHECK (state IN ('active', 'shredding', 'destroyed')),
    wrapped bytea,
    kek_version integer,
    created_at timestamptz NOT NULL DEFAULT now(),
    fenced_at timestamptz,
    destroyed_at timestamptz,
    by_event uuid,
    CHECK (state <> 'active' OR (wrapped IS NOT NULL AND by_event IS NULL AND fenced_at IS NULL)),
    CHECK (state = 'active' OR (by_event IS NOT NULL AND fenced_at IS NOT NULL)),
    CHECK ((state = 'destroyed') = (destroyed_at IS NOT NULL)),
    CHECK (state <> 'destroyed' OR wrapped IS NULL),
    CHECK (wrapped IS NULL OR kek_version IS NOT NULL)
  );
  ALTER TABLE jejak_keys.subject_key ADD COLUMN IF NOT EXISTS final_at timestamptz;
  CREATE UNIQUE INDEX IF NOT EXISTS subject_key_active ON jejak_keys.subject_key (subject, class)
    WHERE state = 'active';
  CREATE INDEX IF NOT EXISTS subject_key_subject ON jejak_keys.subject_key (subject, class);

  CREATE TABLE IF NOT EXISTS jejak_keys.rewrapped (
    version integer PRIMARY KEY,
    at timestamptz NOT NULL
  );

  CREATE TABLE IF NOT EXISTS jejak_keys.blind_index (
    kind text NOT NULL,
    tag bytea NOT NULL,
    subject uuid NOT NULL,
    single boolean NOT NULL,
    PRIMARY KEY (kind, tag, subject)
  );
  ALTER TABLE jejak_keys.blind_index ADD COLUMN IF NOT EXISTS claimed_at timestamptz NOT NULL DEFAULT now();
  CREATE UNIQUE INDEX IF NOT EXISTS blind_index_single ON jejak_keys.blind_index (kind, tag) WHERE single;
  CREATE INDEX IF NOT EXISTS blind_index_subject ON jejak_keys.blind_index (subject);

  -- or ANALYZE would keep samples of what is to be destroyed in pg_statistic
  ALTER TABLE jejak_keys.subject_key ALTER COLUMN wrapped SET STATISTICS 0;
  ALTER TABLE jejak_keys.blind_index ALTER COLUMN tag SET STATISTICS 0;`;

/** Makes the tables if they are missing; many processes may do so at once. Where they are, no right to make any is needed. */
export async function prepareTables(database: Database): Promise<void> {
  const newest = await database.query(
    `SELECT FROM information_schema.columns
     WHERE table_schema = 'jejak_keys' AND table_name = 'blind_index' AND column_name = 'claimed_at'`,
  );
  if (newest.length > 0) return;
  await database.transaction(async (client) => {
    await client.query(`SELECT pg_advisory_xact_lock(${MAKING})`);
    await client.query(`SET LOCAL client_min_messages = warning`);
    await client.query(TABLES);
  });
}

/** @throws KeysNotSeparate if the registry of the views is in this database */
export async function refuseViews(database: Database): Promise<void> {
  const views = await database.query(`SELECT FROM pg_namespace WHERE nspname = 'jejak'`);
  if (views.length > 0) throw new KeysNotSeparate();
}
