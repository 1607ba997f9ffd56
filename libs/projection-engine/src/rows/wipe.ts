import type pg from 'pg';
import { inOrder, quoted } from '../database.js';
import type { PersonalColumns } from '../description/personal.js';
import { ProjectionError } from '../errors.js';
import type { Table } from './table.js';

/** Columns that lose what they hold of a person. */
export interface Wipe {
  readonly table: Table;
  readonly columns: PersonalColumns;
  readonly subject: string;
}

/**
 * Empties the columns in all rows about the person, which then read like rows made after the erasure. The bytes go from
 * the files of PostgreSQL with the next VACUUM of the table.
 */
export async function wipeRows(client: pg.ClientBase, schema: string, wipes: readonly Wipe[]): Promise<void> {
  await inOrder(
    client,
    wipes.map((one) => () => client.query(statement(schema, one), [one.subject])),
  );
}

function statement(schema: string, { table, columns: { about, state, values } }: Wipe): string {
  const sets = values.map((property) => `${columnOf(table, property)} = NULL`);
  return `UPDATE ${quoted(schema)}.${quoted(table.name)} SET ${[...sets, `${columnOf(table, state)} = 'erased'`].join(', ')}
    WHERE ${columnOf(table, about)} = $1 AND ${columnOf(table, state)} = 'value'`;
}

/** @throws ProjectionError `PROJECTION.DESCRIPTION` for a property that is no column */
export function columnOf(table: Table, property: string): string {
  const column = table.columns.get(property);
  if (!column)
    throw new ProjectionError('PROJECTION.DESCRIPTION', `${table.name} has no property ${property}`);
  return quoted(column.name);
}
