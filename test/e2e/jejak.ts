import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** The built program. */
export const CLI = path.resolve('dist/apps/cli/src/main.js');

/** What a command came to. */
export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A folder with a space in its name, for one test file. */
export function newFolder(): string {
  if (!existsSync(CLI)) throw new Error('These tests run what `npm run build` made; build first');
  return mkdtempSync(path.join(tmpdir(), 'jejak e2e '));
}

/** Also when a dying process still writes into it. */
export function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
}

function environment(dataDir: string, more: Record<string, string> = {}): NodeJS.ProcessEnv {
  return { ...process.env, LANG: 'C', LC_ALL: '', JEJAK_DATA: dataDir, JEJAK_PORT: '0', ...more };
}

/** Runs a command of `jejak` to its end. */
export async function jejak(
  dataDir: string,
  args: readonly string[],
  more: Record<string, string> = {},
): Promise<Ended> {
  const child = spawn(process.execPath, [CLI, ...args], { env: environment(dataDir, more) });
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (text: Buffer) => (stdout += text.toString()));
  child.stderr.on('data', (text: Buffer) => (stderr += text.toString()));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, stdout, stderr };
}

/** `jejak start`, running. */
export class System {
  output = '';

  private constructor(
    readonly dataDir: string,
    readonly child: ChildProcess,
  ) {
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (text: Buffer) => (this.output += text.toString()));
    }
  }

  /** Begins, and waits until it prints this. */
  static async start(
    dataDir: string,
    { until = 'Open ', more = {} }: { until?: string; more?: Record<string, string> } = {},
  ): Promise<System> {
    const system = new System(
      dataDir,
      spawn(process.execPath, [CLI, 'start'], { env: environment(dataDir, more) }),
    );
    await system.prints(until);
    return system;
  }

  async prints(text: string, seconds = 60): Promise<void> {
    for (const end = Date.now() + seconds * 1000; !this.output.includes(text);) {
      if (this.child.exitCode !== null || Date.now() > end) {
        throw new Error(`"${text}" was not printed, but:\n${this.output}`);
      }
      await sleep(50);
    }
  }

  get api(): string {
    const file = path.join(this.dataDir, 'run.json');
    return (JSON.parse(readFileSync(file, 'utf8')) as { api: string }).api;
  }

  /** The header with which an account for trials is signed in. */
  async signedInAs(account: string): Promise<{ readonly Authorization: string }> {
    const { code, stdout, stderr } = await jejak(this.dataDir, ['token', account]);
    if (code !== 0) throw new Error(stderr);
    return { Authorization: `Bearer ${stdout.trim()}` };
  }

  /** Pids of everything that was started, by what their command line says. */
  pids(of = ''): number[] {
    return processes()
      .filter(({ ancestors, command }) => ancestors.includes(this.child.pid ?? -1) && command.includes(of))
      .map(({ pid }) => pid);
  }

  /** Sends a signal and waits for the end, and for the last words of one that may still speak. */
  async stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<number | null> {
    if (this.child.exitCode === null && this.child.signalCode === null) {
      this.child.kill(signal);
      await once(this.child, signal === 'SIGKILL' ? 'exit' : 'close');
    }
    return this.child.exitCode;
  }
}

interface Process {
  readonly pid: number;
  readonly command: string;
  readonly ancestors: readonly number[];
}

/** Every process of the machine, zombies left out, with its parents. */
export function processes(): Process[] {
  const table = new Map<number, { parent: number; command: string }>();
  for (const line of readProcesses()) table.set(line.pid, line);
  const ancestorsOf = (pid: number): number[] => {
    const parent = table.get(pid)?.parent;
    return parent === undefined || parent === 0 ? [] : [parent, ...ancestorsOf(parent)];
  };
  return [...table].map(([pid, { command }]) => ({ pid, command, ancestors: ancestorsOf(pid) }));
}

function readProcesses(): { pid: number; parent: number; command: string }[] {
  const { stdout } = spawnSync('ps', ['-A', '-o', 'pid=,ppid=,stat=,args='], { encoding: 'utf8' });
  return stdout.split('\n').flatMap((line) => {
    const [, pid, parent, state, command] = /^\s*(\d+)\s+(\d+)\s+(\S+)\s+(.*)$/.exec(line) ?? [];
    return pid === undefined || state?.startsWith('Z')
      ? []
      : [{ pid: Number(pid), parent: Number(parent), command: command ?? '' }];
  });
}
