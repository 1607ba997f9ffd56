import type { ImportStatus } from './import.vocabulary.js';

/** What became of the rows of a file. */
export interface ImportCounts {
  readonly added: number;
  readonly changed: number;
  readonly same: number;
  readonly refused: number;
}

/** An import of which something was recorded. */
export interface KnownImport {
  readonly status: ImportStatus;
  readonly id: string;
  readonly kind: string;
  readonly fileSha256: string;
  readonly rows: number;
  /** Once it has finished. */
  readonly counts?: ImportCounts;
  /** Events that the last undo left. */
  readonly left?: number;
}

export type ImportBatch = { readonly status: 'unknown' } | KnownImport;
