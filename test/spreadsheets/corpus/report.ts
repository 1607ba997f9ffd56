import { isFault, openTable, TableError, type Cell, type TableOptions } from '@jejak/spreadsheets';

/** What reading a file comes to. */
export type FileReport =
  | {
      readonly refused: string;
      readonly values: Readonly<Record<string, string | number>>;
      readonly line?: number;
      readonly column?: string;
    }
  | {
      readonly sheet?: string;
      readonly heading: readonly string[];
      /** The first ones: line, then cells; those that are no texts with their kind. */
      readonly rows: readonly string[];
      /** The first ones: line, column, code, values. */
      readonly faults: readonly string[];
      readonly counts: { readonly rows: number; readonly faults: number };
    };

/** Rows and faults that a report holds. */
const MOST = 20;

/** Reads a file to its end. */
export async function reportOf(file: string, options: TableOptions): Promise<FileReport> {
  try {
    const { sheet, heading, rows: all } = await openTable(file, options);
    const rows: string[] = [];
    const faults: string[] = [];
    const counts = { rows: 0, faults: 0 };
    for await (const read of all)
      if (isFault(read)) {
        const { line, column = '', code, values } = read;
        if (counts.faults++ < MOST)
          faults.push(`${line} ${column} ${code} ${Object.values(values).join(' ')}`);
      } else if (counts.rows++ < MOST) rows.push(`${read.line}: ${read.cells.map(shown).join('|')}`);
    return { ...(sheet !== undefined && { sheet }), heading, rows, faults, counts };
  } catch (error) {
    if (!(error instanceof TableError)) throw error;
    const { code, values, line, column } = error;
    return {
      refused: code,
      values,
      ...(line !== undefined && { line }),
      ...(column !== undefined && { column }),
    };
  }
}

const shown = ({ text, kind }: Cell): string => (kind === 'text' ? text : `${text}#${kind}`);
