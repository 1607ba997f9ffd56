import { AccessLog } from '../src/index.js';
import { anEntry } from './entries.js';

/**
 * Records entries about one person as fast as it can, and prints the id of each that was confirmed. Seals every 20 ms.
 * Arguments: database, subject, how many are in flight.
 */
const [databaseUrl = '', subject = '', inFlight = '8'] = process.argv.slice(2);
const log = AccessLog.open({ databaseUrl, sealEveryMs: 20 });

async function write(): Promise<void> {
  while (process.connected) {
    const { id } = await log.record(anEntry({ subjects: [subject] }));
    process.stdout.write(`${id}\n`);
  }
}

process.on('disconnect', () => process.exit()); // nobody is left to stop us
void Promise.all(Array.from({ length: Number(inFlight) }, write)).catch((error: unknown) => {
  process.stderr.write(`${String(error)}\n`);
  process.exit(1);
});
