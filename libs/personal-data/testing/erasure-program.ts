import { setTimeout as sleep } from 'node:timers/promises';
import { FileKms, KeyDatabase } from '../src/index.js';

/**
 * Erases a person, or wraps all keys anew, in a process of its own that a test can kill. Arguments: what, database,
 * folder of the master keys, subject, event id.
 */
const [what = '', databaseUrl = '', folder = '', subject = '', eventId = ''] = process.argv.slice(2);

async function main(): Promise<void> {
  const keys = await KeyDatabase.open({ databaseUrl, kms: await FileKms.open(folder) });
  process.send?.('ready');
  if (what === 'erase') {
    await keys.erasure.fence(subject, eventId);
    process.send?.('fenced');
    await sleep(Math.random() * 20);
    await keys.erasure.destroy(subject);
  } else {
    const version = await keys.masterKeys.rotate();
    await keys.masterKeys.rewrap(version);
  }
  await keys.close();
}

main().then(
  () => process.exit(),
  (error: unknown) => {
    process.stderr.write(`${String(error)}\n`);
    process.exit(1);
  },
);

process.on('disconnect', () => process.exit()); // nobody is left to stop us
