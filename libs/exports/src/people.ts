import type pg from 'pg';
import type { ReportingRelation } from './columns.js';

/** Names of streams that are about one employee. */
const ABOUT = `'^(?:employee|learning|privacy)-([0-9a-f-]{36})$'`;

/** Everybody whom a view tells of, by columns `employee_id` or `stream`; behind {@link beginSnapshot}. */
export async function peopleIn(
  client: Pick<pg.Client, 'query'>,
  { from, columns }: ReportingRelation,
): Promise<string[]> {
  const has = (name: string) => columns.some((column) => column.name === name);
  const person = has('employee_id')
    ? 'employee_id::text'
    : has('stream')
      ? `substring(stream FROM ${ABOUT})`
      : undefined;
  if (person === undefined) return [];
  const { rows } = await client.query<{ id: string }>(
    `SELECT DISTINCT ${person} AS id FROM ${from} WHERE ${person} IS NOT NULL`,
  );
  return rows.map(({ id }) => id);
}
