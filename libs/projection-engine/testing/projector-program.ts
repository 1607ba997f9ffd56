import { EventLog } from '@jejak/event-log';
import { Projector } from '../src/index.js';
import { counts } from './counts.js';

/** A projector in a process of its own, which a test can kill or stop. It tells its owner id and what it logs. */
const { DATABASE_URL: databaseUrl = '', EVENTSTORE_URL = '' } = process.env;
const say = (text: string) => process.send?.(text);
const tell = (_: object, message: string) => say(message);

const projector = new Projector({
  databaseUrl,
  source: EventLog.connect(EVENTSTORE_URL),
  projections: [counts],
  log: { info: tell, warn: tell, error: tell },
  batchSize: 20,
  standbyPollMs: 50,
});
say(projector.owner);
void projector.run(new AbortController().signal);
process.on('disconnect', () => process.exit()); // nobody is left to stop us
