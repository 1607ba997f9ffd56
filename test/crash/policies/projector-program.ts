import { CommandExecutor, reactWith } from '@jejak/commands';
import { EventLog } from '@jejak/event-log';
import { LazyKeys } from '@jejak/personal-data';
import { Projector } from '@jejak/projection-engine';
import { policies } from './policies.js';

/**
 * A projector that runs policies, wired as in apps/projector, in a process of its own that dies as kill -9 would let it
 * die: before it carries out a reaction, or between the append and the checkpoint. Arguments: moment, and which reaction
 * it is. Says so when it becomes active.
 */
const [moment = '', count = '0'] = process.argv.slice(2);
const { DATABASE_URL = '', EVENTSTORE_URL = '', MASTER_KEYS = '' } = process.env;

let reactions = 0;
async function dieAt(now: 'before' | 'after'): Promise<void> {
  if (now !== moment || ++reactions < Number(count)) return;
  process.kill(process.pid, 'SIGKILL');
  await new Promise(() => undefined); // nothing more happens here
}

const log = EventLog.connect(EVENTSTORE_URL);
const react = reactWith(
  new CommandExecutor(log, new LazyKeys({ databaseUrl: DATABASE_URL, masterKeys: MASTER_KEYS })),
);
const projector = new Projector({
  databaseUrl: DATABASE_URL,
  source: log,
  projections: [],
  policies: {
    policies,
    execute: async (...reaction) => {
      await dieAt('before');
      await react(...reaction);
      await dieAt('after');
    },
  },
  log: {
    info: (_, message) => message === 'projector is active' && process.send?.('active'),
    warn: () => undefined,
    error: () => undefined,
  },
  standbyPollMs: 20,
});
void projector.run(new AbortController().signal);
process.on('disconnect', () => process.exit()); // nobody is left to stop us
