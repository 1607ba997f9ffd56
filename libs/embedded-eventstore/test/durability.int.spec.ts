import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ANY, EventStoreDBClient, jsonEvent, NO_STREAM } from '@eventstore/db-client';
import { startEventStore } from '../src/index.js';
import { EventStoreProcess } from '../../../test/support/event-store-process.js';
import { all, Bench, event, rejection, types, until } from './support.js';

describe('a restart', () => {
  let bench: Bench;
  beforeEach(async () => (bench = await Bench.open()));
  afterEach(() => bench.close());

  /** Waits until the client, which is never told, has connected again by itself. */
  const reconnected = async (): Promise<void> => {
    for (const end = Date.now() + 10_000; ;) {
      const failure = await all(bench.client.readAll({ maxCount: 1 })).then(
        () => undefined,
        (error: unknown) => error,
      );
      if (failure === undefined) return;
      if (Date.now() > end) throw new Error('The client did not recover.', { cause: failure });
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  };

  it('keeps events, revisions, positions and known ids', async () => {
    const known = [event('a'), event('b')];
    const first = await bench.client.appendToStream('one', known);
    await bench.append('two', ['c']);
    const before = await all(bench.client.readAll());
    await bench.restart();
    await reconnected();
    expect(await all(bench.client.readAll())).toEqual(before);
    expect(await bench.client.appendToStream('one', known, { expectedRevision: ANY })).toEqual(first);
    expect(await bench.client.appendToStream('one', known, { expectedRevision: NO_STREAM })).toEqual(first);
    const next = await bench.append('one', ['d'], { expectedRevision: 1n });
    expect(next.nextExpectedRevision).toBe(2n);
    expect(next.position!.commit).toBeGreaterThan(before.at(-1)!.event!.position.commit);
    expect(await bench.append('three', ['e'], { expectedRevision: NO_STREAM })).toMatchObject({
      nextExpectedRevision: 0n,
    });
    const stream = async (name: string): Promise<string[]> => types(await all(bench.client.readStream(name)));
    expect(await stream('one')).toEqual(['a', 'b', 'd']);
    expect(await stream('two')).toEqual(['c']);
    expect(await stream('three')).toEqual(['e']);
  });

  it('answers what was under way, or says that it is unavailable', async () => {
    await bench.append('connected', ['a']);
    const underWay = Promise.allSettled(
      Array.from({ length: 200 }, (_value, i) => bench.append(`s-${i}`, ['a'])),
    );
    await bench.restart();
    await reconnected();
    const answers = await underWay; // also by the second server, if the client tried again
    const written = new Set((await all(bench.client.readAll())).map((resolved) => resolved.event!.streamId));
    answers.forEach((answer, i) => {
      if (answer.status === 'fulfilled') expect(written).toContain(`s-${i}`);
      else expect(answer.reason).toMatchObject({ code: 14 });
    });
  });
});

describe('the data folder', () => {
  let dataDir: string;
  beforeEach(() => (dataDir = mkdtempSync(join(tmpdir(), 'jejak-eventstore-'))));
  afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

  it('belongs to one server in a process', async () => {
    const server = await startEventStore({ dataDir });
    await expect(startEventStore({ dataDir })).rejects.toMatchObject({ code: 'EVENTSTORE.LOCKED' });
    await server.close();
    await (await startEventStore({ dataDir })).close();
  });

  it('belongs to one process, and to the next at once when that is killed', async () => {
    const child = await EventStoreProcess.start(dataDir);
    await expect(startEventStore({ dataDir })).rejects.toThrow(
      new RegExp(`in use by process ${child.process.pid}`),
    );
    expect(String(await rejection(EventStoreProcess.start(dataDir)))).toMatch(/EVENTSTORE.LOCKED/);
    await child.kill();
    const from = Date.now();
    await (await startEventStore({ dataDir })).close();
    expect(Date.now() - from).toBeLessThan(1_000);
  });

  it('is free again when the port is taken', async () => {
    const other = await Bench.open();
    await expect(startEventStore({ dataDir, port: other.server.port })).rejects.toThrow(/EADDRINUSE/);
    await (await startEventStore({ dataDir })).close();
    await other.close();
  });

  it('loses no acknowledged append when the process is killed under load', async () => {
    const acknowledged: { stream: string; id: string; revision: bigint }[] = [];
    for (let round = 0; round < 3; round++) {
      const child = await EventStoreProcess.start(dataDir);
      const client = EventStoreDBClient.connectionString(child.url);
      let running = true;
      const writers = Array.from({ length: 16 }, async (_value, writer) => {
        const stream = `r${round}-w${writer}`;
        for (let revision = 0n; running; revision++) {
          const id = randomUUID();
          const expectedRevision = revision === 0n ? NO_STREAM : revision - 1n;
          await client.appendToStream(stream, [event('thing', id)], { expectedRevision });
          acknowledged.push({ stream, id, revision });
        }
      });
      const before = acknowledged.length;
      await until(() => acknowledged.length > before + 300);
      await child.kill();
      running = false;
      await Promise.allSettled(writers);
      await client.dispose();
    }
    const server = await startEventStore({ dataDir });
    const client = EventStoreDBClient.connectionString(server.url);
    const found = new Map(
      (await all(client.readAll())).map(({ event: e }) => [e!.id, `${e!.streamId}@${e!.revision}`]),
    );
    const lost = acknowledged.filter(({ id, stream, revision }) => found.get(id) !== `${stream}@${revision}`);
    expect(lost).toEqual([]);
    expect(acknowledged.length).toBeGreaterThan(900);
    await client.dispose();
    await server.close();
  });
});

/** Limits on a process that runs are Linux's. */
const onLinux = process.platform === 'linux' ? it : it.skip;

onLinux('refuses appends while it cannot write, goes on reading, and recovers by itself', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'jejak-eventstore-'));
  const child = await EventStoreProcess.start(dataDir);
  const client = EventStoreDBClient.connectionString(child.url);
  /** What a full disk does, without filling one: the system refuses to let files of the process grow. */
  const limitFiles = (bytes: number | 'unlimited'): unknown =>
    execFileSync('prlimit', ['--pid', String(child.process.pid), `--fsize=${bytes}:`]);
  await client.appendToStream('one', [event('a')]);
  limitFiles(4_096);
  const data = { text: 'x'.repeat(100_000) };
  const big = jsonEvent({ type: 'b', data });
  const failed = await Promise.all(
    [1, 2, 3].map(() => rejection(client.appendToStream('one', [big], { expectedRevision: 0n }))),
  );
  for (const error of failed) expect(String(error)).toMatch(/Server Is Not Ready.*EVENTSTORE.WRITE_FAILED/);
  expect(await all(client.readAll())).toHaveLength(1);
  limitFiles('unlimited');
  expect(await client.appendToStream('one', [big], { expectedRevision: 0n })).toMatchObject({
    nextExpectedRevision: 1n,
  });
  expect(await all(client.readStream('one'))).toHaveLength(2);
  await client.dispose();
  await child.kill();
  rmSync(dataDir, { recursive: true, force: true });
});
