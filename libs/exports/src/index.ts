/** Reporting views as files: CSV and Parquet, streamed (docs/how-to/connect-bi.md). */
export { findView, type ReportingRelation, type ViewColumn } from './columns.js';
export { writeCsv } from './csv.js';
export { type ExportFormat, FORMATS, writerOf, type WriteView } from './formats.js';
export type { Output } from './output.js';
export { peopleIn } from './people.js';
export { beginSnapshot } from './snapshot.js';
export { UnknownView } from './unknown-view.js';
