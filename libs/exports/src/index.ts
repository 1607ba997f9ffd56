/** Reporting views as files: CSV, XLSX and Parquet, streamed (docs/how-to/export-views.md). */
export { findView, type ReportingRelation, type ViewColumn } from './columns.js';
export { writeCsv } from './csv.js';
export { fetchedAs } from './cursor.js';
export { type ExportFormat, FORMATS, isText, writerOf, type WriteView } from './formats.js';
export type { Output } from './output.js';
export { peopleIn } from './people.js';
export { beginSnapshot } from './snapshot.js';
export type { Table, TableFileFormat } from './table.js';
export { UnknownView } from './unknown-view.js';
export { writeTable } from './write-table.js';
