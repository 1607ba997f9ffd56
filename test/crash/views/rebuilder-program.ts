import { projections } from '@jejak-projections';
import { EventLog } from '@jejak/event-log';
import { rebuild } from '@jejak/projection-engine';

/** Rebuilds the view that each message names, one after the other; a message back says that it ended, well or not. */
const { DATABASE_URL: databaseUrl = '', EVENTSTORE_URL = '' } = process.env;
const source = EventLog.connect(EVENTSTORE_URL);

process.on('message', (name) => {
  const projection = projections.find((one) => one.name === name);
  if (!projection) throw new Error('There is no such view.');
  rebuild({ databaseUrl, source, projection }).then(
    () => process.send?.('rebuilt'),
    (error: unknown) => process.send?.(String(error)),
  );
});
process.on('disconnect', () => process.exit()); // nobody is left to stop us
