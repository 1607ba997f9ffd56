import { cityOf } from '@jejak/city';
import { fill } from '../src/demo/fill.js';
import { inspect } from '../src/demo/inspect.js';
import { withWriteSide } from '../src/write-side.js';
import { CITY } from './demo-city.js';

/** Fills in a city in a process of its own that a test can kill. Arguments: event store, key database, master keys. */
const [eventStoreUrl = '', databaseUrl = '', masterKeys = ''] = process.argv.slice(2);
const city = cityOf(...CITY);

withWriteSide({ eventStoreUrl, keys: { databaseUrl, masterKeys } }, async (side) => {
  await side.keys.database();
  const { until } = await inspect(side.log, city.plan.id, new AbortController().signal);
  process.send?.('ready');
  await fill(side, city, { from: until });
}).then(
  () => process.exit(),
  (error: unknown) => {
    process.stderr.write(`${String(error)}\n`);
    process.exit(1);
  },
);

process.on('disconnect', () => process.exit()); // nobody is left to stop us
