import type { ClientBase } from 'pg';
import { inOrder, quoted } from '../database.js';
import { ProjectionError } from '../errors.js';
import { arrayLiteral } from './array-literal.js';
import type { Change, TableChanges, Write } from './changes.js';
import { encoded, goesAsText } from './encode.js';
import { named } from './named.js';
import type { Column, Table, Values } from './table.js';

/** More rows than this in one statement make it slower, not faster. */
const mostRows = 5000;

/** Rows that are written alike: the same way, the same columns. */
interface Group {
  readonly how: Write | 'delete';
  readonly columns: readonly Column[];
  /** Columns of `columns` that are added to. */
  readonly added: ReadonlySet<string>;
  readonly rows: Values[];
}

/** Writes the changes of a table into its schema, with a statement for each group of rows that are written alike. */
export async function writeChanges(
  client: ClientBase,
  schema: string,
  changes: Pick<TableChanges, 'table' | 'phases'>,
): Promise<void> {
  await inOrder(
    client,
    changes.phases
      .flatMap((phase) => groups(changes.table, phase))
      .flatMap((group) =>
        slices(group.rows).map((rows) => () => write(client, schema, changes.table, group, rows)),
      ),
  );
}

function slices(rows: readonly Values[]): (readonly Values[])[] {
  if (rows.length <= mostRows) return [rows];
  return [rows.slice(0, mostRows), ...slices(rows.slice(mostRows))];
}

async function write(
  client: ClientBase,
  schema: string,
  table: Table,
  group: Group,
  rows: readonly Values[],
): Promise<void> {
  const target = `${quoted(schema)}.${quoted(table.name)}`;
  const values = group.columns.map((column) =>
    arrayLiteral(rows.map((row) => encoded(column, row[column.property]))),
  );
  const { rowCount } = await client.query({ ...named(statement(target, table, group)), values });
  if (group.how === 'update' && rowCount !== rows.length)
    throw new ProjectionError(
      'PROJECTION.ROW',
      `${table.name}: ${rows.length - (rowCount ?? 0)} of the rows to update are not there`,
    );
}

/** Deletions come first, so that a row may be removed and made again. */
function groups(table: Table, changes: Iterable<Change>): Group[] {
  const deleted: Group = { how: 'delete', columns: table.key, added: new Set(), rows: [] };
  const written = new Map<string, Group>();
  for (const change of changes) {
    if (change.removed) deleted.rows.push(change.key);
    if (!change.write) continue;
    const row = { ...change.write.set, ...change.write.add, ...change.key };
    const signature = [change.write.how, ...Object.keys(row), '+', ...Object.keys(change.write.add)].join(
      ' ',
    );
    const group = written.get(signature) ?? newGroup(table, change.write, row);
    group.rows.push(row);
    written.set(signature, group);
  }
  return deleted.rows.length > 0 ? [deleted, ...written.values()] : [...written.values()];
}

function newGroup(table: Table, write: NonNullable<Change['write']>, row: Values): Group {
  const columns = Object.keys(row).map((property) => {
    const column = table.columns.get(property);
    if (!column) throw new ProjectionError('PROJECTION.ROW', `${table.name} has no column for ${property}`);
    return column;
  });
  return { how: write.how, columns, added: new Set(Object.keys(write.add)), rows: [] };
}

function statement(target: string, table: Table, { how, columns, added }: Group): string {
  const names = columns.map((column) => quoted(column.name)).join(', ');
  const given = columns
    .map((column, index) => `$${index + 1}::${goesAsText(column) ? 'text' : column.type}[]`)
    .join(', ');
  const from = `unnest(${given}) AS given (${names})`;
  const sameKey = table.key.map(({ name }) => `row.${quoted(name)} = given.${quoted(name)}`).join(' AND ');
  const isKey = (column: Column) => table.key.includes(column);
  const assign = (source: string) =>
    columns
      .filter((column) => !isKey(column))
      .map((column) => {
        const name = quoted(column.name);
        const value = `${source}.${name}${goesAsText(column) && source === 'given' ? `::${column.type}` : ''}`;
        return added.has(column.property)
          ? `${name} = coalesce(row.${name}, 0) + ${value}`
          : `${name} = ${value}`;
      })
      .join(', ');

  if (how === 'delete') return `DELETE FROM ${target} AS row USING ${from} WHERE ${sameKey}`;
  if (how === 'update') {
    const set =
      assign('given') || table.key.map(({ name }) => `${quoted(name)} = row.${quoted(name)}`).join(', ');
    return `UPDATE ${target} AS row SET ${set} FROM ${from} WHERE ${sameKey}`;
  }
  const select = columns.map(
    (column) => `given.${quoted(column.name)}${goesAsText(column) ? `::${column.type}` : ''}`,
  );
  const insert = `INSERT INTO ${target} AS row (${names}) SELECT ${select.join(', ')} FROM ${from}`;
  if (how === 'insert') return insert;
  const key = table.key.map(({ name }) => quoted(name)).join(', ');
  const set = assign('excluded');
  return `${insert} ON CONFLICT (${key}) DO ${set === '' ? 'NOTHING' : `UPDATE SET ${set}`}`;
}
