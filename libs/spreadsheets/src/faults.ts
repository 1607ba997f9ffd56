import { tableFaultTexts, type TableFaultCode } from './fault-texts.js';
import type { TableFault } from './table.js';

type Values = TableFault['values'];

/** A table that cannot be read at all. Its message is English; {@link tableFaultText} says it in both languages. */
export class TableError extends Error {
  override readonly name = 'TableError';
  /** Where in the file, if it is about a place. */
  readonly line?: number;
  readonly column?: string;

  constructor(
    readonly code: TableFaultCode,
    readonly values: Values = {},
    place: { line?: number; column?: string; cause?: unknown } = {},
  ) {
    super(`${code}: ${tableFaultText({ code, values }, 'en')}`, { cause: place.cause });
    if (place.line !== undefined) this.line = place.line;
    if (place.column !== undefined) this.column = place.column;
  }
}

/** A fault of a row. */
export function tableFault(
  code: TableFaultCode,
  line: number,
  values: Values = {},
  column?: string,
): TableFault {
  return { line, ...(column !== undefined && { column }), code, values };
}

/** What is wrong and what to do, as a sentence. Of a code that is none of a table, the code itself. */
export function tableFaultText(
  { code, values }: Pick<TableFault, 'code' | 'values'>,
  language: 'en' | 'id',
): string {
  if (!isTableFaultCode(code)) return code;
  return tableFaultTexts[code][language].replace(/\{(\w+)\}/g, (_, name: string) =>
    String(values[name] ?? ''),
  );
}

/** Whether a fault's code is one that a table can have. */
export function isTableFaultCode(code: string): code is TableFaultCode {
  return Object.hasOwn(tableFaultTexts, code);
}

/** What a fault may quote of a cell: short, so that a report does not become a copy of the file. */
export function quoted(cell: string): string {
  return cell.length > 40 ? `${cell.slice(0, 40)}…` : cell;
}
