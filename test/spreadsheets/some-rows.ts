import pg from 'pg';

/** SQL of a value for row `n` by the type of its column, or its name; the same ids everywhere, so that views that join find something. */
const values: Readonly<Record<string, string>> = {
  uuid: `('00000000-0000-4000-8000-' || lpad(n::text, 12, '0'))::uuid`,
  text: `CASE n WHEN 1 THEN '=1+1' ELSE 'teks ' || n || E', "dua"\\nbaris' END`,
  'character varying': `'kata ' || n`,
  boolean: 'n = 2',
  date: `DATE '2026-02-27' + n`,
  'timestamp with time zone': `timestamptz '2026-02-28T23:59:59.123Z' + n * interval '1 hour'`,
  jsonb: `'[]'::jsonb`,
  numeric: 'n + 0.25',
  period: `'2026-0' || n`,
};

/**
 * Puts three rows into every live table of a view that has none: not what events would leave behind, but a value of
 * each type in each column. Tables whose rules allow no such rows stay empty.
 */
export async function putSomeRows(client: pg.Client): Promise<void> {
  const { rows: tables } = await client.query<{ table: string; columns: { name: string; type: string }[] }>(
    `SELECT c.oid::regclass::text AS table,
       json_agg(json_build_object('name', attname, 'type', format_type(atttypid, NULL)) ORDER BY attnum) AS columns
     FROM pg_class AS c JOIN pg_namespace AS n ON n.oid = relnamespace
     JOIN jejak.projection ON schema_name = nspname AND status = 'live'
     JOIN pg_attribute ON attrelid = c.oid AND attnum > 0 AND NOT attisdropped AND attgenerated = '' AND attidentity = ''
     WHERE c.relkind = 'r' GROUP BY c.oid`,
  );
  for (const { table, columns } of tables) {
    const { rowCount } = await client.query(`SELECT FROM ${table} LIMIT 1`);
    if (rowCount !== 0) continue;
    const known = columns.map(({ name, type }) => ({
      name,
      value: values[name] ?? values[type] ?? (type.endsWith('[]') ? `'{}'` : 'n'),
    }));
    await client
      .query(
        `INSERT INTO ${table} (${known.map(({ name }) => client.escapeIdentifier(name)).join(', ')})
         SELECT ${known.map(({ value }) => value).join(', ')} FROM generate_series(1, 3) AS n`,
      )
      .catch(refused);
  }
}

/** What rules of a table refuse is no row that a view will ever show. */
function refused(error: unknown): void {
  if (!(error instanceof pg.DatabaseError)) throw error;
}
