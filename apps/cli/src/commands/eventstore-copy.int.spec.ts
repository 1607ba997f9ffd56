import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { binaryEvent, EventStoreDBClient, jsonEvent } from '@eventstore/db-client';
import { projections } from '@jejak-projections';
import { CommandExecutor, reactWith } from '@jejak/commands';
import { employee, policies, RegisterEmployee } from '@jejak/domain';
import { EventLog } from '@jejak/event-log';
import { LazyKeys } from '@jejak/personal-data';
import { Projector, verify } from '@jejak/projection-engine';
import pg from 'pg';
import { getMetadataArgsStorage } from 'typeorm';
import { testKeySettings } from '../../../../test/support/keys.js';
import { testDatabase, type TestDatabase } from '../../../../test/support/postgres.js';
import { startEventStore, type RunningEventStore } from '@jejak/embedded-eventstore';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { forkJejak, jejak, type Said } from '../../testing/child.js';

let folder: string;
let servers: RunningEventStore[];
let from: string;
let to: string;
let client: EventStoreDBClient;
let target: EventStoreDBClient;

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'jejak-copy-'));
  const start = (name: string) => startEventStore({ dataDir: path.join(folder, name) });
  servers = await Promise.all([start('from'), start('to')]);
  [from, to] = servers.map(({ url }) => url) as [string, string];
  [client, target] = [EventStoreDBClient.connectionString(from), EventStoreDBClient.connectionString(to)];
});
afterEach(async () => {
  await Promise.all([client.dispose(), target.dispose()]);
  await Promise.all(servers.map((server) => server.close()));
  rmSync(folder, { recursive: true, force: true });
});

const copy = (args: string[] = [], environment: Record<string, string> = {}): Promise<Said> =>
  jejak(['eventstore', 'copy', from, to, ...args], environment);

/** Events of all kinds: neither test here writes metadata to the target. */
async function count(of: EventStoreDBClient): Promise<number> {
  return (await of.readAll().toArray()).length;
}

it('copies, proves, and tells so; a second time there is nothing to do', async () => {
  await client.appendToStream('one', [
    jsonEvent({ type: 'a', data: {} }),
    jsonEvent({ type: 'b', data: {} }),
  ]);
  await client.appendToStream('two', binaryEvent({ type: 'c', data: Buffer.from('x') }));
  const told =
    /^(.*)\nsource {2}3 events {2}SHA-256 ([0-9a-f]{64})\ntarget {2}3 events {2}SHA-256 \2\nBoth logs hold the same/;
  const first = await copy();
  expect(first).toMatchObject({ code: 0, err: '' });
  expect(told.exec(first.out)?.[1]).toMatch(/^3 events written, 0 were there; 0 streams/);
  const second = await copy(['--in-flight', '8']);
  expect(told.exec(second.out)?.[1]).toMatch(/^0 events written, 3 were there/);
});

it('may be killed at any moment and goes on where it was', async () => {
  const events = 1_500;
  const fill = Array.from({ length: events }, (_, n) =>
    client.appendToStream(`s-${n % 37}`, jsonEvent({ type: 'a', data: { n } })),
  );
  await Promise.all(fill);
  for (const inFlight of ['1', '4']) {
    const before = await count(target);
    const child = forkJejak(['eventstore', 'copy', from, to, '--in-flight', inFlight]);
    const gone = once(child, 'exit');
    while (child.exitCode === null && (await count(target)) < before + 30) await sleep(30);
    child.kill('SIGKILL');
    await gone;
    expect(await count(target)).toBeGreaterThan(before);
  }
  const partly = await count(target);
  expect(partly).toBeLessThan(events);
  const { code, out } = await copy(['--in-flight', '32']);
  expect([code, out]).toEqual([
    0,
    expect.stringContaining(`${events - partly} events written, ${partly} were there`),
  ]);
});

it('ends with 1 where the logs part, and names the event', async () => {
  const one = jsonEvent({ type: 'a', data: {} });
  await client.appendToStream('one', [one, jsonEvent({ type: 'b', data: {} })]);
  await target.appendToStream('one', [one, jsonEvent({ type: 'b', data: {} })]);
  const proved = await copy(['--only-prove']);
  expect(proved).toMatchObject({
    code: 1,
    err: expect.stringMatching(/^COPY\.DIFFERS: The logs part at event 2/) as string,
  });
  expect(proved.out).toMatch(/^source {2}2 events.*\ntarget {2}2 events/);
  const copied = await copy([], { LC_ALL: 'id_ID.UTF-8' });
  expect(copied).toMatchObject({
    code: 1,
    err: expect.stringMatching(/^COPY\.PARTS: Tujuan memuat one@1/) as string,
  });
  expect(await count(target)).toBe(2);
});

it.each([
  [['copy', 'esdb://h:1'], /^COPY\.URL: Give the connection strings/],
  [['copy', 'esdb://h:1?tls=false', 'esdb://h:1?tls=false'], /^COPY\.URL: Source and target are the same/],
  [['copy', 'x', 'esdb://h:1?tls=false'], /^COPY\.URL: x is no address/],
  [['copy', 'a', 'b', '--in-flight', '0'], /A number from 1 to 64/],
])('%j is used wrongly: 2', async (args, said) => {
  const { code, err } = await jejak(['eventstore', ...args]);
  expect([code, err]).toEqual([2, expect.stringMatching(said)]);
});

it('says who does not answer', async () => {
  const { code, err } = await jejak(['eventstore', 'copy', from, 'esdb://me:secret@127.0.0.1:1?tls=false']);
  expect([code, err]).toEqual([
    1,
    expect.stringMatching(/^COPY\.UNREACHABLE: esdb:\/\/127\.0\.0\.1:1\?tls=false cannot be used/),
  ]);
});

/** Views whose rows keep positions of the log: those of another log mean nothing there. */
const anew = projections
  .filter(({ entities }) =>
    getMetadataArgsStorage().columns.some(
      ({ target, propertyName }) =>
        propertyName === 'position' &&
        typeof target === 'function' &&
        entities.some((one) => one === target || one.prototype instanceof target),
    ),
  )
  .map(({ name }) => name)
  .sort();

describe('with --checkpoints', () => {
  let database: TestDatabase;
  let pool: pg.Pool;
  let keys: LazyKeys;
  beforeEach(async () => {
    database = await testDatabase();
    keys = new LazyKeys(testKeySettings(database.url));
    pool = new pg.Pool({ connectionString: database.url, max: 2 });
    pool.on('error', () => undefined);
  });
  afterEach(async () => {
    await pool.end();
    await keys.close();
    await database.drop();
  });

  const checkpoints = async (): Promise<Record<string, unknown>[]> =>
    (
      await pool.query<Record<string, unknown>>(
        `SELECT name, version, position FROM jejak.projection WHERE status = 'live'
         UNION ALL SELECT name, NULL, position FROM jejak.policy ORDER BY name`,
      )
    ).rows;

  /** Runs views and policies on a log until they have come to its end. */
  async function project(url: string): Promise<bigint> {
    const log = EventLog.connect(url);
    const head = (await log.head()) ?? 0n;
    const stop = new AbortController();
    const execute = reactWith(new CommandExecutor(log, keys));
    const projector = new Projector({
      databaseUrl: database.url,
      source: log,
      projections,
      policies: { policies, execute },
    });
    const running = projector.run(stop.signal);
    const isThere = async (): Promise<boolean> => {
      const found = await checkpoints().catch(() => []);
      return (
        found.length === projections.length + policies.length &&
        found.every(({ position, version }) => position === String(head) && version !== 0)
      );
    };
    while (!(await isThere())) await sleep(20);
    stop.abort();
    await running;
    await log.close();
    return head;
  }

  async function register(url: string, employees: number): Promise<void> {
    const log = EventLog.connect(url);
    const executor = new CommandExecutor(log, keys);
    for (let n = 0; n < employees; n++)
      await executor.execute({
        aggregate: employee,
        id: undefined,
        command: Object.assign(new RegisterEmployee(), {
          kind: 'PNS',
          placement: { unitId: randomUUID(), positionId: randomUUID(), positionClass: 'PELAKSANA' },
          effectiveDate: '2024-01-02',
        }),
        commandId: randomUUID(),
        correlationId: randomUUID(),
        actor: { id: randomUUID(), role: 'operator' },
      });
    await log.close();
  }

  it('views and policies go on in the target, and lose and repeat nothing', async () => {
    await client.setStreamMetadata('x', { owner: 'so that positions differ' });
    await register(from, 3);
    const oldHead = await project(from);
    const environment = { DATABASE_URL: database.url };
    const copied = await copy(['--checkpoints'], environment);
    expect(copied).toMatchObject({ code: 0, err: '' });
    expect(copied.out).toContain(`\n${projections.length + policies.length} checkpoints moved to the target`);
    expect(copied.out).toMatch(new RegExp(`builds them anew .*: ${anew.join(', ')}\n$`));
    const moved = await checkpoints();
    const newHead = moved[0]?.position;
    expect(newHead).not.toBe(String(oldHead));
    expect(moved.map(({ name, version }) => [name, version])).toEqual(
      [
        ...policies.map(({ name }) => [name, null] as const),
        ...projections.map(({ name, version }) => [name, anew.includes(name) ? 0 : version] as const),
      ].sort(([one], [other]) => (one < other ? -1 : 1)),
    );
    expect((await copy(['--checkpoints'], environment)).out).toMatch(/had been moved to the target before/);
    expect(await checkpoints()).toEqual(moved);

    await register(to, 2);
    const source = EventLog.connect(to);
    await project(to);
    for (const projection of projections)
      expect(await verify({ databaseUrl: database.url, source, projection })).toMatchObject({
        differences: [],
      });
    await source.close();
    const { rows } = await pool.query(`SELECT count(*)::int AS n FROM reporting.audit_trail`);
    expect(rows).toEqual([{ n: 5 }]);
  });

  it('moves none where the logs part', async () => {
    await register(from, 1);
    await project(from);
    const before = await checkpoints();
    await target.appendToStream('foreign', jsonEvent({ type: 'a', data: {} }));
    expect((await copy(['--checkpoints'], { DATABASE_URL: database.url })).err).toMatch(/^COPY\.PARTS/);
    expect((await copy(['--checkpoints', '--only-prove'], { DATABASE_URL: database.url })).err).toMatch(
      /^COPY\.DIFFERS/,
    );
    expect(await checkpoints()).toEqual(before);
  });
});
