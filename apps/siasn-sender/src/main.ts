import { CommandExecutor } from '@jejak/commands';
import { EventLog } from '@jejak/event-log';
import { keysOf } from '@jejak/personal-data';
import { steadyPool } from '@jejak/postgres';
import { askSeeing } from '@jejak/projection-engine';
import {
  createLogger,
  readConnectedSettings,
  runProgram,
  SettingsError,
  stopSignal,
  tellReady,
} from '@jejak/runtime';
import { alone, Outbox, PACE, Sender, SiasnClient } from '@jejak/siasn';
import { dueSubmissions } from '@jejak-projections/siasn-submissions';
import { Disclosures } from './disclosures.js';

/** A request under way is waited for so long; what it came to is found out by the next one. */
const STOP_MS = 10_000;

/**
 * Sends what is queued to SIASN until it is told to stop; one process at a time, any number stand by. It is a process of its own, so
 * that of all parts only it and the API need a way out of the house and the token.
 */
async function main(): Promise<void> {
  const settings = readConnectedSettings();
  const { databaseUrl, eventStoreUrl, siasn } = settings;
  if (!siasn) throw new SettingsError('SIASN_URL: must be set; nothing is sent without it');
  const log = createLogger('siasn-sender', settings.logLevel);
  const stop = stopSignal();
  stop.addEventListener('abort', () => setTimeout(() => process.exit(1), STOP_MS).unref());
  const events = EventLog.connect(eventStoreUrl);
  const keys = keysOf(settings, log);
  const disclosures = new Disclosures(settings.accessLogDatabaseUrl ?? databaseUrl, log);
  const pool = steadyPool({
    ...{ connectionString: databaseUrl, max: 2, application_name: 'jejak-siasn-sender' },
    ...{ connectionTimeoutMillis: 5_000, statement_timeout: 30_000, pipeline: true },
  });
  pool.on('error', (error) => log.warn({ err: error }, 'an idle connection to the database ended'));
  const views = {
    query: <Row extends object>(sql: string, params: unknown[]) =>
      askSeeing<Row>(pool, { scope: 'all' }, sql, params),
  };
  const { settleMs, atOnce, fromYear } = siasn;
  const pace = { ...PACE, settleMs, atOnce };
  const sender = new Sender({
    ...{ sources: { log: events, keys }, client: new SiasnClient(siasn), pace, log },
    outbox: new Outbox(new CommandExecutor(events, keys)),
    disclose: (employeeId) => disclosures.record(employeeId),
    due: (now, most) => dueSubmissions(views, { now, most, settleMs: pace.settleMs, fromYear }),
    fromYear,
  });
  log.info({ host: new URL(siasn.url).host }, 'starting');
  tellReady();
  await alone({ databaseUrl }, stop, (signal) => {
    log.info({}, 'sender is active');
    return sender.run(signal);
  });
  await disclosures.close();
  await pool.end();
  await events.close();
  await keys.close();
}

void runProgram(main);
