import { projections } from '@jejak-projections';
import { CommandExecutor, reactWith } from '@jejak/commands';
import { policies, type Reaction } from '@jejak/domain';
import { withErasures } from '@jejak/erasure';
import { EventLog } from '@jejak/event-log';
import { OpenedLog } from '@jejak/opened-log';
import { LazyKeys } from '@jejak/personal-data';
import { Projector } from '@jejak/projection-engine';
import { createLogger } from '@jejak/runtime';

/**
 * A projector wired as in apps/projector, in a process of its own that dies as kill -9 would let it die, at one step of
 * somebody's erasure: before the deed, between the deed and its record, or behind the record. Arguments: moment, the
 * command in question, and the employee's id.
 */
const [moment = '', name = '', employeeId = ''] = process.argv.slice(2);
const { DATABASE_URL = '', EVENTSTORE_URL = '', MASTER_KEYS = '' } = process.env;

async function dieAt(now: 'before' | 'between' | 'behind', { id, command }: Reaction): Promise<void> {
  if (now !== moment || command.constructor.name !== name || id !== employeeId) return;
  process.kill(process.pid, 'SIGKILL');
  await new Promise(() => undefined); // nothing more happens here
}

const logger = createLogger('projector', 'trace');
const log = EventLog.connect(EVENTSTORE_URL);
const keys = new LazyKeys({ databaseUrl: DATABASE_URL, masterKeys: MASTER_KEYS }, logger);
const record = reactWith(new CommandExecutor(log, keys));
const execute = withErasures(
  async (reaction, ...rest) => {
    await dieAt('between', reaction);
    await record(reaction, ...rest);
  },
  { log, keys, databaseUrl: DATABASE_URL, projections, backupDays: 30 },
);
const projector = new Projector({
  databaseUrl: DATABASE_URL,
  source: new OpenedLog(log, keys),
  projections,
  policies: {
    policies,
    execute: async (reaction, ...rest) => {
      await dieAt('before', reaction);
      await execute(reaction, ...rest);
      await dieAt('behind', reaction);
    },
  },
  standbyPollMs: 20,
  log: logger,
});
void projector.run(new AbortController().signal);
process.on('disconnect', () => process.exit()); // nobody is left to stop us
