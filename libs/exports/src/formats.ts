import { writeCsv } from './csv.js';

/** Formats of an export, with their media types. */
export const FORMATS = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  parquet: 'application/vnd.apache.parquet',
} as const;
export type ExportFormat = keyof typeof FORMATS;

export type WriteView = typeof writeCsv;

const writers: Readonly<Record<ExportFormat, () => Promise<WriteView>>> = {
  csv: () => Promise.resolve(writeCsv),
  xlsx: async () => (await import('./xlsx/write-xlsx.js')).writeXlsx,
  parquet: async () => (await import('./parquet.js')).writeParquet,
};

/** What writes a view in a format. Its libraries are loaded when they are wanted. */
export const writerOf = (format: ExportFormat): Promise<WriteView> => writers[format]();

/** Whether it is text that a terminal can show. */
export const isText = (format: ExportFormat): boolean => FORMATS[format].startsWith('text/');
