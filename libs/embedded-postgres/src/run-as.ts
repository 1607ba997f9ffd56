import { spawnSync } from 'node:child_process';
import { chownSync, readFileSync, statSync } from 'node:fs';
import { platform } from 'node:os';
import { neededEnvironment } from './environment.js';
import { PostgresError } from './errors.js';

/**
 * How a PostgreSQL program is started: PostgreSQL refuses to run as root, and must not outlive us.
 * `command` goes in front of the program; each program in it replaces itself by the next (exec), so the child's pid
 * is PostgreSQL's pid.
 */
export interface RunAs {
  command: string[];
  /** Set when the child must take another identity; files for it must be given to it. */
  ids?: { uid: number; gid: number };
  /** The kernel sends PostgreSQL a SIGINT (fast shutdown) when our process dies, however it dies. */
  diesWithUs: boolean;
}

/** Root in a container or a VM is common. Without Linux namespaces, an existing unprivileged account is used. */
export function chooseRunAs(dataDir: string): RunAs {
  const deathSignal = ['setpriv', '--pdeathsig', 'INT'];
  const diesWithUs = platform() === 'linux' && works(deathSignal);
  const command = diesWithUs ? deathSignal : [];
  if (process.getuid?.() !== 0) return { command, diesWithUs };

  const owner = statSync(dataDir);
  if (owner.uid !== 0) return { command, diesWithUs, ids: { uid: owner.uid, gid: owner.gid } };

  const account = unprivilegedAccount();
  const namespace = ['unshare', '--user', `--map-user=${account.uid}`, `--map-group=${account.gid}`];
  if (platform() === 'linux' && works([...namespace, ...command])) {
    return { command: [...namespace, ...command], diesWithUs };
  }
  chownSync(dataDir, account.uid, account.gid);
  return { command, diesWithUs, ids: account };
}

/** Gives a file that root made to the account that PostgreSQL runs as. */
export function giveTo(runAs: RunAs, file: string): void {
  if (runAs.ids) chownSync(file, runAs.ids.uid, runAs.ids.gid);
}

/**
 * `runAs` has come to a program or a folder that its account may not enter, which an operating system reports by
 * little more than EACCES.
 */
export function noAccess(runAs: RunAs, file: string, cause: unknown): PostgresError {
  const who = runAs.ids
    ? `uid ${runAs.ids.uid}, as which PostgreSQL runs because it refuses root,`
    : 'this user';
  return new PostgresError(
    'POSTGRES.NO_ACCESS',
    `${who} may not run ${file}. Start Jejak as an ordinary user, or keep the project and the data where that ` +
      'user may go (for example under /srv instead of /root).',
    { cause },
  );
}

function works(command: string[]): boolean {
  const [program, ...args] = [...command, 'true'];
  return spawnSync(program, args, { stdio: 'ignore', env: neededEnvironment() }).status === 0;
}

/** initdb wants an account with a name, so one is taken from the list, not made up. */
function unprivilegedAccount(): { uid: number; gid: number } {
  const accounts = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  for (const wanted of ['nobody', 'postgres']) {
    const [, , uid, gid] = accounts.find(([name]) => name === wanted) ?? [];
    if (Number(uid) > 0) return { uid: Number(uid), gid: Number(gid) };
  }
  throw new PostgresError(
    'POSTGRES.NO_USER',
    'PostgreSQL refuses to run as root, and this machine has neither a user nobody nor postgres. ' +
      'Start Jejak as an ordinary user, or set DATABASE_URL to a server of your own.',
  );
}
