import { createHash } from 'node:crypto';
import type { Projection } from '../description/projection.js';
import { quoted, type Queryable } from '../database.js';
import type { IndexDefinition } from '../registry/definition.js';
import type { Generation } from '../registry/registry.js';

/**
 * While a generation is filled in bulk its tables have no keys and no indexes. What is missing stands in a table of
 * its own schema, so that another process can go on after a crash, and goes when the generation goes.
 */
const notes = '_deferred';

/** Of the notes: those of another layout are not gone on with. */
const layout = 2;

const place = ({ schema }: Generation) => `${quoted(schema)}.${quoted(notes)}`;

/**
 * An index that belongs to a constraint is made as one, beside others of its table, and then attached. A table without
 * its key only grows, and autovacuum, which would find nothing to do in it but to read it again and again, passes it over.
 */
const constraints = `
  SELECT relname AS table_name, contype = 'p' AS is_key, pg_get_indexdef(conindid) AS definition,
    format('ALTER TABLE %I.%I ADD CONSTRAINT %I %s USING INDEX %3$I%5$s', nspname, relname, conname,
      CASE contype WHEN 'p' THEN 'PRIMARY KEY' ELSE 'UNIQUE' END,
      CASE contype WHEN 'p' THEN ', RESET (autovacuum_enabled)' END) AS attachment,
    format('ALTER TABLE %I.%I DROP CONSTRAINT %I%s', nspname, relname, conname,
      CASE contype WHEN 'p' THEN ', SET (autovacuum_enabled = false)' END) AS removal
  FROM pg_constraint AS con JOIN pg_class ON pg_class.oid = conrelid
    JOIN pg_namespace ON pg_namespace.oid = relnamespace
  WHERE nspname = $1 AND contype IN ('p', 'u')`;

/**
 * Takes the keys from the tables of a generation, which are empty and have no indexes yet, and notes both. In the
 * caller's transaction.
 */
export async function deferIndexes(
  client: Queryable,
  of: Projection,
  generation: Generation,
  indexes: readonly IndexDefinition[],
): Promise<void> {
  await client.query(
    `CREATE TABLE ${place(generation)}
       (table_name text NOT NULL, is_key boolean NOT NULL, definition text, attachment text);
     COMMENT ON TABLE ${place(generation)} IS '${fingerprint(of)}'`,
  );
  const { rows } = await client.query<{ removal: string }>(`${constraints} ORDER BY removal`, [
    generation.schema,
  ]);
  await client.query(
    `INSERT INTO ${place(generation)}
     SELECT table_name, is_key, definition, attachment FROM (${constraints}) AS there
     UNION ALL SELECT name, false, statement, NULL FROM unnest($2::text[], $3::text[]) AS given (name, statement)`,
    [generation.schema, indexes.map(({ table }) => table), indexes.map(({ statement }) => statement)],
  );
  if (rows.length > 0) await client.query(rows.map(({ removal }) => removal).join(';\n'));
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

/** A table of a generation that was filled in bulk. */
export interface BulkTable {
  readonly table: string;
  /** In bytes. */
  readonly size: number;
  /** Statements that make the indexes that it has not got yet; they can be carried out side by side. */
  readonly indexes: readonly string[];
}

/** The tables of a generation that was filled in bulk; none if it was not. */
export async function tablesInBulk(client: Queryable, generation: Generation): Promise<BulkTable[]> {
  const { schema } = generation;
  const { rows: there } = await client.query<{ table: string; size: string }>(
    `SELECT relname AS table, pg_relation_size(oid) AS size FROM pg_class
     WHERE relnamespace = $1::regnamespace AND relkind = 'r' AND relname <> $2
       AND EXISTS (SELECT FROM pg_class WHERE relnamespace = $1::regnamespace AND relname = $2)`,
    [quoted(schema), notes],
  );
  if (there.length === 0) return [];
  const { rows } = await client.query<{ table_name: string; definition: string }>(
    `SELECT table_name, definition FROM ${place(generation)} WHERE definition IS NOT NULL ORDER BY is_key DESC`,
  );
  return there.map(({ table, size }) => ({
    table,
    size: Number(size),
    indexes: rows.filter(({ table_name }) => table_name === table).map(({ definition }) => definition),
  }));
}

/**
 * Makes one index of {@link BulkTable.indexes}. In the caller's transaction.
 *
 * @throws DatabaseError 23505 if two rows have one key: events that cannot be applied
 */
export async function makeIndex(
  client: Queryable,
  generation: Generation,
  definition: string,
): Promise<void> {
  await client.query(definition);
  await client.query(
    `WITH attached AS (DELETE FROM ${place(generation)} WHERE definition = $1 AND attachment IS NULL)
     UPDATE ${place(generation)} SET definition = NULL WHERE definition = $1 AND attachment IS NOT NULL`,
    [definition],
  );
}

/**
 * Makes deferred keys and indexes, those of one table or the keys alone if told so, and attaches those that are made.
 * In the caller's transaction.
 *
 * @throws DatabaseError 23505 if two rows have one key: events that cannot be applied
 */
export async function makeIndexes(
  client: Queryable,
  generation: Generation,
  only: { table?: string; keys?: boolean } = {},
): Promise<void> {
  const { rows } = await client.query<{ definition: string | null; attachment: string | null }>(
    `WITH made AS (
       DELETE FROM ${place(generation)} WHERE ($1::text IS NULL OR table_name = $1) AND (is_key OR NOT $2) RETURNING *)
     SELECT definition, attachment FROM made ORDER BY is_key DESC`,
    [only.table ?? null, only.keys ?? false],
  );
  for (const { definition, attachment } of rows)
    for (const statement of [definition, attachment]) if (statement !== null) await client.query(statement);
}

/** Once it is live. */
export async function forgetDeferred(client: Queryable, generation: Generation): Promise<void> {
  await client.query(`DROP TABLE IF EXISTS ${place(generation)}`);
}

/** What the description itself tells; what events do is told by its version. */
function fingerprint({ name, version, entities, on, onAny }: Projection): string {
  const description = [layout, name, version, entities.map(({ name }) => name), [...on.keys()], onAny.length];
  return createHash('sha256').update(JSON.stringify(description)).digest('hex');
}
