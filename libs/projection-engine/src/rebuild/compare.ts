import { quoted, type Queryable } from '../database.js';
import type { Table } from '../rows/table.js';

/** A row that is not what a fresh fold of the log gives. */
export interface SampleRow {
  readonly key: Readonly<Record<string, string>>;
  /** `missing`: the log has it, the view has not; `extra`: the other way round. */
  readonly kind: 'missing' | 'extra' | 'changed';
}

/** A table that differs from a fresh fold of the log. */
export interface Difference {
  readonly table: string;
  readonly missing: number;
  readonly extra: number;
  readonly changed: number;
  /** The first few, by key. */
  readonly samples: readonly SampleRow[];
}

const mostSamples = 10;

/** Compares a table with its fresh twin; undefined if they are equal. Both must be seen in one snapshot. */
export async function compare(
  database: Queryable,
  table: Table,
  live: string,
  fresh: string,
): Promise<Difference | undefined> {
  if ((await digest(database, live, table)) === (await digest(database, fresh, table))) return undefined;
  const counts = await database.query<Record<SampleRow['kind'], string>>(
    `SELECT count(*) FILTER (WHERE kind = 'missing') AS missing, count(*) FILTER (WHERE kind = 'extra') AS extra,
            count(*) FILTER (WHERE kind = 'changed') AS changed
     FROM (${differing(table, live, fresh)}) AS differing`,
  );
  const samples = await database.query<SampleRow>(
    `SELECT key, kind FROM (${differing(table, live, fresh)}) AS differing ORDER BY key::text LIMIT ${mostSamples}`,
  );
  return {
    table: table.name,
    missing: Number(counts.rows[0]?.missing),
    extra: Number(counts.rows[0]?.extra),
    changed: Number(counts.rows[0]?.changed),
    samples: samples.rows,
  };
}

/** Number of rows and two sums of 64-bit hashes: the same for the same rows, in whatever order they lie. */
async function digest(database: Queryable, schema: string, table: Table): Promise<string> {
  const { rows } = await database.query<{ digest: string }>(
    `SELECT concat_ws(' ', count(*), sum(hashtextextended(row::text, 0)), sum(hashtextextended(row::text, 1)))
       AS digest
     FROM ${quoted(schema)}.${quoted(table.name)} AS row`,
  );
  return rows[0]?.digest ?? '';
}

function differing(table: Table, live: string, fresh: string): string {
  const keys = table.key.map(({ name }) => quoted(name));
  const key = table.key.map(({ name }) => `'${name}', ${quoted(name)}::text`).join(', ');
  const name = quoted(table.name);
  return `
    SELECT json_build_object(${key}) AS key,
      CASE WHEN live IS NULL THEN 'missing' WHEN fresh IS NULL THEN 'extra' ELSE 'changed' END AS kind
    FROM (SELECT ${keys.join(', ')}, row::text AS live FROM ${quoted(live)}.${name} AS row) AS l
    FULL JOIN (SELECT ${keys.join(', ')}, row::text AS fresh FROM ${quoted(fresh)}.${name} AS row) AS f
      USING (${keys.join(', ')})
    WHERE live IS DISTINCT FROM fresh`;
}
