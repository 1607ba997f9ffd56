import { writeCsv } from './csv.js';

/** Formats of an export, with their media types. */
export const FORMATS = {
  csv: 'text/csv; charset=utf-8',
  parquet: 'application/vnd.apache.parquet',
} as const;
export type ExportFormat = keyof typeof FORMATS;

export type WriteView = typeof writeCsv;

/** What writes a view in a format. The library for Parquet is loaded when it is wanted. */
export const writerOf = async (format: ExportFormat): Promise<WriteView> =>
  format === 'csv' ? writeCsv : (await import('./parquet.js')).writeParquet;
