import { backupEventStore } from '@jejak/embedded-eventstore';
import { say } from '../console.js';
import { inWords } from '../eventstore-failure.js';
import { showProgress } from '../progress.js';
import { text } from '../texts.js';

const STEPS = 1_000;
const MEGABYTE = 1_000_000;

/**
 * `jejak eventstore backup DIR --to DIR`: copies a log, also of a server that runs.
 *
 * @throws CliError EVENTSTORE.*
 */
export async function backUp(folder: string, to: string): Promise<void> {
  const began = Date.now();
  const progress = showProgress(STEPS, ({ done, left }) =>
    text('eventstore.backup-progress', { percent: Math.floor((100 * done) / STEPS), left }),
  );
  try {
    const { bytes } = await backupEventStore(folder, to, (now) =>
      progress.update(Math.min(STEPS, Math.floor((STEPS * now.bytes) / now.total))),
    );
    progress.end();
    const size = (bytes / MEGABYTE).toFixed(1);
    say(text('eventstore.backed-up', { folder, to, size, ms: Date.now() - began }));
  } catch (error) {
    throw inWords(error, folder, to);
  } finally {
    progress.end();
  }
}
