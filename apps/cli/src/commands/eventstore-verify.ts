import { type Verification, verifyEventStore } from '@jejak/embedded-eventstore';
import { complain, say } from '../console.js';
import { inWords } from '../eventstore-failure.js';
import { showProgress } from '../progress.js';
import { operatorSignals } from '../start/signals.js';
import { text } from '../texts.js';

const STEPS = 1_000;

/**
 * `jejak eventstore verify DIR`: checks every record of a log, and its index against it.
 *
 * @returns whether the folder is whole; if not, its faults have been named
 * @throws CliError EVENTSTORE.* when it cannot be checked
 */
export async function verifyFolder(folder: string): Promise<boolean> {
  const progress = showProgress(STEPS, ({ done, left }) =>
    text('eventstore.verify-progress', { percent: Math.floor((100 * done) / STEPS), left }),
  );
  let found: Verification;
  try {
    const onProgress = (fraction: number): void => progress.update(Math.floor(fraction * STEPS));
    found = await verifyEventStore(folder, onProgress, operatorSignals().stop);
  } catch (error) {
    throw inWords(error, folder);
  } finally {
    progress.end();
  }
  const { events, streams, nextPosition, faultCount, faults } = found;
  if (faultCount === 0) {
    say(text('eventstore.whole', { folder, events, streams, nextPosition }));
    return true;
  }
  for (const fault of faults) complain(`${fault.kind}: ${fault.text}`);
  if (faultCount > faults.length) complain(text('eventstore.more-faults', { n: faultCount - faults.length }));
  const onlyIndex = faults.every(({ kind }) => kind === 'index') && faultCount === faults.length;
  complain(text(onlyIndex ? 'eventstore.damaged-index' : 'eventstore.damaged', { folder, n: faultCount }));
  return false;
}
