import type { Decider } from '../kernel/decider.js';
import type { EventsOf } from '../kernel/event.js';
import { Refusal } from '../kernel/refusal.js';
import * as commands from './import.commands.js';
import * as events from './import.events.js';
import type { ImportBatch, KnownImport } from './import.state.js';

export type ImportEvent = EventsOf<typeof events>;

/** Events that only a begun import can have; the log never holds them before `ImportStarted`. */
function begun(state: ImportBatch): KnownImport {
  if (state.status === 'unknown') throw new Error('The stream does not begin with ImportStarted');
  return state;
}

/** @throws Refusal */
function known(state: ImportBatch): KnownImport {
  if (state.status === 'unknown') throw new Refusal('IMPORT.UNKNOWN');
  return state;
}

/** Import (*impor*): a file of rows that somebody had recorded, and whether it was taken back. */
export const importBatch: Decider<ImportBatch, ImportEvent, typeof commands> = {
  stream: 'import',
  initial: { status: 'unknown' },
  commands,

  evolve: {
    ImportStarted: (_, { data: { batchId: id, kind, fileSha256, rows } }) => ({
      ...{ status: 'running', id, kind, fileSha256, rows },
    }),
    ImportFinished: (state, { data: { added, changed, same, refused } }) => ({
      ...begun(state),
      status: 'finished',
      counts: { added, changed, same, refused },
    }),
    ImportUndoStarted: (state) => ({ ...begun(state), status: 'undoing' }),
    ImportUndone: (state, { data: { left } }) => ({ ...begun(state), status: 'undone', left }),
  },

  decide: {
    StartImport: ({ kind, fileSha256, rows }, state, { id }) => {
      if (state.status !== 'unknown') throw new Refusal('IMPORT.EXISTS');
      return [events.ImportStarted({ batchId: id, kind, fileSha256, rows })];
    },

    FinishImport: ({ added, changed, same, refused }, state) => {
      const { id, status } = known(state);
      if (status !== 'running') throw new Refusal('IMPORT.NOT_RUNNING');
      return [events.ImportFinished({ batchId: id, added, changed, same, refused })];
    },

    // one that left something may be tried again: what stood in the way may be gone
    UndoImport: (_, state) => {
      const { id, status, left } = known(state);
      if (status === 'running') throw new Refusal('IMPORT.NOT_FINISHED');
      if (status === 'undone' && left === 0) throw new Refusal('IMPORT.UNDONE');
      return status === 'undoing' ? [] : [events.ImportUndoStarted({ batchId: id })];
    },

    FinishUndo: ({ undone, left }, state) => {
      const { id, status } = known(state);
      if (status !== 'undoing') throw new Refusal('IMPORT.NOT_UNDOING');
      return [events.ImportUndone({ batchId: id, undone, left })];
    },
  },
};
