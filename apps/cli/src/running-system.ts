import type { KeySettings as KeyConnection } from '@jejak/personal-data';
import { isLoopback, readSettings } from '@jejak/runtime';
import { CliError } from './failure.js';
import { readRunFile, type RunningSystem } from './run-file.js';

/**
 * Where the servers are that a command works on: as the environment says, else those of the system that runs on
 * the data folder.
 *
 * @throws CliError SYSTEM.NOT_RUNNING
 */
export function findDatabase(): string {
  return readSettings().databaseUrl ?? running('DATABASE_URL').database;
}

/** As {@link findDatabase}: of the access log, which lies with the views unless the environment says otherwise. */
export function findAccessLog(): string {
  const { accessLogDatabaseUrl, databaseUrl } = readSettings();
  if (accessLogDatabaseUrl ?? databaseUrl) return accessLogDatabaseUrl ?? databaseUrl ?? '';
  const { accessLog, database } = running('ACCESS_LOG_DATABASE_URL');
  return accessLog ?? database;
}

/** Where the keys of personal data are, and what wraps them. */
export function findKeys(): KeyConnection {
  const { keys, databaseUrl } = readSettings();
  if (keys.databaseUrl ?? databaseUrl) return { ...keys, databaseUrl: keys.databaseUrl ?? databaseUrl ?? '' };
  const system = running('KEYS_DATABASE_URL');
  return { ...keys, databaseUrl: system.keys ?? system.database };
}

/** As {@link findDatabase}. */
export function findEventStore(): string {
  return readSettings().eventStoreUrl ?? running('EVENTSTORE_URL').eventStore;
}

/** Address of the API, as given, by `JEJAK_API`, or of the system that runs on the data folder. */
export function findApi(given: string | undefined): string {
  return (given ?? (process.env.JEJAK_API || running('JEJAK_API').api)).replace(/\/$/, '');
}

/**
 * Address of the identity provider for trials that runs on the data folder.
 *
 * @throws CliError SYSTEM.NOT_RUNNING, TOKEN.NO_TRIAL where its people sign in elsewhere, or not at all
 */
export function findIdentity(): string {
  const { identity } = running('JEJAK_DATA');
  if (identity === undefined) throw new CliError('TOKEN.NO_TRIAL', 'token.no-trial');
  return identity;
}

/** The identity provider for trials of the system whose API this is; undefined for the API of another system. */
export function findTrialOf(api: string): string | undefined {
  const system = readRunFile(readSettings().dataDir);
  return system && isSameServer(system.api, api) ? system.identity : undefined;
}

/** Whether two addresses are of one server of this machine, under whatever name of the machine. */
function isSameServer(one: string, other: string): boolean {
  if (one === other) return true;
  if (!URL.canParse(other)) return false;
  const [a, b] = [new URL(one), new URL(other)];
  return a.port === b.port && isLoopback(a.hostname) && isLoopback(b.hostname);
}

function running(variable: string): RunningSystem {
  const { dataDir } = readSettings();
  const system = readRunFile(dataDir);
  if (!system) throw new CliError('SYSTEM.NOT_RUNNING', 'system.not-running', { dataDir, variable });
  return system;
}
