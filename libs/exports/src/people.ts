import type pg from 'pg';
import type { ReportingRelation } from './columns.js';

/** Names of streams that are about one employee. */
const ABOUT = `'^(?:employee|learning|mentor|privacy)-([0-9a-f-]{36})$'`;

/** Everybody whom a view tells of, by columns `employee_id`, `mentor_id` and `owner_id`, or `stream`; behind {@link beginSnapshot}. */
export async function peopleIn(
  client: Pick<pg.Client, 'query'>,
  { from, columns }: ReportingRelation,
): Promise<string[]> {
  const has = (name: string) => columns.some((column) => column.name === name);
  const ids = ['employee_id', 'mentor_id', 'owner_id'].filter(has).map((name) => `${name}::text`);
  const people = ids.length === 0 && has('stream') ? [`substring(stream FROM ${ABOUT})`] : ids;
  if (people.length === 0) return [];
  const { rows } = await client.query<{ id: string }>(
    people.map((person) => `SELECT ${person} AS id FROM ${from} WHERE ${person} IS NOT NULL`).join(' UNION '),
  );
  return rows.map(({ id }) => id);
}
