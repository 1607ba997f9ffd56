import { fields, type Duty } from '@jejak/domain';
import type { Cell } from '@jejak/spreadsheets';
import { fault, quoted } from '../faults.js';
import type { CellReading } from '../kind.js';

const bad = (value: string, example: string) => ({
  fault: fault('IMPORT.BAD_FORM', { value: quoted(value), example }),
});

/** Parts of a cell that holds several things: one a line, or parted by semicolons. `\;` is a semicolon that parts nothing. */
export const partsOf = (text: string): string[] =>
  (text.match(/(?:\\[\\;]|[^;\n])+/g) ?? [])
    .map((part) => part.replace(/\\([\\;])/g, '$1').trim())
    .filter((part) => part !== '');

/** Several things as one cell holds them, such that {@link partsOf} gives them back; line breaks in one become spaces. */
export const inOneCell = (parts: readonly string[]): string =>
  parts.map((part) => part.replace(/\s*\n\s*/g, ' ').replace(/[\\;]/g, '\\$&')).join('; ');

/** Several texts of at most so many characters each. */
export function texts(most: number): (cell: Cell) => CellReading<readonly string[]> {
  const schema = fields.newText(most);
  return ({ text }) => {
    const parts = partsOf(text);
    return parts.every((part) => schema.safeParse(part).success)
      ? { value: parts }
      : { fault: fault('IMPORT.BAD_TEXT', { most }) };
  };
}

/** A competency and the level from 1 to 5 that is required of it. */
export interface Level {
  readonly competencyCode: string;
  readonly level: number;
}

/** What {@link levels} takes. */
export const LEVELS_EXAMPLE = 'MAN-01=3; MAN-02=2';
const LEVEL = /^([A-Z0-9][A-Z0-9._-]{0,39})\s*[=:]\s*([1-5])$/;

/** Competencies with their levels: `MAN-01=3; MAN-02=2`. */
export function levels({ text }: Cell): CellReading<readonly Level[]> {
  const value: Level[] = [];
  for (const part of partsOf(text)) {
    const [, competencyCode, level] = LEVEL.exec(part.toUpperCase()) ?? [];
    if (competencyCode === undefined) return bad(part, LEVELS_EXAMPLE);
    value.push({ competencyCode, level: Number(level) });
  }
  return { value };
}

/** What {@link duties} takes. */
export const DUTIES_EXAMPLE = 'D-01: Melayani permohonan KTP elektronik (TEK-12)';
const DUTY = /^([A-Za-z0-9][A-Za-z0-9._-]{0,39})\s*:\s*(.*\S)\s*\(([^()]+)\)$/;
/** Between what a duty is in Indonesian and in English; `\|` is a bar that parts nothing. */
const LANGUAGES = /(?:\\[\\|]|[^|])+/g;

/** Duties with the competencies that they need, as {@link DUTIES_EXAMPLE}; what it is in English may follow behind a bar. */
export function duties({ text }: Cell): CellReading<readonly Duty[]> {
  const statement = fields.newText(500);
  const value: Duty[] = [];
  for (const part of partsOf(text)) {
    const [, code, said = '', needs = ''] = DUTY.exec(part) ?? [];
    const [id = '', en, ...more] = (said.match(LANGUAGES) ?? []).map((one) =>
      one.replace(/\\([\\|])/g, '$1').trim(),
    );
    const competencyCodes = needs.split(',').map((one) => one.trim().toUpperCase());
    const right =
      code !== undefined &&
      more.length === 0 &&
      statement.safeParse(id).success &&
      (en === undefined || statement.safeParse(en).success) &&
      competencyCodes.every((one) => fields.competencyCode.safeParse(one).success);
    if (!right) return bad(part, DUTIES_EXAMPLE);
    value.push({
      code: code.toUpperCase(),
      statement: { id, ...(en !== undefined && { en }) },
      competencyCodes,
    });
  }
  return { value };
}

/** Duties as one cell holds them, such that {@link duties} gives them back. */
export const dutiesInOneCell = (told: readonly Duty[]): string =>
  inOneCell(
    told.map(({ code, statement: { id, en }, competencyCodes }) => {
      const said = [id, ...(en === undefined ? [] : [en])].map((one) => one.replace(/[\\|]/g, '\\$&'));
      return `${code}: ${said.join(' | ')} (${competencyCodes.join(', ')})`;
    }),
  );
