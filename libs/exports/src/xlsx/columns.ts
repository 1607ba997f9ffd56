import pg from 'pg';
import type { ViewColumn } from '../columns.js';
import { STYLE } from './style.js';
import { textCell } from './text.js';

/** How a column goes from PostgreSQL into a sheet. */
export interface XlsxColumn {
  readonly name: string;
  /** SQL of its value, such that `cell` understands it. */
  readonly sql: string;
  /** From what the driver gives (never null) to the cell without its place: attributes and content. */
  readonly cell: (value: unknown) => string;
}

/** A spreadsheet holds numbers as doubles and shows 15 digits of them: what would lose a digit that counts goes as text. */
const MOST_DIGITS = 15;
/** Digits before the point up to which any decimals may be rounded: at least four of them stay exact. */
const FEW_DIGITS = 11;

const numberCell = (value: unknown): string => {
  const text = String(value);
  const [, whole, part = ''] = NUMBER.exec(text) ?? [];
  if (whole === undefined) return textCell(text);
  const digits = whole.length + part.replace(/0+$/, '').length;
  return whole.length <= FEW_DIGITS || digits <= MOST_DIGITS ? `><v>${text}</v>` : textCell(text);
};
const NUMBER = /^-?(\d+)(?:\.(\d+))?$/;

/** A double has the digits that it has: a reader gets the same one back. Beyond 15 before the point it goes as text. */
const doubleCell = (value: unknown): string => {
  const number = Number(value);
  return Math.abs(number) < 1e15 ? `><v>${number}</v>` : textCell(String(value));
};

const DAY_MS = 86_400_000;
/** Day 0 of spreadsheets; before 1900-03-01 they count a day that never was, so those go as text. */
const EPOCH = Date.UTC(1899, 11, 30);
const FIRST = Date.UTC(1900, 2, 1);

function dateCell(style: number, iso: string, text: string): string {
  const time = Date.parse(iso);
  return time >= FIRST ? ` s="${style}"><v>${(time - EPOCH) / DAY_MS}</v>` : textCell(text);
}

const dayCell = (value: unknown): string => {
  const text = String(value);
  return DAY.test(text) ? dateCell(STYLE.day, `${text}T00:00:00Z`, text) : textCell(text);
};
const DAY = /^\d{4}-\d{2}-\d{2}$/;

const momentCell = (value: unknown): string => {
  const text = String(value);
  return MOMENT.test(text) ? dateCell(STYLE.moment, `${text.replace(' ', 'T')}Z`, text) : textCell(text);
};
const MOMENT = /^\d{4}-\d{2}-\d{2} [\d:.]+$/;

type Mapping = Omit<XlsxColumn, 'name'> | ((column: string) => Omit<XlsxColumn, 'name'>);

const asText =
  (cell: XlsxColumn['cell']): Mapping =>
  (column) => ({ sql: `${column}::text`, cell });

const number = asText(numberCell);
const double = asText(doubleCell);
/** Sheets know no time zone: the moment is that of UTC. */
const moment: Mapping = (column) => ({ sql: `(${column} AT TIME ZONE 'UTC')::text`, cell: momentCell });

const mappings: Readonly<Record<string, Mapping>> = {
  boolean: asText((value) => ` t="b"><v>${value === 'true' ? 1 : 0}</v>`),
  ...{ smallint: number, integer: number, bigint: number },
  ...{ real: double, 'double precision': double },
  date: asText(dayCell),
  'timestamp with time zone': moment,
  'timestamp without time zone': asText(momentCell),
};

/** How this column is written; what is no number, day, moment or boolean as its text, as in CSV. */
export function xlsxColumn({ name, type }: ViewColumn): XlsxColumn {
  const column = pg.escapeIdentifier(name);
  const mapping = type.startsWith('numeric')
    ? number
    : (mappings[type] ?? asText((value) => textCell(String(value))));
  return { name, ...(typeof mapping === 'function' ? mapping(column) : mapping) };
}
