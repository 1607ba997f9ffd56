import { finished, Readable } from 'node:stream';
import { promisify } from 'node:util';
import type pg from 'pg';
import { ZipFile } from 'yazl';
import type { ReportingRelation } from '../columns.js';
import { fetched } from '../cursor.js';
import type { Output } from '../output.js';
import type { Table } from '../table.js';
import { xlsxColumn } from './columns.js';
import { partsAround, sheetPart, TEXT_COLUMNS } from './parts.js';
import { SheetRows, type Sheets } from './sheet-rows.js';
import { STYLE } from './style.js';
import { textCell } from './text.js';

const hasFinished = promisify(finished);

/** Deflate at its quick end, which packs XML of rows nearly as well; no date, so that the same rows give the same file. */
const LEVEL = { compressionLevel: 3, mtime: new Date(1980, 0, 1) };

/**
 * Writes a view as a workbook, read with a cursor, behind {@link beginSnapshot}. Another sheet begins where one is full.
 *
 * @param mostRows of a sheet, with its heading
 * @returns rows written
 */
export async function writeXlsx(
  client: pg.Client,
  view: ReportingRelation,
  output: Output,
  onRows: (rows: number) => void,
  mostRows?: number,
): Promise<number> {
  const columns = view.columns.map(xlsxColumn);
  const select = `SELECT ${columns.map(({ sql }) => sql).join(', ')} FROM ${view.from}`;
  const rows = fetched(client, select);
  return writeSheets(view.name, { rows, columns, onRows, ...(mostRows && { mostRows }) }, output);
}

/** Writes a table as a workbook whose cells are texts, so that numbers of people keep their digits when somebody edits it. */
export async function writeXlsxTable({ name, heading, rows }: Table, output: Output): Promise<number> {
  const cell = (value: unknown) => textCell(String(value), STYLE.text);
  const columns = heading.map((one) => ({ name: one, cell }));
  const sheets = { rows: rows[Symbol.asyncIterator](), columns, onRows: () => undefined };
  return writeSheets(name, { ...sheets, before: TEXT_COLUMNS }, output);
}

/** What is read is packed and handed over before more is read. */
async function writeSheets(name: string, what: Sheets, output: Output): Promise<number> {
  const rows = new SheetRows(what);
  const zip = new ZipFile();
  zip.on('error', () => undefined); // of a sheet, which tells it itself
  const packed = Readable.from(zip.outputStream);
  const handed = handOver(packed, output);
  handed.catch(() => undefined); // it is waited for below
  try {
    let sheets = 0;
    do {
      const sheet = Readable.from(rows.sheet(), { objectMode: false });
      zip.addReadStream(sheet, sheetPart(++sheets), LEVEL);
      await Promise.race([hasFinished(sheet), handed]).finally(() => sheet.destroy());
    } while (await rows.hasMore());
    for (const [part, xml] of partsAround(name, sheets)) zip.addBuffer(Buffer.from(xml), part, LEVEL);
    zip.end();
    await handed;
  } finally {
    packed.destroy();
  }
  return rows.count;
}

async function handOver(packed: Readable, output: Output): Promise<void> {
  for await (const bytes of packed as AsyncIterable<Buffer>) await output.write(bytes);
}
