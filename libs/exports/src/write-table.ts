import type { Output } from './output.js';
import type { Table, TableFileFormat } from './table.js';

/** Writes a table; it is read as fast as it is taken. @returns rows written */
export async function writeTable(table: Table, format: TableFileFormat, output: Output): Promise<number> {
  if (format === 'csv') return writeCsvTable(table, output);
  const { writeXlsxTable } = await import('./xlsx/write-xlsx.js');
  return writeXlsxTable(table, output);
}

/** CSV (RFC 4180) in UTF-8 with a byte order mark, by which spreadsheets know it. */
async function writeCsvTable({ heading, rows }: Table, output: Output): Promise<number> {
  await output.write(Buffer.from(`\ufeff${csvLine(heading)}`));
  let written = 0;
  for await (const some of rows) {
    await output.write(Buffer.from(some.map(csvLine).join('')));
    written += some.length;
  }
  return written;
}

const csvLine = (cells: readonly string[]): string => `${cells.map(csvCell).join(',')}\r\n`;

/** As {@link file://./csv.ts} has it: an apostrophe in front of what a spreadsheet would run, and one more where there are some. */
function csvCell(text: string): string {
  const safe = /^'*[=+@\t\r\n-]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
