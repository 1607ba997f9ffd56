import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { startPostgres, type RunningPostgres } from '../src/index.js';
import { folders, kill, lives, query, startInChild, until } from './support.js';

const { make, makeReady, remove } = folders();
const children: ChildProcess[] = [];
let server: RunningPostgres | undefined;

afterEach(async () => {
  await server?.stop();
  server = undefined;
  await Promise.all(children.splice(0).map(kill));
  await remove();
});

async function child(...args: Parameters<typeof startInChild>) {
  const started = await startInChild(...args);
  children.push(started.child);
  return started;
}

/** Leaves a `postmaster.pid` that names `pid`, as if it had been the server's. */
async function crashed(dataDir: string, pid: number): Promise<void> {
  const first = await startPostgres({ dataDir });
  await query(first.url, 'CREATE TABLE kept (n int)', 'INSERT INTO kept VALUES (42)');
  process.kill(first.pid, 'SIGKILL');
  await first.exited;
  const lock = path.join(dataDir, 'cluster', 'postmaster.pid');
  const [, ...rest] = (await readFile(lock, 'utf8')).split('\n');
  await writeFile(lock, [pid, ...rest].join('\n'));
}

/** Kills the guard of a server that was started without `setpriv`. */
async function killGuard(pid: number): Promise<void> {
  for (const name of await readdir('/proc')) {
    const commandLine = await readFile(`/proc/${name}/cmdline`, 'utf8').catch(() => '');
    if (commandLine.endsWith(`jejak-guard\0${pid}\0`)) process.kill(Number(name), 'SIGKILL');
  }
}

it('tells when the server was killed, and recovers what was committed', async () => {
  const dataDir = await makeReady();
  const first = await startPostgres({ dataDir });
  await query(first.url, 'CREATE TABLE kept (n int)', 'INSERT INTO kept VALUES (42)');
  process.kill(first.pid, 'SIGKILL');
  expect(await first.exited).toBeNull();
  await first.stop();

  server = await startPostgres({ dataDir });
  expect(await query(server.url, 'SELECT n FROM kept')).toEqual([{ n: 42 }]);
});

it('starts where the pid of a crashed server belongs to a stranger', async () => {
  const dataDir = await makeReady();
  const stranger = spawn('sleep', ['60']);
  children.push(stranger);
  await crashed(dataDir, stranger.pid!);
  server = await startPostgres({ dataDir });
  expect(await query(server.url, 'SELECT n FROM kept')).toEqual([{ n: 42 }]);
  expect(await lives(stranger.pid!)).toBe(true);
});

it('starts where the pid of a crashed server is a zombie', async () => {
  const dataDir = await makeReady();
  const careless = spawn('sh', ['-c', 'sleep 0.2 & echo $!; exec sleep 60'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  children.push(careless);
  const [pid] = (await once(careless.stdout, 'data')) as [Buffer];
  await until(async () => (await readFile(`/proc/${Number(pid)}/stat`, 'utf8')).includes(') Z '));
  await crashed(dataDir, Number(pid));
  server = await startPostgres({ dataDir });
  expect(await query(server.url, 'SELECT n FROM kept')).toEqual([{ n: 42 }]);
});

it('ends within seconds when its launcher is killed', async () => {
  const { child: launcher, running } = await child(await makeReady());
  const { pid } = await running;
  expect(await lives(pid)).toBe(true);
  await kill(launcher);
  await until(async () => !(await lives(pid)), 5000);
});

it('ends within seconds when its launcher is killed, also without setpriv', async () => {
  const { child: launcher, running } = await child(path.join(await make(), 'data'), {
    env: { PATH: '/nowhere' },
  });
  const { pid } = await running;
  expect(await lives(pid)).toBe(true);
  await kill(launcher);
  await until(async () => !(await lives(pid)), 5000);
});

it('replaces an orphan that nothing stopped', async () => {
  const dataDir = path.join(await make(), 'data');
  const { child: launcher, running } = await child(dataDir, { env: { PATH: '/nowhere' } });
  const { pid, url } = await running;
  await query(url, 'CREATE TABLE kept (n int)', 'INSERT INTO kept VALUES (42)');
  await killGuard(pid);
  await kill(launcher);
  expect(await lives(pid)).toBe(true);

  server = await startPostgres({ dataDir });
  expect(await lives(pid)).toBe(false);
  expect(server.pid).not.toBe(pid);
  expect(await query(server.url, 'SELECT n FROM kept')).toEqual([{ n: 42 }]);
});

/** A first start, killed in the middle; undefined when it was done before the signal came. */
async function killedHalfWay(): Promise<string | undefined> {
  const dataDir = path.join(await make(), 'data');
  const { child: launcher } = await child(dataDir);
  const names = async (folder: string): Promise<string[]> => readdir(folder).catch(() => []);
  await until(async () => {
    const there = await names(dataDir);
    const scratch = there.find((name) => name.startsWith('init.'));
    const begun = scratch !== undefined && (await names(path.join(dataDir, scratch))).length > 5;
    return begun || there.includes('cluster');
  });
  await kill(launcher);
  return (await names(dataDir)).includes('cluster') ? undefined : dataDir;
}

it('does not let a first start that was killed half-way block the next one', async () => {
  let dataDir: string | undefined;
  for (let tries = 0; dataDir === undefined && tries < 10; tries++) dataDir = await killedHalfWay();
  if (dataDir === undefined) throw new Error('Ten starts were done before they could be killed.');

  server = await startPostgres({ dataDir });
  expect(await query(server.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  expect((await readdir(dataDir)).sort()).toEqual(['cluster', 'password', 'postgres.log', 'program.ts']);
});
