import { defineEvent } from '../kernel/event.js';
import { id, sha256 } from '../kernel/fields.js';
import { count, importKindName } from './import.fields.js';

/** Somebody began to record what a file says. All events of it have the batch's id as correlation id. */
export const ImportStarted = defineEvent('ImportStarted', 1, {
  batchId: id,
  kind: importKindName,
  /** Of the file as it came, so that a copy can be shown to be it. */
  fileSha256: sha256,
  /** Below the heading. */
  rows: count,
});

/** All rows of a file were tried. */
export const ImportFinished = defineEvent('ImportFinished', 1, {
  batchId: id,
  added: count,
  changed: count,
  /** Rows that were there as they say. */
  same: count,
  refused: count,
});

/** Somebody began to take back what an import recorded. The reason is in the metadata. */
export const ImportUndoStarted = defineEvent('ImportUndoStarted', 1, { batchId: id });

/** What could be taken back of an import was. */
export const ImportUndone = defineEvent('ImportUndone', 1, {
  batchId: id,
  /** Events that were taken back. */
  undone: count,
  /** Events that were left. */
  left: count,
});
