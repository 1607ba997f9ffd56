import { type Copied, CopyError, copyLog } from '@jejak/event-log';
import { CheckpointMove } from '@jejak/projection-engine';
import { complain, say } from '../console.js';
import { copyProgress } from '../copy-progress.js';
import { CliError, FAILED, WRONG_USAGE } from '../failure.js';
import { openDatabase, type OpenDatabase } from '../open-database.js';
import { operatorSignals } from '../start/signals.js';
import { text, type TextKey } from '../texts.js';

/** What `jejak eventstore copy` is given on its command line. */
export interface CopyFlags {
  readonly inFlight: number;
  readonly checkpoints?: boolean;
  readonly onlyProve?: boolean;
}

const TEXTS: Readonly<Record<CopyError['code'], TextKey>> = {
  'COPY.URL': 'copy.url',
  'COPY.UNREACHABLE': 'copy.unreachable',
  'COPY.PARTS': 'copy.parts',
  'COPY.TARGET_AHEAD': 'copy.target-ahead',
  'COPY.REVISION': 'copy.revision',
  'COPY.REFUSED': 'copy.refused',
  'COPY.ORDER': 'copy.order',
};

/**
 * `jejak eventstore copy FROM_URL TO_URL`: copies a log and proves it; with `--checkpoints` the views then go on in
 * the target where they are. Killed at any moment and run again, it goes on.
 *
 * @returns whether both logs hold the same; if not, the difference was named and no checkpoint was moved
 * @throws CliError COPY.*; ProjectionError
 */
export async function eventstoreCopy(
  given: string | undefined,
  givenTo: string | undefined,
  flags: CopyFlags,
): Promise<boolean> {
  const from = given ?? process.env.JEJAK_COPY_FROM ?? '';
  const to = givenTo ?? process.env.JEJAK_COPY_TO ?? '';
  if (from === '' || to === '') throw new CliError('COPY.URL', 'copy.url-missing', {}, WRONG_USAGE);
  if (from === to) throw new CliError('COPY.URL', 'copy.same-url', {}, WRONG_USAGE);
  let database: OpenDatabase | undefined;
  let move: CheckpointMove | undefined;
  try {
    if (flags.checkpoints) {
      database = await openDatabase();
      move = await CheckpointMove.begin(database.url);
    }
    const copied = await copy(from, to, flags, move);
    if (!tell(copied)) return false;
    if (move) await moveCheckpoints(move, copied);
    return true;
  } finally {
    await move?.close();
    await database?.close();
  }
}

async function copy(from: string, to: string, flags: CopyFlags, move?: CheckpointMove): Promise<Copied> {
  const { stop: signal } = operatorSignals();
  const began = Date.now();
  const progress = copyProgress();
  try {
    const copied = await copyLog({
      from,
      to,
      inFlight: flags.inFlight,
      onlyProve: flags.onlyProve === true,
      onProgress: progress.update,
      signal,
      ...(move && { onSame: move.pass }),
    });
    progress.end();
    const { written, present, metadata } = copied;
    if (!flags.onlyProve) say(text('copy.done', { written, present, metadata, ms: Date.now() - began }));
    return copied;
  } catch (error) {
    if (signal.aborted) throw new CliError('COPY.STOPPED', 'copy.stopped', {}, FAILED, { cause: error });
    throw inWords(error);
  } finally {
    progress.end();
  }
}

/** Says what was proved. */
function tell({ proof }: Copied): boolean {
  say(text('copy.source', { ...proof.source }));
  say(text('copy.target', { ...proof.target }));
  const { parting, otherMetadata } = proof;
  if (parting) complain(`COPY.DIFFERS: ${text('copy.differs', { ...parting })}`);
  else if (otherMetadata !== undefined)
    complain(`COPY.DIFFERS: ${text('copy.differs-metadata', { stream: otherMetadata })}`);
  else say(text('copy.same'));
  return !parting && otherMetadata === undefined;
}

async function moveCheckpoints(move: CheckpointMove, { end }: Copied): Promise<void> {
  const { moved, rebuilt, already } = await move.commit(end);
  say(already ? text('copy.already-moved') : text('copy.moved', { n: moved }));
  if (rebuilt.length > 0) say(text('copy.rebuilt', { views: rebuilt.join(', ') }));
}

function inWords(error: unknown): unknown {
  if (!(error instanceof CopyError)) return error;
  const exitCode = error.code === 'COPY.URL' ? WRONG_USAGE : FAILED;
  return new CliError(error.code, TEXTS[error.code], error.details, exitCode, { cause: error });
}
