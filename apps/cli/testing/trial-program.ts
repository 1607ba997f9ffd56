import { setUpTrial } from '../src/start/trial/set-up.js';
import { withWriteSide } from '../src/write-side.js';

/** Sets up a trial in a process of its own that a test can kill. Arguments: event store, key database, master keys, issuer. */
const [eventStoreUrl = '', databaseUrl = '', masterKeys = '', issuer = ''] = process.argv.slice(2);

withWriteSide({ eventStoreUrl, keys: { databaseUrl, masterKeys } }, async (side) => {
  await side.keys.database();
  process.send?.('ready');
  await setUpTrial(side, issuer, new AbortController().signal);
}).then(
  () => process.exit(),
  (error: unknown) => {
    process.stderr.write(`${String(error)}\n`);
    process.exit(1);
  },
);

process.on('disconnect', () => process.exit()); // nobody is left to stop us
