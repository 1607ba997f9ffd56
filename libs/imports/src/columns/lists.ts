import { fields, type Duty } from '@jejak/domain';
import type { Cell } from '@jejak/spreadsheets';
import { fault, quoted } from '../faults.js';
import type { CellReading } from '../kind.js';

const bad = (value: string, example: string) => ({
  fault: fault('IMPORT.BAD_FORM', { value: quoted(value), example }),
});

/** Parts of a cell that holds several things: one a line, or parted by semicolons. */
export const partsOf = (text: string): string[] =>
  text
    .split(/[;\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');

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

/** Duties with the competencies that they need, as {@link DUTIES_EXAMPLE}. */
export function duties({ text }: Cell): CellReading<readonly Duty[]> {
  const statement = fields.newText(500);
  const value: Duty[] = [];
  for (const part of partsOf(text)) {
    const [, code, said = '', needs = ''] = DUTY.exec(part) ?? [];
    const competencyCodes = needs.split(',').map((one) => one.trim().toUpperCase());
    const right =
      code !== undefined &&
      statement.safeParse(said).success &&
      competencyCodes.every((one) => fields.competencyCode.safeParse(one).success);
    if (!right) return bad(part, DUTIES_EXAMPLE);
    value.push({ code: code.toUpperCase(), statement: { id: said }, competencyCodes });
  }
  return { value };
}
