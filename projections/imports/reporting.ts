import type { ReportingView } from '@jejak/projection-engine';

export const reporting: readonly ReportingView[] = [
  {
    name: 'imports',
    comment: 'Imports of sheets: by whom, of which file, and what its rows came to. Dry runs are none.',
    sql: `
      SELECT batch_id, kind, file_sha256, status, rows, added, changed, same, refused, started_by, started_at, finished_at,
        undone_by, undone_at, undone, "left" AS left_events
      FROM {schema}.import`,
    columns: {
      batch_id: 'Opaque id of the import: correlation id of all events that it recorded',
      kind: 'Kind of the sheet, as employees',
      file_sha256: 'SHA-256 of the file, by which a copy can be shown to be it',
      status: 'running, finished, undoing or undone',
      rows: 'Rows below the heading',
      added: 'Rows that added something; null until all were tried',
      changed: 'Rows that changed something; null until all were tried',
      same: 'Rows that were there as they say; null until all were tried',
      refused: 'Rows that were refused; null until all were tried',
      started_by: 'Opaque id of the account that imported it',
      started_at: 'When it began',
      finished_at: 'When all rows were tried; null before',
      undone_by: 'Opaque id of the account that had it undone; null where nobody did',
      undone_at: 'When its undo ended; null before',
      undone: 'Events that were taken back; null until the undo ended',
      left_events: 'Events that were left because something builds on them; null until the undo ended',
    },
  },
];
