import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { once } from 'node:events';
import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { EventStoreProcess } from '../support/event-store-process.js';
import { testDatabase } from '../support/postgres.js';
import { jejak, newFolder, processes, removeFolder, System } from './jejak.js';

let folder: string;
let system: System | undefined;

async function cleanUp(): Promise<void> {
  await system?.stop('SIGKILL');
  await gone(folder);
  system = undefined;
  removeFolder(folder);
}

/** What still works on the folder. */
const leftOn = (dataDir: string) => processes().filter(({ command }) => command.includes(dataDir));

async function none(left: () => readonly object[], seconds: number): Promise<void> {
  for (const end = Date.now() + seconds * 1000; left().length > 0;) {
    if (Date.now() > end) throw new Error(`still running: ${JSON.stringify(left())}`);
    await sleep(100);
  }
}

/** Waits until nothing works on the folder any more. */
const gone = (dataDir: string, seconds = 15) => none(() => leftOn(dataDir), seconds);

const allGone = (pids: readonly number[], seconds = 15) =>
  none(() => processes().filter(({ pid }) => pids.includes(pid)), seconds);

async function isReady(url: string, seconds = 40): Promise<void> {
  for (const end = Date.now() + seconds * 1000; ;) {
    const status = await fetch(`${url}/health/ready`).then(
      (response) => response.status,
      (error: unknown) => String(error),
    );
    if (status === 200) return;
    if (Date.now() > end) throw new Error(`not ready: ${status}`);
    await sleep(200);
  }
}

const employee = {
  kind: 'PNS',
  placement: {
    unitId: '11111111-1111-4111-8111-111111111111',
    positionId: '22222222-2222-4222-8222-222222222222',
    positionClass: 'PELAKSANA',
  },
  effectiveDate: '2023-01-01',
};

async function register(of: System, key: string): Promise<{ status: number; replayed: boolean }> {
  const signedIn = await of.signedInAs('hr-planner');
  const response = await fetch(`${of.api}/employees`, {
    method: 'POST',
    headers: { ...signedIn, 'Content-Type': 'application/json', 'Idempotency-Key': key },
    body: JSON.stringify(employee),
  });
  return { status: response.status, replayed: response.headers.get('Jejak-Replayed') === 'true' };
}

describe('a system that runs', () => {
  let running: System;
  beforeAll(async () => {
    folder = newFolder();
    running = system = await System.start(folder);
    await isReady(running.api);
  });
  afterAll(cleanUp);

  it('says where everything is, without a password, and keeps what others need to itself', () => {
    const file = path.join(folder, 'run.json');
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const { database } = JSON.parse(readFileSync(file, 'utf8')) as { database: string };
    const password = new URL(database).password;
    expect(password).not.toBe('');
    expect(running.output).not.toContain(password);
    expect(running.output).toContain(`Open ${running.api}/docs`);
  });

  it('gives each process what it needs and no more: jejak doctor finds no fault', async () => {
    expect(await register(running, 'before')).toEqual({ status: 201, replayed: false });
    const { code, stdout, stderr } = await jejak(folder, ['doctor', '--json']);
    expect(stderr).toBe('');
    const { findings } = JSON.parse(stdout) as { findings: { code: string }[] };
    const found = findings.map((finding) => finding.code).filter((one) => one !== 'MACHINE.DISK');
    expect(found).toEqual(['EVENTSTORE.NO_TLS_LOCAL']);
    if (findings.length === found.length) expect(code).toBe(0);
    expect(statSync(path.join(folder, 'database-accounts.json')).mode & 0o777).toBe(0o600);
  });

  it('refuses a second start on the same folder', async () => {
    const second = await jejak(folder, ['start']);
    expect(second).toMatchObject({ code: 1, stderr: expect.stringContaining('START.RUNNING') as string });
    expect(second.stderr).toContain(String(running.child.pid));
  });

  it.each([
    ['projector', 'projector/src/main.js'],
    ['api', 'api/src/main.js'],
    ['event store', 'main.js eventstore'],
    ['PostgreSQL', 'postgres -D'],
    ['sign-in', 'identity/src/main.js'],
  ])(
    'starts a killed %s again, at the same address, and the others recover by themselves',
    async (name, of) => {
      const { api } = running;
      const [pid] = running.pids(of);
      process.kill(pid!, 'SIGKILL');
      await running.prints(`${name} is back`);
      await isReady(api);
      expect(await register(running, 'before')).toEqual({ status: 201, replayed: true });
      expect(await register(running, `after-${pid}`)).toEqual({ status: 201, replayed: false });
      expect(running.api).toBe(api);
    },
  );

  it('stops all parts on SIGINT, api first, PostgreSQL last', async () => {
    const pids = running.pids();
    expect(await running.stop('SIGINT')).toBe(0);
    const stopped = [...running.output.matchAll(/^(\S.*) stopped$/gm)].map(([, part]) => part);
    expect(stopped).toEqual(['api', 'sign-in', 'projector', 'event store', 'PostgreSQL']);
    await allGone(pids, 1);
    expect(existsSync(path.join(folder, 'run.json'))).toBe(false);
  });
});

describe('a start', () => {
  beforeEach(() => (folder = newFolder()));
  afterEach(cleanUp);

  it('starts again, and has what was answered, after it was killed', async () => {
    system = await System.start(folder);
    const pids = system.pids();
    await register(system, 'kept');
    await system.stop('SIGKILL');
    system = await System.start(folder); // at once: parts of the killed one may still be stopping
    await isReady(system.api);
    expect(await register(system, 'kept')).toEqual({ status: 201, replayed: true });
    await allGone(pids);
  });

  it('leaves no orphan when it is killed, not even while it starts', async () => {
    system = await System.start(folder, { until: 'event store' });
    await sleep(100);
    const pids = system.pids();
    await system.stop('SIGKILL');
    await allGone(pids);
    await gone(folder);
  });

  it('stops everything in order on SIGTERM, also when npm stands between', async () => {
    const dataDir = path.join(folder, 'data');
    const npm = spawn('npm', ['run', 'jejak', '--', 'start'], {
      env: { ...process.env, JEJAK_DATA: dataDir, JEJAK_PORT: '0' },
    });
    let output = '';
    npm.stdout.on('data', (text: Buffer) => (output += text.toString()));
    const saidAll = once(npm.stdout, 'end'); // when the last process that writes to it has ended
    for (const end = Date.now() + 60_000; !output.includes('Open ');) {
      if (Date.now() > end) throw new Error(output);
      await sleep(100);
    }
    npm.kill('SIGTERM');
    await gone(dataDir);
    await saidAll;
    expect(output).toMatch(
      /api stopped\nsign-in stopped\nprojector stopped\nevent store stopped\nPostgreSQL stopped/,
    );
  });

  it('stops again what it has started when it is told to stop while it starts', async () => {
    system = await System.start(folder, { until: 'PostgreSQL' });
    expect(await system.stop('SIGINT')).toBe(0);
    await gone(folder, 1);
  });

  it('uses the servers that the environment names, and starts none of its own', async () => {
    const [database, store] = await Promise.all([
      testDatabase(),
      EventStoreProcess.start(path.join(folder, 'elsewhere')),
    ]);
    try {
      const more = { DATABASE_URL: database.url, EVENTSTORE_URL: store.url };
      system = await System.start(path.join(folder, 'data'), { more });
      await isReady(system.api);
      expect(await register(system, 'given')).toEqual({ status: 201, replayed: false });
      expect(system.pids('postgres -D')).toEqual([]);
      expect(system.pids('main.js eventstore')).toEqual([]);
      expect(system.output).not.toContain(new URL(database.url).password || 'password');
      await system.stop();
    } finally {
      await store.kill();
      await database.drop();
    }
  });

  it('names JEJAK_PORT when the port is taken, and starts nothing', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const address = other.address();
    const port = String(typeof address === 'object' ? address?.port : '');
    const { code, stderr } = await jejak(folder, ['start'], { JEJAK_PORT: port });
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr: expect.stringMatching(/START\.PORT_IN_USE.*JEJAK_PORT/s) as string,
    });
    expect(leftOn(folder)).toEqual([]);
    other.close();
  });

  it('refuses wrong settings with exit code 2', async () => {
    const { code, stderr } = await jejak(folder, ['start'], { JEJAK_PORT: 'many' });
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining('JEJAK_PORT') as string });
  });
});
