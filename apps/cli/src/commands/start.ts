import { mkdirSync, realpathSync } from 'node:fs';
import { aborted, readSettings } from '@jejak/runtime';
import { say } from '../console.js';
import { CliError } from '../failure.js';
import { readRunFile, removeRunFile, writeRunFile } from '../run-file.js';
import { KEYS } from '@jejak/projection-engine';
import { accessLogUrl, ensureAccounts, urlAs } from '../start/accounts.js';
import { checkPort } from '../start/address.js';
import { API, EVENT_STORE, IDENTITY, partsOf, POSTGRES } from '../start/parts.js';
import { operatorSignals } from '../start/signals.js';
import { claim } from '../start/single.js';
import { Supervisor } from '../start/supervisor.js';
import { text } from '../texts.js';
import { errnoOf } from '../errno.js';

/**
 * `jejak start`: brings up everything that the environment does not give, watches it, and stops it in order.
 *
 * @param cli the built main.js of this program
 * @throws CliError START.*; by then all that was started is stopped again
 */
export async function start(cli: string): Promise<void> {
  const settings = readSettings();
  if (settings.production && !settings.signIn) throw new CliError('START.NO_SIGN_IN', 'start.no-sign-in');
  const dataDir = ownFolder(settings.dataDir);
  const claimed = await claim(dataDir);
  if (!claimed) throw alreadyRunning(dataDir);
  const { stop, hurry } = operatorSignals();
  const supervisor = new Supervisor();
  try {
    await checkPort(settings.host, settings.port);
    await supervisor.start(partsOf({ ...settings, dataDir }, cli), stop);
    const identity = settings.signIn ? undefined : supervisor.addresses.get(IDENTITY);
    const url = (part: string): string => supervisor.addresses.get(part) ?? '';
    writeRunFile(dataDir, {
      pid: process.pid,
      api: url(API),
      database: url(POSTGRES),
      ...(settings.databaseUrl === undefined && ownDatabases(dataDir, url(POSTGRES))),
      eventStore: url(EVENT_STORE),
      ...(identity !== undefined && { identity }),
      startedAt: new Date().toISOString(),
    });
    say(text('start.open', { url: `${url(API)}/docs` }));
    await aborted(stop);
  } catch (error) {
    if (!stop.aborted) throw await explained(error, settings);
  } finally {
    if (stop.aborted) say(text('start.stopping'));
    removeRunFile(dataDir);
    await supervisor.stop(hurry);
    claimed.close();
  }
}

/** Addresses of the databases that the embedded PostgreSQL has besides that of the views. */
function ownDatabases(dataDir: string, server: string): { accessLog: string; keys: string } {
  const accounts = ensureAccounts(dataDir);
  return { accessLog: accessLogUrl(accounts, server), keys: urlAs(KEYS, accounts, server) };
}

/** Another program may have taken the port since it was looked at. */
async function explained(error: unknown, { host, port }: { host: string; port: number }): Promise<unknown> {
  if (!(error instanceof CliError)) return error;
  try {
    await checkPort(host, port);
    return error;
  } catch (better) {
    return better;
  }
}

/**
 * Makes the data folder and gives its real path. Others may pass through it but not look: where PostgreSQL must run
 * as another user than root, it has to reach its own folder.
 */
function ownFolder(dataDir: string): string {
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o711 });
    return realpathSync(dataDir);
  } catch (error) {
    const why = errnoOf(error) ?? String(error);
    throw new CliError('START.DATA_FOLDER', 'start.data-not-writable', { dataDir, why });
  }
}

function alreadyRunning(dataDir: string): CliError {
  const other = readRunFile(dataDir);
  const by = other ? `pid ${other.pid}, ${other.api}` : '…';
  return new CliError('START.RUNNING', 'start.running', { dataDir, by });
}
