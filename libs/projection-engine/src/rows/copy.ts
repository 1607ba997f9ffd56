import { finished } from 'node:stream/promises';
import type { ClientBase } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { quoted, sqlState } from '../database.js';
import type { Change, TableChanges } from './changes.js';
import { type Copy, FreshRows } from './fresh-rows.js';
import type { Table } from './table.js';
import { writeChanges } from './write.js';

/** SQLSTATE of a second row with one key. */
const uniqueViolation = '23505';

/** The changes of a table, ready to be written in bulk: in this order. */
export interface BulkChanges {
  readonly table: Table;
  /** New rows, before anything else came. */
  readonly copies: readonly Copy[];
  /** What needs the key of the table; undefined if there is nothing. */
  readonly rest: Pick<TableChanges, 'table' | 'phases'> | undefined;
  /** New rows among what was changed, each of another row than the rest. */
  readonly copiesAfter: readonly Copy[];
  /** Upserts, each of another row than all before, of rows that are hoped to be new; undefined if there are none. */
  readonly hoped: { readonly copies: readonly Copy[]; readonly changes: readonly Change[] } | undefined;
}

/**
 * New rows go by COPY, all others as in a small batch.
 *
 * @param hopeful whether upserts are taken for new rows, see {@link writeHoped}
 */
export function bulkChanges({ table, phases, fresh }: TableChanges, hopeful: boolean): BulkChanges {
  const [first = [], ...later] = phases;
  const inserted = new FreshRows(table);
  const upserted = new FreshRows(table);
  const [changes, hoped]: [Change[], Change[]] = [[], []];
  for (const change of first) {
    const { key, removed, write } = change;
    if (removed || later.length > 0 || !write) changes.push(change);
    else if (write.how === 'insert' && inserted.add(write.set)) continue;
    else if (hopeful && isPlainUpsert(write) && upserted.add(write.set, key)) hoped.push(change);
    else changes.push(change);
  }
  return {
    table,
    copies: fresh?.copies ?? [],
    rest: changes.length > 0 || later.length > 0 ? { table, phases: [changes, ...later] } : undefined,
    copiesAfter: inserted.copies,
    hoped: hoped.length > 0 ? { copies: upserted.copies, changes: hoped } : undefined,
  };
}

const isPlainUpsert = ({ how, add }: NonNullable<Change['write']>) =>
  how === 'upsert' && Object.keys(add).length === 0;

export async function copyRows(
  client: ClientBase,
  schema: string,
  table: Table,
  copies: readonly Copy[],
): Promise<void> {
  for (const { columns, bytes, release } of copies) {
    const names = columns.map(({ name }) => quoted(name)).join(', ');
    const stream = client.query(
      copyFrom(`COPY ${quoted(schema)}.${quoted(table.name)} (${names}) FROM STDIN (FORMAT binary)`),
    );
    stream.end(bytes);
    await finished(stream);
    release();
  }
}

/** What needs the key: changes, and new rows beside them. */
export async function writeKeyed(client: ClientBase, schema: string, changes: BulkChanges): Promise<void> {
  const { table, rest, copiesAfter } = changes;
  if (rest) await writeChanges(client, schema, rest);
  await copyRows(client, schema, table, copiesAfter);
}

/**
 * Upserts, by COPY if none of the rows is there, which takes PostgreSQL a third of the time; otherwise in the usual way.
 *
 * @returns false if one was there: time was lost
 */
export async function writeHoped(
  client: ClientBase,
  schema: string,
  { table, hoped }: BulkChanges,
): Promise<boolean> {
  if (!hoped) return true;
  await client.query('SAVEPOINT hoped');
  try {
    await copyRows(client, schema, table, hoped.copies);
    return true;
  } catch (error) {
    if (sqlState(error) !== uniqueViolation) throw error;
    await client.query('ROLLBACK TO SAVEPOINT hoped');
    await writeChanges(client, schema, { table, phases: [hoped.changes] });
    return false;
  }
}
