import { projections } from '@jejak-projections';
import { CommandExecutor, reactWith } from '@jejak/commands';
import { keepFinishing, withErasures } from '@jejak/erasure';
import { EventLog } from '@jejak/event-log';
import { OpenedLog } from '@jejak/opened-log';
import { keysOf } from '@jejak/personal-data';
import { prepareRoles, Projector } from '@jejak/projection-engine';
import { createLogger, readConnectedSettings, runProgram, stopSignal, tellReady } from '@jejak/runtime';
import { switchedPolicies } from './switched-policies.js';

/** Who hangs on a connection while stopping is not waited for: a batch that was not committed is read again. */
const STOP_MS = 10_000;

/** Policies come by each aggregate once in a while: hardly one is met again while it is kept. */
const KEPT_EVENTS = 5_000;

/**
 * Runs the projections and the policies until it is told to stop. A PostgreSQL or an event store that is away is
 * waited for; so it is ready as soon as it runs.
 */
async function main(): Promise<void> {
  const settings = readConnectedSettings();
  const { databaseUrl, eventStoreUrl } = settings;
  const policies = switchedPolicies(settings.policiesOff, settings.siasnOutbox);
  const log = createLogger('projector', settings.logLevel);
  const stop = stopSignal();
  stop.addEventListener('abort', () => {
    log.info({}, 'stopping');
    setTimeout(() => process.exit(1), STOP_MS).unref();
  });
  const events = EventLog.connect(eventStoreUrl, { keptEvents: KEPT_EVENTS });
  const keys = keysOf(settings, log);
  const opened = new OpenedLog(events, keys);
  const erasures = { log: events, keys, databaseUrl, projections, backupDays: settings.keys.backupDays };
  const executor = new CommandExecutor(events, keys);
  const projector = new Projector({
    databaseUrl,
    source: opened,
    places: opened,
    projections,
    policies: { ...policies, source: events, execute: withErasures(reactWith(executor), erasures) },
    log,
  });
  log.info(
    { projections: projections.map(({ name, version }) => `${name} v${version}`), policiesOff: policies.off },
    'starting',
  );
  const running = prepareRoles({ databaseUrl, log }, stop).then(() => projector.run(stop));
  const finishing = keepFinishing({ log: events, keys, executor }, log, stop);
  tellReady();
  await running;
  await finishing;
  await events.close();
  await keys.close();
}

void runProgram(main);
