import { given } from '../../testing/given.js';
import {
  batchId,
  importFinished,
  importStarted,
  importUndone,
  importUndoStarted,
} from '../../testing/import-samples.js';
import { ImportUndone } from './import.events.js';
import { importBatch } from './import.js';

const { batchId: _id, ...file } = importStarted.data;
const { batchId: _of, ...counts } = importFinished.data;
const reason = 'Berkas yang keliru';

describe('import', () => {
  it('begins once, and finishes once', () => {
    given(importBatch, [], { id: batchId }).when('StartImport', file).then([importStarted]);
    given(importBatch, [importStarted]).when('StartImport', file).refuses('IMPORT.EXISTS');
    given(importBatch, [importStarted]).when('FinishImport', counts).then([importFinished]);
    given(importBatch, [importStarted, importFinished])
      .when('FinishImport', counts)
      .refuses('IMPORT.NOT_RUNNING');
    given(importBatch, []).when('FinishImport', counts).refuses('IMPORT.UNKNOWN');
  });

  it('is undone once it has finished, and once only', () => {
    const finished = [importStarted, importFinished];
    given(importBatch, [importStarted]).when('UndoImport', { reason }).refuses('IMPORT.NOT_FINISHED');
    given(importBatch, finished).when('FinishUndo', { undone: 1, left: 0 }).refuses('IMPORT.NOT_UNDOING');
    given(importBatch, finished).when('UndoImport', { reason }).then([importUndoStarted]);
    const undoing = [...finished, importUndoStarted];
    given(importBatch, undoing).when('UndoImport', { reason }).then([]);
    given(importBatch, undoing).when('FinishUndo', { undone: 1, left: 1 }).then([importUndone]);
    const all = ImportUndone({ batchId, undone: 2, left: 0 });
    given(importBatch, [...undoing, all])
      .when('UndoImport', { reason })
      .refuses('IMPORT.UNDONE');
  });

  it('is undone again where something was left', () => {
    given(importBatch, [importStarted, importFinished, importUndoStarted, importUndone])
      .when('UndoImport', { reason })
      .then([importUndoStarted]);
  });
});
