import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

const RUN_TYPESCRIPT = path.resolve('test/support/ts-child.cjs');
const MAIN = path.resolve('apps/cli/src/main.ts');

/** What a command came to. */
export interface Said {
  code: number | null;
  out: string;
  err: string;
}

/** `jejak` in a process of its own, in English unless the environment says otherwise. */
export function forkJejak(args: string[], environment: Record<string, string> = {}): ChildProcess {
  const env = { ...process.env, LC_ALL: 'C', ...environment };
  return fork(RUN_TYPESCRIPT, [MAIN, ...args], { silent: true, env });
}

/** Runs a command of `jejak` to its end. */
export async function jejak(args: string[], environment: Record<string, string> = {}): Promise<Said> {
  const child = forkJejak(args, environment);
  const said: Said = { code: null, out: '', err: '' };
  child.stdout?.on('data', (chunk: Buffer) => (said.out += chunk.toString()));
  child.stderr?.on('data', (chunk: Buffer) => (said.err += chunk.toString()));
  const [code] = (await once(child, 'close')) as [number | null];
  return { ...said, code };
}

/** A server that `jejak` runs, until it is stopped. */
export interface Running {
  url: string;
  /** What it has printed so far. */
  said: () => { out: string; err: string };
  stop: () => Promise<number | null>;
}

/** `jejak eventstore` on a folder, at a free port. */
export async function serve(
  data: string,
  args: string[] = [],
  environment: Record<string, string> = {},
): Promise<Running> {
  const child = forkJejak(['eventstore', '--data', data, '--port', '0', ...args], environment);
  let [out, err] = ['', ''];
  child.stdout?.on('data', (chunk: Buffer) => (out += chunk.toString()));
  child.stderr?.on('data', (chunk: Buffer) => (err += chunk.toString()));
  const url = await new Promise<string>((resolve, reject) => {
    child.once('message', (ready: { url: string }) => resolve(ready.url));
    child.once('close', () => reject(new Error(err)));
  });
  const stop = async (): Promise<number | null> => {
    const gone = once(child, 'close');
    child.kill('SIGTERM');
    const [code] = (await gone) as [number | null];
    return code;
  };
  return { url, said: () => ({ out, err }), stop };
}
