import { quoted, TableError } from '../faults.js';
import type { TableFaultCode } from '../fault-texts.js';
import type { Cell, TableFault } from '../table.js';
import type { NumberFormats } from './number-formats.js';
import { dateOfSerial, timeOfSerial } from './serial-date.js';
import type { SharedStrings } from './shared-strings.js';

/** A cell as it stands in the sheet. */
export interface RawCell {
  /** From 0. */
  readonly column: number;
  /** `t`: what the value is. */
  readonly type: string;
  /** `s`: index of its format. */
  readonly format: number;
  readonly hasFormula: boolean;
  /** Undefined where there is none, also if it is empty. */
  readonly value: string | undefined;
}

/** What cells of a workbook refer to. */
export interface CellContext {
  readonly strings: SharedStrings;
  readonly formats: NumberFormats;
  readonly is1904: boolean;
}

/** What is wrong with a cell. */
export type CellFault = { readonly code: TableFaultCode; readonly values: TableFault['values'] };

/** Nothing. */
export const EMPTY: Cell = { text: '', kind: 'text' };
const fault = (code: TableFaultCode, values: TableFault['values'] = {}): CellFault => ({ code, values });

/**
 * The value of a cell. Of a formula it is the one that the program which saved the file had worked out.
 *
 * @throws TableError TABLE.DAMAGED
 */
export function toCell({ type, value, format, hasFormula }: RawCell, context: CellContext): Cell | CellFault {
  if (value === undefined) return hasFormula && type !== 'str' ? fault('TABLE.NO_VALUE') : EMPTY;
  switch (type) {
    case 's':
      return { text: context.strings.at(Number(value)).trim(), kind: 'text' };
    case 'str':
    case 'inlineStr':
      return { text: value.trim(), kind: 'text' };
    case 'b':
      return { text: value === '1' || value === 'true' ? 'true' : 'false', kind: 'boolean' };
    case 'e':
      return { text: value, kind: 'error' };
    case 'd':
      return isoDate(value);
    case 'n':
      return ofNumber(value, format, context);
    default:
      throw new TableError('TABLE.DAMAGED', { part: 'sheet', detail: `type "${quoted(type)}"` });
  }
}

function ofNumber(value: string, format: number, { formats, is1904 }: CellContext): Cell | CellFault {
  const number = Number(value);
  if (value.trim() === '' || !Number.isFinite(number))
    return fault('TABLE.BAD_NUMBER', { value: quoted(value) });
  const shown = formats[format] ?? 'number';
  if (shown === 'number') {
    if (Math.abs(number) >= 1e15) return fault('TABLE.DIGITS_LOST', { value: quoted(value) });
    return { text: decimal(number), kind: 'number' };
  }
  const time = shown === 'time' ? timeOfSerial(number) : undefined;
  if (time !== undefined) return { text: time, kind: 'text' };
  const text = dateOfSerial(number, is1904);
  return text === undefined ? fault('TABLE.BAD_DATE', { value: quoted(value) }) : { text, kind: 'date' };
}

/** The shortest digits that mean this number, without an exponent. */
function decimal(number: number): string {
  const short = String(number === 0 ? 0 : number);
  const [, sign, whole, part = '', power] = /^(-?)(\d)(?:\.(\d+))?e-(\d+)$/.exec(short) ?? [];
  if (whole === undefined) return short;
  return `${sign}0.${'0'.repeat(Number(power) - 1)}${whole}${part}`;
}

const ISO = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?))?Z?$/;

function isoDate(value: string): Cell | CellFault {
  const [, day, time] = ISO.exec(value) ?? [];
  const date = new Date(`${day}T${time ?? '00:00'}Z`);
  const exists = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day ?? '-');
  if (!exists) return fault('TABLE.BAD_DATE', { value: quoted(value) });
  return { text: time === undefined ? `${day}` : `${day}T${time}`, kind: 'date' };
}
