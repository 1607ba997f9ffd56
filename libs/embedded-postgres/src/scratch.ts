import { randomBytes } from 'node:crypto';
import { readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { errnoOf } from './errors.js';

/** A new name in `parent` for a folder that only this process uses, and that anybody may sweep once it is dead. */
export function scratchName(parent: string, prefix: string): string {
  return path.join(parent, `${prefix}.${process.pid}.${randomBytes(4).toString('hex')}`);
}

/** Removes the folders of that prefix whose process was killed before it could do so itself. */
export async function sweepScratch(parent: string, prefix: string): Promise<void> {
  for (const name of await readdir(parent).catch(() => [])) {
    const [, pid] = name.startsWith(`${prefix}.`) ? (/\.(\d+)\.[0-9a-f]{8}$/.exec(name) ?? []) : [];
    const folder = path.join(parent, name);
    if (pid !== undefined && !(await inUse(folder, Number(pid)))) {
      // an initdb that outlived who started it may still be writing; another user's folder is not our concern
      await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 }).catch(
        () => undefined,
      );
    }
  }
}

/** In a container the same pid comes back with every start, so a folder older than this process is not its own. */
async function inUse(folder: string, pid: number): Promise<boolean> {
  if (pid === process.pid) {
    const born = Date.now() - process.uptime() * 1000;
    const changed = (await stat(folder).catch(() => undefined))?.mtimeMs;
    return changed !== undefined && changed > born - 1000;
  }
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errnoOf(error) === 'EPERM';
  }
}
