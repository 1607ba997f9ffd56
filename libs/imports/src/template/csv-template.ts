import type { ImportKind } from '../kind.js';

/** The heading and one example, as CSV (RFC 4180) in UTF-8 with a byte order mark, by which spreadsheets know it. */
export function csvTemplate({ columns }: ImportKind): Buffer {
  const line = (cells: readonly string[]) => `${cells.map(quotedIfNeeded).join(',')}\r\n`;
  return Buffer.from(
    `\ufeff${line(columns.map(({ heading }) => heading))}${line(columns.map(({ example }) => example))}`,
  );
}

const quotedIfNeeded = (cell: string): string =>
  /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
