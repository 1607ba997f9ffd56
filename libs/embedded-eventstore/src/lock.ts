import {
  readFileSync,
  readlinkSync,
  renameSync,
  statSync,
  unlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { open } from 'lmdb';
import { z } from 'zod';
import { EventStoreError } from './errors.js';

/**
 * One writer per data folder: two would hand out the same positions. The file `owner.json` names the owner; looking at
 * it and replacing it happens inside a write transaction of an empty LMDB environment, which is a lock between
 * processes that dies with its holder. A killed owner is known by its process id together
 * with its start time, so it never blocks the next start. Where those cannot be compared (another container on the
 * same volume, no /proc) a heartbeat on the file decides.
 */
const HEARTBEAT_MS = 1_000;
const SILENT_MS = 5_000;
const RETRY_MS = 200;

const ownerSchema = z.object({
  pid: z.number(),
  /** Start time in clock ticks since boot, where the system tells it. */
  started: z.string().nullable(),
  /** Where the process id means something: boot and pid namespace, or the host name. */
  space: z.string(),
});
type Owner = z.infer<typeof ownerSchema>;

/** Folders that this process has open: it cannot lock itself out by process id. */
const ours = new Set<string>();

/** Gives the folder up. */
export type Unlock = () => void;

/**
 * Makes this process the owner of the folder. `lockDir` is the folder of the LMDB environment.
 * @throws EventStoreError EVENTSTORE.LOCKED when another owner is alive.
 */
export async function lockFolder(dataDir: string, lockDir: string): Promise<Unlock> {
  const path = join(dataDir, 'owner.json');
  const patience = Date.now() + SILENT_MS + 2 * HEARTBEAT_MS;
  const environment = open({ path: lockDir, noSubdir: false });
  try {
    for (;;) {
      const verdict = environment.transactionSync(() => attempt(path));
      if (verdict === 'ours') break;
      if (verdict === 'alive' || Date.now() > patience) throw locked(path, dataDir);
      await sleep(RETRY_MS);
    }
  } finally {
    await environment.close();
  }
  const heartbeat = setInterval(() => beat(path), HEARTBEAT_MS);
  heartbeat.unref();
  return () => {
    clearInterval(heartbeat);
    ours.delete(path);
    unlinkSync(path);
  };
}

/** `unsure`: someone wrote the file whom we cannot see; wait whether it falls silent. */
type Verdict = 'ours' | 'alive' | 'unsure';

function attempt(path: string): Verdict {
  const verdict = ours.has(path) ? 'alive' : judge(path);
  if (verdict !== 'ours') return verdict;
  writeFileSync(`${path}.new`, JSON.stringify(self()));
  renameSync(`${path}.new`, path);
  ours.add(path);
  return verdict;
}

function judge(path: string): Verdict {
  const owner = readOwner(path);
  if (!owner) return 'ours';
  const me = self();
  if (owner.space === me.space) {
    if (!isRunning(owner.pid)) return 'ours';
    if (owner.started !== null) return startOf(owner.pid) === owner.started ? 'alive' : 'ours';
  }
  return Date.now() - statSync(path).mtimeMs > SILENT_MS ? 'ours' : 'unsure';
}

function readOwner(path: string): Owner | undefined {
  try {
    return ownerSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return undefined; // none, or torn by a crash of the machine: nobody who is alive wrote it
  }
}

function self(): Owner {
  return { pid: process.pid, started: startOf(process.pid), space: space() };
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** Field 22 of /proc/PID/stat; the second field is in parentheses and may hold anything. A zombie counts as gone. */
function startOf(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return fields[0] === 'Z' ? null : (fields[19] ?? null);
  } catch {
    return null;
  }
}

function space(): string {
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    return `${boot} ${readlinkSync('/proc/self/ns/pid')}`;
  } catch {
    return hostname();
  }
}

function beat(path: string): void {
  try {
    const now = new Date();
    utimesSync(path, now, now);
  } catch {
    // A full disk or a removed folder shows itself at the next append; the heartbeat need not end the process.
  }
}

function locked(path: string, dataDir: string): EventStoreError {
  const owner = readOwner(path);
  const who = ours.has(path) ? 'this process' : `process ${owner?.pid ?? 'unknown'}`;
  return new EventStoreError(
    'EVENTSTORE.LOCKED',
    `${dataDir} is in use by ${who}; stop it first, or choose another folder`,
  );
}
