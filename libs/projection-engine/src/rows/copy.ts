import { finished } from 'node:stream/promises';
import type { ClientBase } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { quoted } from '../database.js';
import type { Change, TableChanges, Values } from './changes.js';
import type { Column, Table } from './table.js';
import { encoded, writeChanges } from './write.js';

/** New rows that leave the same columns to their defaults. */
interface Copy {
  readonly columns: readonly Column[];
  /** In text format. */
  text: string;
}

/** The changes of a table, ready to be written in bulk. */
export interface BulkChanges {
  readonly table: Table;
  readonly copies: readonly Copy[];
  /** What COPY cannot do; undefined if there is nothing. */
  readonly rest: Pick<TableChanges, 'table' | 'phases'> | undefined;
}

/** New rows go by COPY, all others as in a small batch. */
export function bulkChanges({ table, phases }: TableChanges): BulkChanges {
  const [first = [], ...later] = phases;
  const copies = new Map<string, Copy>();
  const rest: Change[] = [];
  for (const change of first)
    if (change.removed || change.write?.how !== 'insert' || !addCopy(copies, table, change.write.set))
      rest.push(change);
  return {
    table,
    copies: [...copies.values()],
    rest: rest.length > 0 || later.length > 0 ? { table, phases: [rest, ...later] } : undefined,
  };
}

/** Removals first, as they may make room for what is new. */
export async function writeBulk(client: ClientBase, schema: string, changes: BulkChanges): Promise<void> {
  const { table, copies, rest } = changes;
  if (rest) await writeChanges(client, schema, { table, phases: rest.phases.slice(0, 1) });
  for (const { columns, text } of copies) {
    const names = columns.map(({ name }) => quoted(name)).join(', ');
    const stream = client.query(
      copyFrom(`COPY ${quoted(schema)}.${quoted(table.name)} (${names}) FROM STDIN`),
    );
    stream.end(Buffer.from(text));
    await finished(stream);
  }
  if (rest) await writeChanges(client, schema, { table, phases: rest.phases.slice(1) });
}

/** @returns false if the row has what no column is for */
function addCopy(copies: Map<string, Copy>, table: Table, row: Values): boolean {
  let line = '';
  let leftOut = '';
  let values = 0;
  for (const column of table.columns.values()) {
    const value = row[column.property];
    if (value !== undefined) values++;
    else if (column.hasDefault) {
      leftOut += ` ${column.property}`;
      continue;
    }
    const text = encoded(column, value);
    line += text === null ? '\\N\t' : special.test(text) ? `${escaped(text)}\t` : `${text}\t`;
  }
  if (values !== Object.keys(row).length) return false;
  let copy = copies.get(leftOut);
  if (!copy) {
    const given = (column: Column) => row[column.property] !== undefined || !column.hasDefault;
    copy = { columns: [...table.columns.values()].filter(given), text: '' };
    copies.set(leftOut, copy);
  }
  copy.text += `${line.slice(0, -1)}\n`;
  return true;
}

const special = /[\\\t\n\r]/;
const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

function escaped(text: string): string {
  return text.replaceAll(/[\\\t\n\r]/g, (char) => escapes[char] ?? char);
}
