import { spawn, type ChildProcess } from 'node:child_process';
import { platform } from 'node:os';
import { neededEnvironment } from './environment.js';

/**
 * Where the kernel cannot tie PostgreSQL's life to ours (no `setpriv`: macOS, Alpine), a shell does: it waits for
 * the end of a pipe that only we hold, which comes when we die, and then asks PostgreSQL to shut down. It leaves
 * when PostgreSQL stops first. Not on Windows, which has no shell: there the next start finds the orphan.
 */
export function guard(server: ChildProcess): void {
  if (platform() === 'win32') return;
  const shell = spawn('/bin/sh', ['-c', 'read _; kill -INT "$1"', 'jejak-guard', String(server.pid)], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
    env: neededEnvironment(),
  });
  shell.on('error', () => undefined);
  shell.unref();
  server.once('exit', () => shell.kill('SIGKILL'));
}
