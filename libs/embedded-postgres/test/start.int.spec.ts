import { readFile, rm, stat } from 'node:fs/promises';
import { createServer } from 'node:net';
import path from 'node:path';
import { startPostgres, type RunningPostgres } from '../src/index.js';
import { folders, lives, query } from './support.js';

const { make, makeReady, remove } = folders();
let running: RunningPostgres[] = [];

async function start(dataDir: string, more: { port?: number; settings?: Record<string, string> } = {}) {
  const server = await startPostgres({ dataDir, ...more });
  running.push(server);
  return server;
}

afterEach(async () => {
  await Promise.all(running.map((server) => server.stop()));
  running = [];
  await remove();
});

it('makes the database on first start and keeps its data over stop and start', async () => {
  const dataDir = path.join(await make(), 'new', 'folder');
  const first = await start(dataDir);
  await query(first.url, 'CREATE TABLE kept (n int)', 'INSERT INTO kept VALUES (42)');
  await first.stop();
  expect(await first.exited).toBe(0);
  expect(await lives(first.pid)).toBe(false);

  const second = await start(dataDir);
  expect(await query(second.url, 'SELECT n FROM kept')).toEqual([{ n: 42 }]);
});

it('sorts by code point on every machine, in UTF-8 and UTC, and counts statements', async () => {
  const { url } = await start(await makeReady());
  const rows = await query(
    url,
    'CREATE EXTENSION pg_stat_statements',
    `SELECT datlocprovider AS provider, pg_encoding_to_char(encoding) AS encoding, current_setting('timezone') AS zone,
            current_database() AS name, 'B' < 'a' AS code_points, (SELECT count(*) > 0 FROM pg_stat_statements) AS counts
       FROM pg_database WHERE datname = current_database()`,
  );
  expect(rows).toEqual([
    { provider: 'b', encoding: 'UTF8', zone: 'UTC', name: 'jejak', code_points: true, counts: true },
  ]);
});

it('knows nothing of the secrets of who starts it', async () => {
  process.env['SIASN_TOKEN'] = 'a token of somebody else';
  try {
    const { pid } = await start(await makeReady());
    if (process.platform !== 'linux') return;
    const names = (await readFile(`/proc/${pid}/environ`, 'utf8'))
      .split('\0')
      .map((line) => line.split('=')[0]);
    expect(names).toContain('PATH');
    expect(names).not.toContain('SIASN_TOKEN');
  } finally {
    delete process.env['SIASN_TOKEN'];
  }
});

it('listens on loopback only and wants the password, which lies in a file of mode 0600', async () => {
  const dataDir = await makeReady();
  const { url } = await start(dataDir);
  expect(await query(url, 'SHOW listen_addresses')).toEqual([{ listen_addresses: '127.0.0.1' }]);
  const password = path.join(dataDir, 'password');
  expect((await stat(password)).mode & 0o777).toBe(0o600);
  expect(url).toContain(await readFile(password, 'utf8'));

  const wrong = new URL(url);
  wrong.password = 'wrong';
  await expect(query(wrong.href, 'SELECT 1')).rejects.toThrow('password authentication failed');
});

it('does not write what statements and rows say into its log', async () => {
  const dataDir = await makeReady();
  const { url } = await start(dataDir);
  await query(
    url,
    'CREATE TABLE person (nip text PRIMARY KEY)',
    `INSERT INTO person VALUES ('198501012010011001')`,
  );
  await expect(query(url, `INSERT INTO person VALUES ('198501012010011001')`)).rejects.toThrow(
    'duplicate key',
  );
  await expect(query(url, `SELECT 'NIP 198501012010011001'::int`)).rejects.toThrow('invalid input syntax');
  const log = await readFile(path.join(dataDir, 'postgres.log'), 'utf8');
  expect(log).toContain('ready to accept connections');
  expect(log).not.toContain('198501012010011001');
});

it('takes the port and the settings that it is given', async () => {
  const probe = createServer().listen(0, '127.0.0.1');
  await new Promise((done) => probe.once('listening', done));
  const port = (probe.address() as { port: number }).port;
  const dataDir = await makeReady();
  await expect(start(dataDir, { port })).rejects.toMatchObject({ code: 'POSTGRES.PORT_IN_USE' });

  await new Promise((done) => probe.close(done));
  const { url } = await start(dataDir, { port, settings: { work_mem: '5MB' } });
  expect(new URL(url).port).toBe(String(port));
  expect(await query(url, 'SHOW work_mem')).toEqual([{ work_mem: '5MB' }]);
});

it('says what PostgreSQL said when it does not start', async () => {
  const start = startPostgres({ dataDir: await makeReady(), settings: { shared_buffers: 'plenty' } });
  await expect(start).rejects.toMatchObject({
    code: 'POSTGRES.START_FAILED',
    message: expect.stringContaining('invalid value for parameter "shared_buffers"') as string,
  });
});

it('refuses a data folder that another launcher uses, and leaves that one alone', async () => {
  const dataDir = await makeReady();
  const first = await start(dataDir);
  await expect(start(dataDir)).rejects.toMatchObject({ code: 'POSTGRES.LOCKED' });
  expect(await query(first.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
});

it('lets one of two first starts at once win', async () => {
  const dataDir = await make();
  const results = await Promise.allSettled([start(dataDir), start(dataDir)]);
  const failures = results.flatMap((result) =>
    result.status === 'rejected' ? [result.reason as unknown] : [],
  );
  expect(failures).toEqual([expect.objectContaining({ code: 'POSTGRES.LOCKED' })]);
  expect(await query(running[0]!.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
});

it('wants the password file of an existing cluster', async () => {
  const dataDir = await makeReady();
  await (await start(dataDir)).stop();
  await rm(path.join(dataDir, 'password'));
  await expect(start(dataDir)).rejects.toMatchObject({ code: 'POSTGRES.PASSWORD_MISSING' });
});
