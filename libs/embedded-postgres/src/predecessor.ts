/**
 * What an earlier run may have left on a data folder, and what is done about it.
 *
 * An orphan, a server whose launcher was killed, is stopped and not adopted: only our own child tells us when it
 * dies, dies with us, and has the settings that we ask for; a restart takes a tenth of a second.
 *
 * A stale `postmaster.pid` is never deleted here. PostgreSQL replaces it itself if it can tell that it is stale, and
 * then checks that no old backend is still attached to the shared memory. That the pid now belongs to a zombie or a
 * stranger it cannot tell; it is told so by PG_GRANDPARENT_PID, the way pg_ctl does it.
 */
import { readFile, realpath } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { PostgresError } from './errors.js';
import { processInfo, type ProcessInfo } from './process-table.js';

/** A setting of ours on the server's command line, which names the process that started it. */
export const launcherSetting = 'jejak.launcher';

/** Each signal asks less politely: fast shutdown, immediate shutdown (recovery at next start), kill. */
const stopSteps: [NodeJS.Signals, number][] = [
  ['SIGINT', 60_000],
  ['SIGQUIT', 10_000],
  ['SIGKILL', 5_000],
];

/**
 * Frees `cluster` from what an earlier run left.
 *
 * @returns the pid in a stale `postmaster.pid` that PostgreSQL could take for a living server, if there is one
 * @throws PostgresError POSTGRES.LOCKED if a server runs there whose launcher lives, or that Jejak did not start
 */
export async function clearPredecessor(cluster: string): Promise<number | undefined> {
  const pid = await pidInLockFile(cluster);
  const info = pid === undefined ? undefined : await processInfo(pid);
  if (pid === undefined || info === undefined) return undefined;
  if (info.zombie || !(await servesFrom(cluster, info))) return pid;
  const launcher = new RegExp(`${launcherSetting}=(\\d+)`).exec(info.commandLine)?.[1];
  if (launcher === undefined || Number(launcher) === info.parent) throw locked(cluster, launcher);
  await stopProcess(
    (signal) => process.kill(pid, signal),
    async () => (await processInfo(pid))?.zombie !== false,
  );
  return (await processInfo(pid)) && pid;
}

/** The refusal to share a data folder. `launcher` is the pid of the Jejak process that has it, if known. */
export function locked(cluster: string, launcher?: string): PostgresError {
  return new PostgresError(
    'POSTGRES.LOCKED',
    `Another PostgreSQL is running on ${cluster}` +
      (launcher ? `, started by process ${launcher}. ` : '. ') +
      'Stop that one first, or give this Jejak a data folder of its own (JEJAK_DATA).',
  );
}

/**
 * Stops a server, escalating while it stays.
 *
 * @throws PostgresError POSTGRES.STOP_FAILED
 */
export async function stopProcess(
  send: (signal: NodeJS.Signals) => void,
  gone: () => Promise<boolean>,
): Promise<void> {
  for (const [signal, patience] of stopSteps) {
    try {
      send(signal);
    } catch {
      // it went away by itself, which `gone` will say
    }
    for (const end = Date.now() + patience; Date.now() < end;) {
      if (await gone()) return;
      await sleep(10);
    }
  }
  throw new PostgresError(
    'POSTGRES.STOP_FAILED',
    'PostgreSQL does not stop, not even by SIGKILL. Is its disk stuck?',
  );
}

/** The first line of `postmaster.pid`. Undefined if there is none. */
export async function pidInLockFile(cluster: string): Promise<number | undefined> {
  const text = await readFile(path.join(cluster, 'postmaster.pid'), 'utf8').catch(() => '');
  const pid = Number.parseInt(text);
  return pid > 0 ? pid : undefined;
}

/** A server's working folder is its cluster, also after the folder was moved. */
async function servesFrom(cluster: string, info: ProcessInfo): Promise<boolean> {
  if (info.workingFolder !== undefined) return info.workingFolder === (await realpath(cluster));
  return process.platform !== 'linux' && info.commandLine.includes(`-D ${cluster}`);
}
