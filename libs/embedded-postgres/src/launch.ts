import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { PostgresError } from './errors.js';
import { launcherSetting } from './predecessor.js';
import { spawnProgram } from './program.js';
import { noAccess, type RunAs } from './run-as.js';
import type { ServerLog } from './server-log.js';

/** Recovery after a crash counts too, so this is generous. Milliseconds. */
const readyTimeout = 5 * 60_000;

/** Settings of every server of ours. What it logs names no person: no statements, no values, no row of a clash. */
const fixedSettings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  shared_preload_libraries: 'pg_stat_statements',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_min_messages: 'log', // below come WARNING and ERROR, which quote values
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_checkpoints: 'off',
};

/** One attempt to start a server. */
export interface Launch {
  postgres: string;
  cluster: string;
  port: number;
  settings: Record<string, string>;
  runAs: RunAs;
  log: ServerLog;
  /** A pid in `postmaster.pid` that is not a living server, whatever it looks like. */
  stalePid?: number;
}

/** Starts the server; resolves when it accepts connections, or with the log of its failure. */
export async function launch(attempt: Launch): Promise<{ child: ChildProcess } | { failure: string }> {
  const { cluster, port, log, stalePid } = attempt;
  const settings = {
    ...fixedSettings,
    ...attempt.settings,
    port: String(port),
    [launcherSetting]: String(process.pid),
  };
  const args = [
    '-D',
    cluster,
    ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ];
  const environment = stalePid === undefined ? {} : { PG_GRANDPARENT_PID: String(stalePid) };

  const descriptor = log.open();
  const child = spawnProgram(
    attempt.runAs,
    attempt.postgres,
    args,
    ['ignore', descriptor, descriptor],
    environment,
  );
  log.close(descriptor);
  try {
    await once(child, 'spawn');
  } catch (error) {
    throw noAccess(attempt.runAs, attempt.postgres, error);
  }
  for (const end = Date.now() + readyTimeout; Date.now() < end;) {
    if (child.exitCode !== null || child.signalCode !== null) return { failure: log.sinceOpen() };
    if (await isReady(cluster, child.pid)) return { child };
    await sleep(5);
  }
  child.kill('SIGKILL');
  throw new PostgresError(
    'POSTGRES.START_TIMEOUT',
    `PostgreSQL is not ready after 5 minutes. See ${log.file}`,
  );
}

/** The postmaster writes its pid into line 1 and its state into line 8 of `postmaster.pid`. */
async function isReady(cluster: string, pid: number | undefined): Promise<boolean> {
  const lines = (await readFile(path.join(cluster, 'postmaster.pid'), 'utf8').catch(() => '')).split('\n');
  return Number(lines[0]) === pid && lines[7]?.trim() === 'ready';
}

/** A port that nobody listens on just now. Somebody else may take it before we do: then try another. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address ? address.port : 0;
}
