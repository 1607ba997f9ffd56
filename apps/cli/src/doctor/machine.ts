import { statSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import path from 'node:path';
import { accountsFile } from '../start/accounts.js';
import { postgresIn } from '../start/database.js';
import { fault, type Finding } from './finding.js';

/** With less room than this the log and the views come to a stop soon. */
const LEAST_BYTES = 2 * 1024 ** 3;

/** The machine: what keeps secrets, and the room that is left. */
export async function examineMachine(dataDir: string): Promise<Finding[]> {
  const secrets = [
    accountsFile(dataDir),
    path.join(dataDir, 'run.json'),
    path.join(postgresIn(dataDir), 'password'),
  ];
  const open = process.platform === 'win32' ? [] : secrets.filter(isReadByOthers);
  const room = await roomIn(dataDir);
  return [
    ...open.map((file) => fault('MACHINE.FILE_OPEN', { file })),
    ...(room !== undefined && room < LEAST_BYTES
      ? [fault('MACHINE.DISK', { dataDir, gigabytes: (room / 1024 ** 3).toFixed(1) })]
      : []),
  ];
}

function isReadByOthers(file: string): boolean {
  const found = statSync(file, { throwIfNoEntry: false });
  return found !== undefined && (found.mode & 0o077) !== 0;
}

async function roomIn(dataDir: string): Promise<number | undefined> {
  try {
    const { bavail, bsize } = await statfs(dataDir);
    return bavail * bsize;
  } catch {
    return undefined; // there is none: the servers are elsewhere
  }
}
