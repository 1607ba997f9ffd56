import { spawn, type ChildProcess, type StdioOptions } from 'node:child_process';
import { neededEnvironment } from './environment.js';
import type { RunAs } from './run-as.js';

/**
 * Starts a PostgreSQL program as `runAs` says, in a process group of its own: Ctrl-C in a terminal reaches us, and
 * we stop PostgreSQL when nobody uses it any more. Of our environment it gets what a program needs to run.
 */
export function spawnProgram(
  runAs: RunAs,
  program: string,
  args: string[],
  stdio: StdioOptions,
  environment: NodeJS.ProcessEnv = {},
): ChildProcess {
  const [first, ...rest] = [...runAs.command, program, ...args];
  return spawn(first ?? program, rest, {
    ...runAs.ids,
    stdio,
    detached: true,
    windowsHide: true,
    env: { ...neededEnvironment(), LC_ALL: 'C', ...environment },
  });
}

/** Runs a program to its end. Resolves with its exit code (null: killed) and what it wrote to standard error. */
export function runProgram(
  runAs: RunAs,
  program: string,
  args: string[],
  input = '',
): Promise<{ code: number | null; errors: string }> {
  return new Promise((resolve, reject) => {
    const child = spawnProgram(runAs, program, args, ['pipe', 'ignore', 'pipe']);
    let errors = '';
    child.stderr?.setEncoding('utf8').on('data', (text: string) => (errors = (errors + text).slice(-4000)));
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, errors }));
    child.stdin?.on('error', () => undefined); // it exited without reading: its exit code tells
    child.stdin?.end(input);
  });
}
