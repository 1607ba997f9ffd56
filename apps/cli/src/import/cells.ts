import { quoted, type CellFault } from './faults.js';

/** A value read from a cell, or what is wrong with the cell. */
export type Reading<T> = { readonly value: T } | { readonly fault: CellFault };

export const fault = (code: CellFault['code'], values: CellFault['values'] = {}): { fault: CellFault } => ({
  fault: { code, values },
});

/** A text of one line. */
export function readText(cell: string, most: number): Reading<string> {
  if (cell === '') return fault('IMPORT.EMPTY');
  if (cell.length > most || /[\u0000-\u001f\u007f]/.test(cell)) return fault('IMPORT.BAD_TEXT', { most });
  return { value: cell };
}

/** A plain decimal number; no thousands marks and no exponents, which would hide a slip. */
export function readNumber(cell: string, decimal: '.' | ',', least: number, most: number): Reading<number> {
  if (cell === '') return fault('IMPORT.EMPTY');
  const plain = decimal === ',' ? cell.replace(',', '.') : cell;
  const mixed = decimal === ',' && cell.includes('.');
  if (mixed || !/^-?\d{1,15}(\.\d{1,20})?$/.test(plain)) {
    return fault('IMPORT.BAD_NUMBER', { value: quoted(cell), example: `12${decimal}5` });
  }
  const value = Number(plain);
  if (value < least || value > most)
    return fault('IMPORT.OUT_OF_RANGE', { value: quoted(cell), least, most });
  return { value };
}

/** As {@link readNumber}, for counts. */
export function readWhole(cell: string, decimal: '.' | ',', least: number, most: number): Reading<number> {
  const read = readNumber(cell, decimal, least, most);
  if ('value' in read && !Number.isInteger(read.value)) {
    return fault('IMPORT.BAD_NUMBER', { value: quoted(cell), example: '3' });
  }
  return read;
}

/** A day of the calendar as `YYYY-MM-DD`. Nothing before 1945 is a record of this civil service. */
export function readDay(cell: string, format: string): Reading<string> {
  if (cell === '') return fault('IMPORT.EMPTY');
  const bad = fault('IMPORT.BAD_DATE', { value: quoted(cell), format });
  const pattern = format
    .replace('YYYY', '(?<y>\\d{4})')
    .replace('MM', '(?<m>\\d{2})')
    .replace('DD', '(?<d>\\d{2})');
  const { y, m, d } = new RegExp(`^${pattern}$`).exec(cell)?.groups ?? {};
  const day = `${y}-${m}-${d}`;
  const date = new Date(`${day}T00:00:00Z`);
  const exists = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
  return exists && Number(y) >= 1945 ? { value: day } : bad;
}

/** What a word stands for; case and outer spaces do not count. */
export function readWord<T>(cell: string, values: Readonly<Record<string, T>>): Reading<T> {
  if (cell === '') return fault('IMPORT.EMPTY');
  const wanted = folded(cell);
  const found = Object.entries(values).find(([word]) => folded(word) === wanted);
  return found ? { value: found[1] } : fault('IMPORT.UNKNOWN_WORD', { value: quoted(cell) });
}

const folded = (word: string): string => word.trim().toLowerCase();
