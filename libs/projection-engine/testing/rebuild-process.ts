import { rebuild } from '../src/index.js';
import { MemoryLog } from './memory-log.js';
import { mark, tally } from './tally.js';

/** Rebuilds the tally in a process of its own, which a test can kill. Arguments: database, number of marks. */
const [databaseUrl = '', marks = '0'] = process.argv.slice(2);
const source = new MemoryLog();
mark(source, Number(marks));

rebuild({ databaseUrl, source, projection: tally() }).then(
  () => process.exit(),
  (error: unknown) => {
    process.stderr.write(`${String(error)}\n`);
    process.exit(1);
  },
);

process.on('disconnect', () => process.exit()); // nobody is left to stop us
