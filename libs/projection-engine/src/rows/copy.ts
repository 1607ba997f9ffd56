import { finished } from 'node:stream/promises';
import type { ClientBase } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { quoted } from '../database.js';
import type { Change, TableChanges } from './changes.js';
import { type Copy, FreshRows } from './fresh-rows.js';
import type { Table } from './table.js';
import { writeChanges } from './write.js';

/** The changes of a table, ready to be written in bulk: in this order. */
export interface BulkChanges {
  readonly table: Table;
  /** New rows, before anything else came. */
  readonly copies: readonly Copy[];
  /** What needs the key of the table; undefined if there is nothing. */
  readonly rest: Pick<TableChanges, 'table' | 'phases'> | undefined;
  /** New rows among what was changed, each of another row than the rest. */
  readonly copiesAfter: readonly Copy[];
}

/** New rows go by COPY, all others as in a small batch. */
export function bulkChanges({ table, phases, fresh }: TableChanges): BulkChanges {
  const [first = [], ...later] = phases;
  const inserted = new FreshRows(table);
  const changes: Change[] = [];
  for (const change of first)
    if (
      change.removed ||
      change.write?.how !== 'insert' ||
      later.length > 0 ||
      !inserted.add(change.write.set)
    )
      changes.push(change);
  return {
    table,
    copies: fresh?.copies ?? [],
    rest: changes.length > 0 || later.length > 0 ? { table, phases: [changes, ...later] } : undefined,
    copiesAfter: inserted.copies,
  };
}

export async function copyRows(
  client: ClientBase,
  schema: string,
  table: Table,
  copies: readonly Copy[],
): Promise<void> {
  for (const { columns, bytes } of copies) {
    const names = columns.map(({ name }) => quoted(name)).join(', ');
    const stream = client.query(
      copyFrom(`COPY ${quoted(schema)}.${quoted(table.name)} (${names}) FROM STDIN (FORMAT binary)`),
    );
    stream.end(bytes);
    await finished(stream);
  }
}

/** What needs the key: changes, and new rows beside them. */
export async function writeKeyed(client: ClientBase, schema: string, changes: BulkChanges): Promise<void> {
  const { table, rest, copiesAfter } = changes;
  if (rest) await writeChanges(client, schema, rest);
  await copyRows(client, schema, table, copiesAfter);
}
