import { CommandExecutor } from '@jejak/commands';
import { EventLog } from '@jejak/event-log';
import { LazyKeys } from '@jejak/personal-data';
import { alone, Outbox, PACE, Sender, SiasnClient } from '@jejak/siasn';
import { dueSubmissions } from '@jejak-projections/siasn-submissions';
import pg from 'pg';

/**
 * The sender, wired as in apps/siasn-sender, in a process of its own that is killed from outside. It waits for a moment, where the
 * real one waits a quarter of an hour, until it believes the list. Says so when it becomes active.
 */
const {
  DATABASE_URL = '',
  EVENTSTORE_URL = '',
  MASTER_KEYS = '',
  SIASN_URL = '',
  SETTLE_MS = '',
} = process.env;

const log = EventLog.connect(EVENTSTORE_URL);
const keys = new LazyKeys({ databaseUrl: DATABASE_URL, masterKeys: MASTER_KEYS });
const pool = new pg.Pool({ connectionString: DATABASE_URL, max: 2 });
pool.on('error', () => undefined);
const views = {
  query: async <Row extends object>(sql: string, params: unknown[]) =>
    (await pool.query<Row>(sql, params)).rows,
};
const pace = {
  ...PACE,
  ...{ settleMs: Number(SETTLE_MS), pauseMs: 20, mostPauseMs: 200, pollMs: 20 },
};
const sender = new Sender({
  ...{ sources: { log, keys }, outbox: new Outbox(new CommandExecutor(log, keys)), pace },
  client: new SiasnClient({ url: SIASN_URL, credentials: { token: 'secret' }, timeoutMs: 150 }),
  disclose: () => Promise.resolve(),
  due: (now, most) => dueSubmissions(views, { now, most, settleMs: pace.settleMs }),
  log: { info: () => undefined, warn: () => undefined },
});
const never = new AbortController().signal;
void alone({ databaseUrl: DATABASE_URL, standbyMs: 20 }, never, (signal) => {
  process.send?.('active');
  return sender.run(signal);
});
process.on('disconnect', () => process.exit()); // nobody is left to stop us
