/** Rows of texts under a heading, some at a time. */
export interface Table {
  /** Of a workbook's sheet. */
  readonly name: string;
  readonly heading: readonly string[];
  readonly rows: AsyncIterable<readonly (readonly string[])[]>;
}

/** Formats of a table. */
export type TableFileFormat = 'csv' | 'xlsx';
