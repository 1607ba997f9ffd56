import { ImportFinished, ImportStarted, ImportUndone, ImportUndoStarted } from '@jejak/domain';
import { projection, type EntityClass, type Subject } from '@jejak/projection-engine';
import { ImportRow } from './import.entity.js';
import { reporting } from './reporting.js';

/** Sheets that were imported (*impor lembar*): who, what file, what its rows came to, and what was undone. */
export const imports = projection(
  {
    name: 'imports',
    version: 1,
    entities: [ImportRow],
    sequence: ({ stream }) => stream,
    reporting,
    // counts of rows and digests of files are about nobody
    subjects: new Map<EntityClass, Subject>([[ImportRow, 'anybody']]),
  },
  (on) =>
    on
      .when(ImportStarted, ({ data: { batchId, kind, fileSha256, rows: n }, actor, occurredAt }, rows) => {
        rows.insert(ImportRow, {
          ...{ batchId, kind, fileSha256, status: 'running', rows: n },
          ...{ added: null, changed: null, same: null, refused: null },
          ...{ startedBy: actor.id, startedAt: occurredAt, finishedAt: null },
          ...{ undoneBy: null, undoneAt: null, undone: null, left: null },
        });
      })
      .when(ImportFinished, ({ data: { batchId, ...counts }, occurredAt: finishedAt }, rows) => {
        rows.update(ImportRow, { batchId }, { status: 'finished', ...counts, finishedAt });
      })
      .when(ImportUndoStarted, ({ data: { batchId }, actor }, rows) => {
        rows.update(ImportRow, { batchId }, { status: 'undoing', undoneBy: actor.id });
      })
      .when(ImportUndone, ({ data: { batchId, undone, left }, occurredAt: undoneAt }, rows) => {
        rows.update(ImportRow, { batchId }, { status: 'undone', undone, left, undoneAt });
      }),
);
