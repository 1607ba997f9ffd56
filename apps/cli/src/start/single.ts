import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { createConnection, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { errnoOf } from '../errno.js';

/**
 * One `jejak start` per data folder. The claim is a listening socket whose name is made from the folder: the kernel
 * lets one process have it, and takes it away when that process ends, however it ends. So it can neither be held by
 * a dead process nor be won by two. Linux and Windows have names outside the file system for this; elsewhere the
 * socket is a file, and one that nobody answers on is a dead one's.
 *
 * @param dataDir real path of the folder
 * @returns undefined if another process has it
 */
export async function claim(dataDir: string): Promise<Server | undefined> {
  const name = nameOf(dataDir);
  const server = createServer((caller) => caller.end());
  if (await listens(server, name)) return server;
  if (!isFile(name) || (await isAnswered(name))) return undefined;
  rmSync(name, { force: true });
  return (await listens(server, name)) ? server : undefined;
}

function nameOf(dataDir: string): string {
  const name = `jejak-${createHash('sha256').update(dataDir).digest('hex').slice(0, 24)}`;
  if (process.platform === 'linux') return `\0${name}`;
  if (process.platform === 'win32') return `\\\\.\\pipe\\${name}`;
  return path.join(tmpdir(), `${name}.sock`);
}

const isFile = (name: string): boolean => path.isAbsolute(name) && process.platform !== 'win32';

async function listens(server: Server, name: string): Promise<boolean> {
  server.listen(name);
  try {
    await once(server, 'listening');
    return true;
  } catch (error) {
    if (errnoOf(error) === 'EADDRINUSE') return false;
    throw error;
  }
}

function isAnswered(name: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createConnection(name);
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => {
      resolve(false);
    });
  });
}
