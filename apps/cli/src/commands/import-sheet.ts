import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { complain, say } from '../console.js';
import { errnoOf } from '../errno.js';
import { CliError, WRONG_USAGE } from '../failure.js';
import { asked } from '../import/asked.js';
import { connect } from '../import/connect.js';
import type { Progress, SheetApi } from '../import/sheet-api.js';
import { showProgress } from '../progress.js';
import { text } from '../texts.js';

/** Rows shown at the terminal. */
const MOST_SHOWN = 20;
/** Between two looks at the progress, in milliseconds. */
const LOOK_MS = 250;

interface SheetOptions {
  readonly api?: string;
  readonly dryRun?: boolean;
}

/**
 * `jejak import FILE --kind KIND`: sends the sheet and waits until it was worked on.
 *
 * @returns whether every row is now in Jejak, or, in a dry run, could be
 * @throws CliError IMPORT.*, TOKEN.*
 */
export async function importSheet(file: string, kind: string, options: SheetOptions): Promise<boolean> {
  const content = read(file);
  const format = /\.xlsx$/i.test(file) ? 'xlsx' : 'csv';
  const api = await connect(options.api);
  const begun = await asked(() => api.send(kind, content, format, options.dryRun === true));
  const ended = await watch(api, begun);
  if (ended.state === 'failed') throw new CliError('IMPORT.FAILED', 'import.failed', { code: ended.failure });
  await showRows(api, ended, 'refused');
  if (options.dryRun) await showRows(api, ended, 'changed');
  const { rows, added, changed, same, refused } = ended;
  const values = { rows, added, changed, same, refused };
  say(text(options.dryRun ? 'import.sheet-dry-run' : 'import.sheet-summary', values));
  if (!options.dryRun) say(text('import.id', { id: ended.batchId }));
  return refused === 0;
}

/**
 * `jejak import --undo ID`.
 *
 * @returns whether all of it was taken back
 * @throws CliError IMPORT.*, TOKEN.*
 */
export async function undoImport(id: string, reason: string, options: SheetOptions): Promise<boolean> {
  const api = await connect(options.api);
  const ended = await watch(api, await asked(() => api.undo(id, reason)));
  if (ended.state === 'failed') throw new CliError('IMPORT.FAILED', 'import.failed', { code: ended.failure });
  await showRows(api, ended, 'left');
  say(text('import.undone', { undone: ended.undone, left: ended.left }));
  return ended.left === 0;
}

/** `jejak import --list`: imports, the latest first. @throws CliError IMPORT.*, TOKEN.* */
export async function listImports(kind: string | undefined, options: SheetOptions): Promise<void> {
  const api = await connect(options.api);
  const { items } = await asked(() => api.list(kind));
  if (items.length === 0) say(text('import.none'));
  for (const { fileSha256, ...item } of items)
    say(text('import.listed', { ...item, file: fileSha256.slice(0, 12) }));
}

async function watch(api: SheetApi, begun: Progress): Promise<Progress> {
  const total = begun.rows;
  const progress = showProgress(total, (state) => text('import.rows-progress', { ...state, total }));
  let seen = begun;
  try {
    while (seen.state === 'waiting') {
      await sleep(LOOK_MS);
      seen = await asked(() => api.progress(begun.batchId));
      progress.update(seen.done);
    }
  } finally {
    progress.end();
  }
  return seen;
}

async function showRows(
  api: SheetApi,
  { batchId }: Progress,
  outcome: 'refused' | 'changed' | 'left',
): Promise<void> {
  const { items, next } = await asked(() => api.rows(batchId, outcome, MOST_SHOWN));
  for (const { line, faults, differences } of items) {
    for (const { column, code, text: reason } of faults) {
      const at = column === undefined ? '' : `, "${column}"`;
      complain(text('import.row', { line, column: at, code, reason }));
    }
    for (const { column, before = '', after = '' } of outcome === 'changed' ? differences : [])
      say(text('import.difference', { line, column, before, after }));
  }
  if (next !== undefined) complain(text('import.more-rows', { api: api.base, id: batchId, outcome }));
}

function read(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (error) {
    const why = errnoOf(error) ?? String(error);
    throw new CliError('IMPORT.FILE', 'import.file', { file, why }, WRONG_USAGE, { cause: error });
  }
}
