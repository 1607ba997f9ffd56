import { refusals } from '@jejak/domain';
import { isTableFaultCode, tableFaultText } from '@jejak/spreadsheets';
import type { Bilingual } from './bilingual.js';
import { importFaultTexts, type ImportFaultCode } from './fault-texts.js';

/** What is wrong with a cell or a row, before its place is known. The values are what the text quotes. */
export interface CellFault {
  /** Stable: one of `importFaultTexts`, a `TABLE.…` of the reader of the file, or the code of a refusal. */
  readonly code: string;
  readonly values: Readonly<Record<string, string | number>>;
}

/** Something wrong with a row, at one of its cells or as a whole. May quote what is personal: for the importer alone. */
export interface RowFault extends CellFault {
  /** Of the file, from 1; the heading counts. */
  readonly line: number;
  /** The heading of the column. */
  readonly column?: string;
}

/** A fault of this code. */
export function fault(code: ImportFaultCode, values: CellFault['values'] = {}): CellFault {
  return { code, values };
}

/** What is wrong and what to do, as a sentence. */
export function faultText({ code, values }: CellFault, language: keyof Bilingual): string {
  if (isTableFaultCode(code)) return tableFaultText({ code, values }, language);
  const texts = isImportFault(code) ? importFaultTexts[code] : isRefusal(code) ? refusals[code] : undefined;
  // texts of refusals name their facts in backticks
  return (texts?.[language] ?? code)
    .replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''))
    .replace(/`(\w+)`/g, (named, name: string) => String(values[name] ?? named));
}

const isImportFault = (code: string): code is ImportFaultCode => Object.hasOwn(importFaultTexts, code);
const isRefusal = (code: string): code is keyof typeof refusals => Object.hasOwn(refusals, code);

/** What a fault may quote of a cell: short, so that a report does not become a copy of the file. */
export function quoted(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
