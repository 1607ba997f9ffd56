import { fields } from '@jejak/domain';
import type { Cell } from '@jejak/spreadsheets';
import { fault, quoted, type CellFault } from '../faults.js';
import type { CellReading } from '../kind.js';

const wrong = (found: CellFault): { readonly fault: CellFault } => ({ fault: found });

/** A text of at most so many characters, as commands take it. */
export function aText(most: number): (cell: Cell) => CellReading<string> {
  const schema = fields.newText(most);
  return ({ text }) =>
    schema.safeParse(text).success ? { value: text } : wrong(fault('IMPORT.BAD_TEXT', { most }));
}

/** A text that fits a pattern, after it was put into one spelling. */
export function aCode(
  pattern: RegExp,
  example: string,
  spelling: (text: string) => string = (text) => text.toUpperCase(),
): (cell: Cell) => CellReading<string> {
  return ({ text }) => {
    const value = spelling(text);
    return pattern.test(value)
      ? { value }
      : wrong(fault('IMPORT.BAD_FORM', { value: quoted(text), example }));
  };
}

const DAY_FIRST = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/;

/** A day: of a cell that is a date, `2026-03-01`, or `1/3/2026` with the day first. */
export function aDay({ text }: Cell): CellReading<string> {
  const [, day, month, year] = DAY_FIRST.exec(text) ?? [];
  const value = day && month && year ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : text;
  return fields.day.safeParse(value).success
    ? { value }
    : wrong(fault('IMPORT.BAD_DATE', { value: quoted(text) }));
}

/** A number, with a point or a comma. */
export function aNumber(least: number, most: number, example: string): (cell: Cell) => CellReading<number> {
  return ({ text }) => {
    const value = /^-?\d{1,15}([.,]\d{1,10})?$/.test(text) ? Number(text.replace(',', '.')) : NaN;
    return value >= least && value <= most
      ? { value }
      : wrong(fault('IMPORT.BAD_NUMBER', { value: quoted(text), least, most, example }));
  };
}

/** One of a list of codes, said by the code or by a word that people use for it; capitals and spaces do not matter. */
export function aWord<Code extends string>(
  words: Readonly<Record<Code, readonly string[]>>,
): (cell: Cell) => CellReading<Code> {
  const codes = Object.keys(words) as Code[];
  const meaning = new Map(
    codes.flatMap((code) => [code, ...words[code]].map((word) => [plainly(word), code])),
  );
  const shown = codes.map((code) => words[code][0] ?? code).join(', ');
  return ({ text }) => {
    const value = meaning.get(plainly(text));
    return value === undefined
      ? wrong(fault('IMPORT.UNKNOWN_WORD', { value: quoted(text), words: shown }))
      : { value };
  };
}

/** The word that people use for a code: the first one of the table. */
export const wordFor = <Code extends string>(
  words: Readonly<Record<Code, readonly string[]>>,
  code: Code,
): string => words[code][0] ?? code;

const plainly = (word: string): string =>
  word
    .toLowerCase()
    .replace(/[\s_./-]+/g, ' ')
    .trim();
