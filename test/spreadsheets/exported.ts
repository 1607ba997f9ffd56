import { Readable } from 'node:stream';
import { beginSnapshot, type ExportFormat, findView, type ReportingRelation, writerOf } from '@jejak/exports';
import { isFault, openTable } from '@jejak/spreadsheets';
import { parquetReadObjects } from 'hyparquet';
import type pg from 'pg';

/** Values of a view, row by row, in a form in which the same value of every format is the same text. */
export type Values = readonly string[];

/** A view as a file of this format, read again. */
export async function readAgain(client: pg.Client, view: string, format: ExportFormat): Promise<Values> {
  const relation = await findView(client, view);
  const pieces: Buffer[] = [];
  const output = { write: (bytes: Uint8Array) => Promise.resolve(void pieces.push(Buffer.from(bytes))) };
  await beginSnapshot(client);
  try {
    await (
      await writerOf(format)
    )(client, relation, output, () => undefined);
  } finally {
    await client.query('ROLLBACK');
  }
  const file = Buffer.concat(pieces);
  return (format === 'parquet' ? parquet(relation, file) : table(relation, file, format)).then(sorted);
}

/** The same, as the database says it. */
export async function asStored(client: pg.Client, view: string): Promise<Values> {
  const { from, columns } = await findView(client, view);
  const texts = columns.map(({ name }) => `${client.escapeIdentifier(name)}::text`);
  const { rows } = await client.query<(string | null)[]>({
    text: `SELECT ${texts.join(', ')} FROM ${from}`,
    rowMode: 'array',
  });
  return sorted(rows.map((row) => rowOf(columns.map(({ type }, at) => same(row[at] ?? '', type)))));
}

const rowOf = (values: readonly string[]): string => JSON.stringify(values);
const sorted = (rows: readonly string[]): Values => [...rows].sort();

async function table(
  { columns }: ReportingRelation,
  file: Buffer,
  format: 'csv' | 'xlsx',
): Promise<string[]> {
  const { heading, rows } = await openTable(Readable.from([file]), { format, name: format });
  expect(heading).toEqual(columns.map(({ name }) => name));
  const read: string[] = [];
  for await (const row of rows) {
    if (isFault(row)) throw new Error(JSON.stringify(row));
    const texts = row.cells.map(({ text }) =>
      format === 'csv' ? text.replace(/^'(?=[=+@\t\r\n-])/, '') : text,
    );
    read.push(rowOf(columns.map(({ type }, at) => same(texts[at] ?? '', type))));
  }
  return read;
}

async function parquet({ columns }: ReportingRelation, bytes: Buffer): Promise<string[]> {
  const rows: Record<string, unknown>[] = await parquetReadObjects({ file: new Uint8Array(bytes).buffer });
  const text = (value: unknown) => {
    if (value === null || value === undefined) return '';
    if (value instanceof Date) return value.toISOString().slice(0, -1);
    return typeof value === 'string'
      ? value
      : JSON.stringify(typeof value === 'bigint' ? Number(value) : value);
  };
  return rows.map((row) => rowOf(columns.map(({ name, type }) => same(text(row[name]), type))));
}

/** One form for each type; spreadsheets keep milliseconds, and no outer spaces. */
function same(text: string, type: string): string {
  if (text === '') return '';
  if (type === 'boolean') return String(text === 't' || text === 'true');
  if (/^(?:numeric|smallint|integer|bigint|real|double)/.test(type)) return String(Number(text));
  if (type === 'date') return text.slice(0, 10);
  if (type.startsWith('timestamp')) return moment(text);
  if (type === 'jsonb') return JSON.stringify(JSON.parse(text));
  return text.trim();
}

function moment(text: string): string {
  const whole = text.length === 10 ? `${text} 00:00` : text;
  const zoned = /[+-]\d\d$/.test(whole) ? `${whole}:00` : /[+-]\d\d:\d\d$/.test(whole) ? whole : `${whole}Z`;
  return new Date(zoned.replace(' ', 'T')).toISOString();
}
