import { text, type Values } from '../texts.js';
import type { doctorTexts } from './doctor-texts.js';

/** Stable codes of what `jejak doctor` finds: those of its texts that name a part. */
export type FindingCode =
  Extract<keyof typeof doctorTexts, `doctor.${Uppercase<string>}`> extends `doctor.${infer Code}`
    ? Code
    : never;

/**
 * - `fault`: something does not work, or may do what it must not; the exit code is 1
 * - `note`: to be known, and fine for a trial
 */
export type Severity = 'fault' | 'note';

/** One thing that is not as it should be. */
export interface Finding {
  readonly code: FindingCode;
  readonly severity: Severity;
  /** What its text is filled with: names of roles, tables, files; never a password. */
  readonly values: Values;
}

export function fault(code: FindingCode, values: Values = {}): Finding {
  return { code, severity: 'fault', values };
}

export function note(code: FindingCode, values: Values = {}): Finding {
  return { code, severity: 'note', values };
}

/** What it means and what to do, in the language of the person at the terminal. */
export function explained({ code, values }: Finding): string {
  return text(`doctor.${code}`, values);
}
