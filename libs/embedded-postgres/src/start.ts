import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdir } from 'node:fs/promises';
import { platform } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { findBinaries, type Binaries } from './binaries.js';
import { PostgresError } from './errors.js';
import { guard } from './guard.js';
import { clusterOf, initialise, owner } from './initialise.js';
import { freePort, launch, type Launch } from './launch.js';
import { clearPredecessor, locked, stopProcess } from './predecessor.js';
import { runProgram } from './program.js';
import { chooseRunAs, type RunAs } from './run-as.js';
import { ServerLog } from './server-log.js';

/** What to start. */
export interface PostgresOptions {
  /** Made on first use. Holds the cluster, its password (mode 0600) and its log. */
  dataDir: string;
  /** On 127.0.0.1. Default: one that is free. */
  port?: number;
  /** PostgreSQL settings (`postgresql.conf` names) for this run. */
  settings?: Record<string, string>;
}

/** A server that accepts connections. */
export interface RunningPostgres {
  /** Of its database `jejak`, as its superuser, password included: never log it. */
  url: string;
  /** Of the postmaster. */
  pid: number;
  /** Resolves when the server has ended, however it ended: its exit code, or null if a signal killed it. */
  exited: Promise<number | null>;
  /** Ends all connections, shuts down cleanly (SIGINT), and resolves when the server is gone. May be repeated. */
  stop: () => Promise<void>;
}

/**
 * Starts PostgreSQL on `dataDir`, for this machine only, and makes its cluster on first use. The server ends with
 * this process, even with one that is killed. What an earlier, killed run left is cleaned up first.
 *
 * Start it from the main thread: on Linux the server ends with the thread that started it.
 *
 * @throws PostgresError
 */
export async function startPostgres(options: PostgresOptions): Promise<RunningPostgres> {
  const dataDir = path.resolve(options.dataDir);
  await mkdir(path.dirname(dataDir), { recursive: true });
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  const binaries = await findBinaries();
  const runAs = chooseRunAs(dataDir);
  const password = await initialise(dataDir, binaries, runAs);
  const { child, port } = await untilStarted(options.port, {
    postgres: binaries.postgres,
    cluster: clusterOf(dataDir),
    settings: options.settings ?? {},
    runAs,
    log: new ServerLog(dataDir),
  });
  if (!runAs.diesWithUs) guard(child);
  return {
    url: `postgresql://${owner}:${password}@127.0.0.1:${port}/${owner}`,
    pid: child.pid ?? 0,
    exited: ended(child),
    stop: () => stop(child, binaries, runAs, clusterOf(dataDir)),
  };
}

/** Tries again where the failure is one that passes: a port lost to somebody else, backends of a killed server. */
async function untilStarted(
  wantedPort: number | undefined,
  attempt: Omit<Launch, 'port' | 'stalePid'>,
): Promise<{ child: ChildProcess; port: number }> {
  const end = Date.now() + 15_000;
  for (;;) {
    const stalePid = await clearPredecessor(attempt.cluster);
    const port = wantedPort ?? (await freePort());
    const result = await launch({ ...attempt, port, stalePid });
    if ('child' in result) return { child: result.child, port };
    const passes =
      oldBackends.test(result.failure) || (portLost.test(result.failure) && wantedPort === undefined);
    if (!passes || Date.now() > end) throw explained(result.failure, attempt, port);
    await sleep(100);
  }
}

const oldBackends = /pre-existing shared memory block/;
const portLost = /could not bind|could not create any TCP\/IP sockets/;

function explained(
  log: string,
  { cluster, log: { file } }: Pick<Launch, 'cluster' | 'log'>,
  port: number,
): PostgresError {
  if (/lock file ".*" already exists/.test(log)) return locked(cluster);
  if (portLost.test(log)) {
    return new PostgresError(
      'POSTGRES.PORT_IN_USE',
      `Port ${port} of 127.0.0.1 is in use. Free it or give another.`,
    );
  }
  const lines = log.trim().split('\n');
  const fatal = lines.filter((line) => /FATAL|PANIC|error/.test(line));
  const said = (fatal.length > 0 ? fatal : lines).slice(-5).join('\n');
  return new PostgresError(
    'POSTGRES.START_FAILED',
    `PostgreSQL did not start; see ${file}. It said: ${said}`,
  );
}

async function stop(child: ChildProcess, binaries: Binaries, runAs: RunAs, cluster: string): Promise<void> {
  if (platform() === 'win32') {
    await runProgram(runAs, binaries.pgCtl, ['stop', '-D', cluster, '-m', 'fast', '-W']);
    await ended(child);
    return;
  }
  await stopProcess(
    (signal) => child.kill(signal),
    () => Promise.resolve(child.exitCode !== null || child.signalCode !== null),
  );
}

async function ended(child: ChildProcess): Promise<number | null> {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  return child.exitCode;
}
