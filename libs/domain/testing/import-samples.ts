import * as events from '../src/import-batch/import.events.js';
import { importBatch } from '../src/import-batch/import.js';
import { uuid } from './ids.js';
import { of, type Sample } from './sample.js';

export const batchId = uuid(0x1ac);
const file = { kind: 'employees', fileSha256: 'cd'.repeat(32), rows: 3 };
const counts = { added: 1, changed: 1, same: 0, refused: 1 };

export const importStarted = events.ImportStarted({ batchId, ...file });
export const importFinished = events.ImportFinished({ batchId, ...counts });
export const importUndoStarted = events.ImportUndoStarted({ batchId });
export const importUndone = events.ImportUndone({ batchId, undone: 1, left: 1 });

/** One sample of every command about imports. */
export const importSamples: readonly Sample[] = [
  of(importBatch, [])('StartImport', file),
  of(importBatch, [importStarted])('FinishImport', counts),
  of(importBatch, [importStarted, importFinished])('UndoImport', { reason: 'Berkas yang keliru' }),
  of(importBatch, [importStarted, importFinished, importUndoStarted])('FinishUndo', { undone: 1, left: 1 }),
];
