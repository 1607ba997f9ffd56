import { fork, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A program of the built system, or of the benchmarks, by its address from here. */
export const program = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** A process that has said that it is ready, and what it said. */
export interface Started {
  readonly child: ChildProcess;
  readonly message: Readonly<Record<string, unknown>>;
}

/** The folder and the processes of one benchmark: gone at its end, also when it fails or is broken off. */
export class Scratch {
  readonly folder = mkdtempSync(join(tmpdir(), 'jejak-bench-'));
  private readonly children = new Set<ChildProcess>();

  constructor() {
    process.once('exit', this.remove).once('SIGINT', breakOff).once('SIGTERM', breakOff);
  }

  /** Starts a Node.js program in a process of its own. @returns once it has sent its first message */
  start(script: string, args: readonly string[] = []): Promise<Started> {
    const child = fork(script, args, {
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      serialization: 'advanced',
      env: { ...process.env, LOG_LEVEL: 'warn' },
    });
    this.children.add(child);
    child.once('exit', () => this.children.delete(child));
    return new Promise((resolve, reject) => {
      child.once('message', (message) => resolve({ child, message: message as Started['message'] }));
      child.once('exit', (code, signal) =>
        reject(new Error(`${script} ended with ${String(code ?? signal)}`)),
      );
    });
  }

  /** Ends the processes and removes the folder. */
  readonly remove = (): void => {
    process.off('exit', this.remove).off('SIGINT', breakOff).off('SIGTERM', breakOff);
    for (const child of this.children) child.kill('SIGKILL');
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 5 });
  };
}

/** Ends a process. @returns once it has gone */
export async function end(child: ChildProcess, signal: 'SIGTERM' | 'SIGKILL' = 'SIGTERM'): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill(signal);
  await ended;
}

function breakOff(): void {
  process.exit(130); // runs remove
}
