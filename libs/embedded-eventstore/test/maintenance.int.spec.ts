import { existsSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { EventStoreProcess } from '../../../test/support/event-store-process.js';
import { backupEventStore, verifyEventStore } from '../src/index.js';
import { all, Bench, event, rejection, until } from './support.js';
import { someEvents, StoreFolder } from './store-folder.js';

let folder: StoreFolder;
let target: string;
beforeEach(async () => {
  folder = await StoreFolder.make(20_000);
  target = path.join(folder.dataDir, '..', `${path.basename(folder.dataDir)}-backup`);
});
afterEach(async () => {
  await folder.remove();
  rmSync(target, { recursive: true, force: true });
});

/** A log of several segments with streams of every kind. */
async function fill(): Promise<void> {
  for (let i = 0; i < 40; i++) await folder.append(`s-${i % 3}`, someEvents(i % 4, 600));
  await folder.append('repeated', [
    ...someEvents(1),
    ...Array<ReturnType<typeof someEvents>[0]>(2).fill(someEvents(1)[0]!),
  ]);
  const stream = Buffer.from('s-1');
  for (const deletion of ['soft', 'tombstone'] as const)
    await folder.writer.write({ stream, expected: { kind: 'any' }, deletion }, 0);
}

/** Changes a byte of a file. */
function flip(file: string, at: number): void {
  const bytes = readFileSync(file);
  bytes[at]! ^= 1;
  writeFileSync(file, bytes);
}

const index = (): string => path.join(folder.dataDir, 'index', 'data.mdb');

describe('verify', () => {
  it('finds a whole log whole, also with an index that is behind, or none', async () => {
    await fill();
    const whole = {
      events: 65,
      streams: 5,
      nextPosition: folder.store.nextPosition,
      faultCount: 0,
      faults: [],
    };
    const fractions: number[] = [];
    expect(await verifyEventStore(folder.dataDir, (fraction) => fractions.push(fraction))).toEqual(whole);
    await folder.close();
    expect(await verifyEventStore(folder.dataDir)).toEqual(whole);
    rmSync(path.dirname(index()), { recursive: true });
    expect(await verifyEventStore(folder.dataDir)).toEqual(whole);
    expect(fractions.at(-1)).toBe(1);
  });

  it.each([
    ['record', 'a flipped bit in a record', (files: string[]) => flip(files[1]!, 300)],
    ['record', 'a flipped bit in the header of one', (files: string[]) => flip(files[1]!, 5)],
    ['segment', 'a segment that is missing', (files: string[]) => rmSync(files[1]!)],
    ['segment', 'a segment that is cut short', (files: string[]) => truncateSync(files[0]!, 500)],
  ])('names as %s: %s', async (kind, _what, harm) => {
    await fill();
    await folder.close();
    harm(folder.segments());
    const { faults, events } = await verifyEventStore(folder.dataDir);
    expect(faults[0]).toEqual({ kind, text: expect.stringMatching(/\d{20}\.log/) as string });
    if (kind === 'record') expect(events).toBe(64); // the others are looked at too
  });

  it('names every way in which the index is not what the log says', async () => {
    await fill();
    await folder.close();
    const ours = readFileSync(index());
    const id = ours.indexOf('s-2');
    flip(index(), id); // the name of a stream
    const { faults } = await verifyEventStore(folder.dataDir);
    expect(new Set(faults.map(({ kind }) => kind))).toEqual(new Set(['index']));
    writeFileSync(index(), ours.subarray(0, 8192));
    expect(await verifyEventStore(folder.dataDir)).toMatchObject({ faults: [{ kind: 'index' }] });
  });

  it('sees an index that lacks what the log has, and has what the log lacks', async () => {
    await fill();
    const other = await StoreFolder.make();
    await other.append('s-0', someEvents(3));
    await other.close();
    await folder.close();
    for (const [data, tables] of [
      [folder, other],
      [other, folder],
    ] as const) {
      const crossed = data.crashed();
      const name = path.join('index', 'data.mdb');
      writeFileSync(path.join(crossed.dataDir, name), readFileSync(path.join(tables.dataDir, name)));
      expect((await verifyEventStore(crossed.dataDir)).faults.map(({ kind }) => kind)).toContain('index');
      await crossed.remove();
    }
    await other.remove();
  });

  it('can be stopped', async () => {
    await fill();
    const failed = verifyEventStore(folder.dataDir, undefined, AbortSignal.abort(new Error('enough')));
    expect(String(await rejection(failed))).toMatch(/enough/);
  });
});

describe('backup', () => {
  const copyOf = async (): Promise<string[]> => {
    const server = await EventStoreProcess.start(target);
    const bench = await Bench.open();
    const events = await all(bench.connect(server.url).readAll());
    await server.kill();
    await bench.close();
    return events.map(({ event: e }) => `${e!.position.commit} ${e!.streamId}@${e!.revision} ${e!.id}`);
  };

  it('is a data folder with the same events at the same positions', async () => {
    await fill();
    const progress: number[] = [];
    const { bytes } = await backupEventStore(folder.dataDir, target, (now) =>
      progress.push(now.bytes / now.total),
    );
    expect(bytes).toBe(folder.store.nextPosition - 64);
    expect(progress.at(-1)).toBe(1);
    const ids = folder.ids();
    await folder.append('after', someEvents(1));
    expect(await verifyEventStore(target)).toMatchObject({ events: 65, streams: 5, faultCount: 0 });
    expect((await copyOf()).map((line) => line.split(' ')[2])).toEqual(ids);
  });

  it('is made of an empty log too', async () => {
    await backupEventStore(folder.dataDir, target);
    expect(await copyOf()).toEqual([]);
  });

  it('under load holds everything that was acknowledged before it began, and nothing by half', async () => {
    await folder.close();
    const child = await EventStoreProcess.start(folder.dataDir);
    const bench = await Bench.open();
    const client = bench.connect(child.url);
    const acknowledged: string[] = [];
    let running = true;
    const writers = Array.from({ length: 16 }, async (_value, i) => {
      while (running) {
        const events = [event(), event(), event()];
        await client.appendToStream(`s-${i}`, events);
        acknowledged.push(...events.map(({ id }) => id));
      }
    });
    for (let round = 1; round <= 3; round++) {
      await until(() => acknowledged.length > 900 * round, 20_000);
      const before = acknowledged.slice();
      await backupEventStore(folder.dataDir, target);
      expect(await verifyEventStore(target)).toMatchObject({ faultCount: 0 });
      expect(await verifyEventStore(folder.dataDir)).toMatchObject({ faultCount: 0 });
      const ids = (await copyOf()).map((line) => line.split(' ')[2]);
      expect(ids.length % 3).toBe(0);
      expect(before.filter((id) => !ids.includes(id))).toEqual([]);
      rmSync(target, { recursive: true });
    }
    running = false;
    await Promise.all(writers);
    await child.kill();
    await bench.close();
  });

  it('and verify hold while the log outgrows its files and begins new ones', async () => {
    const stop = new AbortController();
    const writer = (async () => {
      for (let i = 0; !stop.signal.aborted; i++) {
        await folder.append(`s-${i % 4}`, someEvents(300, 50)); // so many that the index is written all the time
        await sleep(2);
      }
    })();
    try {
      for (let round = 0; round < 4; round++) {
        const before = folder.store.nextPosition;
        const { bytes } = await backupEventStore(folder.dataDir, target);
        expect(bytes).toBeGreaterThanOrEqual(before - 64);
        expect((await verifyEventStore(target)).faults).toEqual([]);
        expect((await verifyEventStore(folder.dataDir)).faults).toEqual([]);
        rmSync(target, { recursive: true });
      }
    } finally {
      stop.abort();
      await writer;
    }
  });

  it('of a log that cannot be opened leaves nothing', async () => {
    await fill();
    await folder.close();
    rmSync(folder.segments()[1]!);
    expect(await rejection(backupEventStore(folder.dataDir, target))).toMatchObject({
      code: 'EVENTSTORE.CORRUPT',
    });
    expect(readdirSync(target)).toEqual([]);
  });

  it('that was cut short is never taken for a log', async () => {
    await fill();
    await backupEventStore(folder.dataDir, target);
    rmSync(path.join(target, 'format')); // it is written last
    expect(await rejection(verifyEventStore(target))).toMatchObject({ code: 'EVENTSTORE.UNFINISHED_BACKUP' });
    expect(String(await rejection(EventStoreProcess.start(target)))).toMatch(/EVENTSTORE.UNFINISHED_BACKUP/);
  });

  it('needs an empty folder and a source that is a log, and leaves nothing when it fails', async () => {
    await fill();
    expect(await rejection(backupEventStore(folder.dataDir, folder.dataDir))).toMatchObject({
      code: 'EVENTSTORE.TARGET_NOT_EMPTY',
    });
    expect(await rejection(backupEventStore(target, `${target}-2`))).toMatchObject({
      code: 'EVENTSTORE.NO_DATA',
    });
    await folder.append('one', someEvents(1));
    const damaged = folder.crashed();
    flip(damaged.segments().at(-2)!, 400);
    rmSync(path.join(damaged.dataDir, 'index'), { recursive: true });
    expect(await rejection(backupEventStore(damaged.dataDir, target))).toMatchObject({
      code: 'EVENTSTORE.CORRUPT',
    });
    expect(existsSync(target) ? readdirSync(target) : []).toEqual([]);
    await damaged.remove();
  });
});
