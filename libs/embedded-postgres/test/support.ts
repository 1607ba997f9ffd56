import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmod, cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { postgresTemplate } from '../src/index.js';
import { processInfo } from '../src/process-table.js';

/** Temporary folders whose names have a space; `remove` removes them all. */
export function folders() {
  const made: string[] = [];
  return {
    /** An empty one, to which any user may go. */
    make: async (): Promise<string> => {
      const folder = await mkdtemp(path.join(tmpdir(), 'jejak pg test '));
      made.push(folder);
      await chmod(folder, 0o755);
      return folder;
    },
    /** One that holds an initialised cluster if there is a template, which is faster than to make it. */
    makeReady: async (): Promise<string> => {
      const folder = await mkdtemp(path.join(tmpdir(), 'jejak pg test '));
      made.push(folder);
      const template = await postgresTemplate();
      if (template) await cp(template, folder, { recursive: true });
      return folder;
    },
    remove: () => Promise.all(made.splice(0).map((folder) => rm(folder, { recursive: true, force: true }))),
  };
}

/** Runs statements on one connection; resolves with the rows of the last. */
export async function query(url: string, ...statements: string[]): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    let rows: unknown[] = [];
    for (const statement of statements) rows = (await client.query<Record<string, unknown>>(statement)).rows;
    return rows;
  } finally {
    await client.end();
  }
}

/** Whether the process is there and not a zombie. */
export async function lives(pid: number): Promise<boolean> {
  return (await processInfo(pid))?.zombie === false;
}

/** Waits until `condition` holds. */
export async function until(condition: () => Promise<boolean> | boolean, patience = 60_000): Promise<void> {
  const end = Date.now() + patience;
  while (!(await condition())) {
    if (Date.now() > end) throw new Error(`It did not happen within ${patience} ms`);
    await sleep(10);
  }
}

const program = `
  import { startPostgres } from '@jejak/embedded-postgres';
  void startPostgres({ dataDir: process.argv[2] ?? '' }).then(({ pid, url }) => console.log(JSON.stringify({ pid, url })));
`;

/** Starts a server from a Node process of its own, by `command` if given, so that it can be killed. */
export async function startInChild(
  dataDir: string,
  options: { command?: string[]; env?: NodeJS.ProcessEnv } = {},
): Promise<{ child: ChildProcess; running: Promise<{ pid: number; url: string }> }> {
  await mkdir(dataDir, { recursive: true });
  const file = path.join(dataDir, 'program.ts');
  await writeFile(file, program);
  const node = [process.execPath, path.resolve('test/support/ts-child.cjs'), file, dataDir];
  const [first, ...rest] = [...(options.command ?? []), ...node] as [string, ...string[]];
  const child = spawn(first, rest, { stdio: ['ignore', 'pipe', 'pipe'], env: options.env ?? process.env });
  let errors = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text));
  const running = Promise.race([
    once(child.stdout, 'data').then(([line]) => JSON.parse(String(line)) as { pid: number; url: string }),
    once(child, 'close').then(() => Promise.reject(new Error(`The child ended: ${errors}`))),
  ]);
  running.catch(() => undefined);
  return { child, running };
}

/** Kills a process that cannot do anything about it, and waits for its end. */
export async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGKILL');
  await once(child, 'exit');
}
