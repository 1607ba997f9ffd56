import { createHash } from 'node:crypto';
import type { Projection } from '../description/projection.js';
import { quoted, type Queryable } from '../database.js';
import type { Generation } from '../registry/registry.js';

/**
 * While a generation is filled in bulk its tables have no keys and no indexes. What is missing stands in a table of
 * its own schema, so that another process can go on after a crash, and goes when the generation goes.
 */
const notes = '_deferred';

const place = ({ schema }: Generation) => `${quoted(schema)}.${quoted(notes)}`;

const constraints = `
  SELECT relname AS table_name, contype = 'p' AS is_key,
    format('ALTER TABLE %I.%I ADD CONSTRAINT %I %s', nspname, relname, conname, pg_get_constraintdef(con.oid))
      AS definition,
    format('ALTER TABLE %I.%I DROP CONSTRAINT %I', nspname, relname, conname) AS removal
  FROM pg_constraint AS con JOIN pg_class ON pg_class.oid = conrelid
    JOIN pg_namespace ON pg_namespace.oid = relnamespace
  WHERE nspname = $1 AND contype IN ('p', 'u')`;

const indexes = `
  SELECT owner.relname, false, pg_get_indexdef(indexrelid), format('DROP INDEX %I.%I', nspname, own.relname)
  FROM pg_index JOIN pg_class AS owner ON owner.oid = indrelid JOIN pg_class AS own ON own.oid = indexrelid
    JOIN pg_namespace ON pg_namespace.oid = owner.relnamespace
  WHERE nspname = $1 AND NOT EXISTS (SELECT FROM pg_constraint WHERE conindid = indexrelid)`;

/** Takes keys and indexes from the empty tables of a generation, and notes them. In the caller's transaction. */
export async function deferIndexes(client: Queryable, of: Projection, generation: Generation): Promise<void> {
  const { rows } = await client.query<{
    table_name: string;
    is_key: boolean;
    definition: string;
    removal: string;
  }>(`${constraints} UNION ALL ${indexes}`, [generation.schema]);
  await client.query(
    `CREATE TABLE ${place(generation)} (table_name text NOT NULL, is_key boolean NOT NULL, definition text NOT NULL);
     COMMENT ON TABLE ${place(generation)} IS '${fingerprint(of)}'`,
  );
  await client.query(
    `INSERT INTO ${place(generation)} SELECT * FROM unnest($1::text[], $2::boolean[], $3::text[])`,
    [rows.map((row) => row.table_name), rows.map((row) => row.is_key), rows.map((row) => row.definition)],
  );
  for (const { removal } of rows) await client.query(removal);
}

/** What of a generation is deferred: the tables that have no key yet. Undefined if it was not filled in bulk. */
export async function tablesWithoutKey(
  client: Queryable,
  generation: Generation,
): Promise<Set<string> | undefined> {
  const found = await client.query<{ there: boolean }>(`SELECT to_regclass($1) IS NOT NULL AS there`, [
    place(generation),
  ]);
  if (!found.rows[0]?.there) return undefined;
  const { rows } = await client.query<{ table_name: string }>(
    `SELECT table_name FROM ${place(generation)} WHERE is_key`,
  );
  return new Set(rows.map(({ table_name }) => table_name));
}

/** Whether another process began this generation in bulk with the same description. */
export async function isOf(
  client: Queryable,
  projection: Projection,
  generation: Generation,
): Promise<boolean> {
  const { rows } = await client.query<{ same: boolean }>(
    `SELECT obj_description(to_regclass($1), 'pg_class') = $2 AS same`,
    [place(generation), fingerprint(projection)],
  );
  return rows[0]?.same === true;
}

/** The tables of a generation that was filled in bulk, with their sizes in bytes. */
export async function tablesInBulk(
  client: Queryable,
  { schema }: Generation,
): Promise<{ table: string; size: number }[]> {
  const { rows } = await client.query<{ table: string; size: string }>(
    `SELECT relname AS table, pg_relation_size(oid) AS size FROM pg_class
     WHERE relnamespace = $1::regnamespace AND relkind = 'r' AND relname <> $2
       AND EXISTS (SELECT FROM pg_class WHERE relnamespace = $1::regnamespace AND relname = $2)`,
    [quoted(schema), notes],
  );
  return rows.map(({ table, size }) => ({ table, size: Number(size) }));
}

/**
 * Makes deferred keys and indexes, those of one table or the keys alone if told so. In the caller's transaction.
 *
 * @throws DatabaseError 23505 if two rows have one key: events that cannot be applied
 */
export async function makeIndexes(
  client: Queryable,
  generation: Generation,
  only: { table?: string; keys?: boolean } = {},
): Promise<void> {
  const { rows } = await client.query<{ definition: string }>(
    `WITH made AS (
       DELETE FROM ${place(generation)} WHERE ($1::text IS NULL OR table_name = $1) AND (is_key OR NOT $2) RETURNING *)
     SELECT definition FROM made ORDER BY is_key DESC`,
    [only.table ?? null, only.keys ?? false],
  );
  for (const { definition } of rows) await client.query(definition);
}

/** Once it is live. */
export async function forgetDeferred(client: Queryable, generation: Generation): Promise<void> {
  await client.query(`DROP TABLE IF EXISTS ${place(generation)}`);
}

/** What the description itself tells; what events do is told by its version. */
function fingerprint({ name, version, entities, on, onAny }: Projection): string {
  const description = [name, version, entities.map((entity) => entity.name), [...on.keys()], onAny.length];
  return createHash('sha256').update(JSON.stringify(description)).digest('hex');
}
