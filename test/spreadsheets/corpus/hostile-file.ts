import type { TableOptions } from '@jejak/spreadsheets';

/** A file that should not harm, and what reading it must come to. */
export interface HostileFile {
  readonly name: string;
  readonly options: Omit<TableOptions, 'name'>;
  readonly make: () => Buffer;
  /** Part of its report. */
  readonly expected: object;
}
