import { Projector, retryParked } from '../src/index.js';
import { poisonedLog, strictly, mended } from './poisoned.js';

/**
 * A projector, or a retry of what is parked, in a process of its own that a test can kill. Arguments: what, database,
 * number of events in the log.
 */
const [what = '', databaseUrl = '', events = '0'] = process.argv.slice(2);
const log = poisonedLog(Number(events));

const work =
  what === 'retry'
    ? retryParked({ databaseUrl, log, projection: mended() }).then(() => undefined)
    : new Projector({
        databaseUrl,
        source: log,
        projections: [what === 'mended' ? mended() : strictly()],
        batchSize: 20,
        standbyPollMs: 20,
      }).run(new AbortController().signal);

work.then(
  () => process.exit(),
  (error: unknown) => {
    process.stderr.write(`${String(error)}\n`);
    process.exit(1);
  },
);

process.on('disconnect', () => process.exit()); // nobody is left to stop us
