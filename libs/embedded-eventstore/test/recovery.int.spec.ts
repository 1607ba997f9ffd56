import { readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { EventStoreError } from '../src/index.js';
import { type ProposedEvent } from '../src/storage/frame.js';
import { addressOf } from '../src/storage/frame-reader.js';
import { HEADER_BYTES } from '../src/storage/log/record.js';
import { rejection } from './support.js';
import { idsOf, someEvents, StoreFolder, storeFolders } from './store-folder.js';

const { newFolder, crashOf } = storeFolders();

/** The folder as a crash leaves it before the index has seen anything. */
function crashBeforeIndex(folder: StoreFolder): StoreFolder {
  const copy = crashOf(folder);
  rmSync(path.join(copy.dataDir, 'index'), { recursive: true });
  return copy;
}

/** Changes the bytes of a file. */
function alter(file: string, change: (bytes: Buffer) => void): void {
  const bytes = readFileSync(file);
  change(bytes);
  writeFileSync(file, bytes);
}

/** Ids of the events up to the first that cannot be read. */
function readWhatCan(folder: StoreFolder): string[] {
  const { store } = folder;
  const ids: string[] = [];
  try {
    for (let next = store.firstFrom(0); next < store.nextPosition;) {
      for (const event of store.logForwards(next, next + 1)) ids.push(addressOf(event.frame).id);
      next = store.firstFrom(next + 1);
    }
  } catch (error) {
    if (!(error instanceof EventStoreError)) throw error;
  }
  return ids;
}

/** Where in its segment, the first, a position is. */
const at = (position: number): number => position - 64;

describe('after a crash in the middle of a write', () => {
  /** A log whose last write holds two appends, of two events and of one. */
  async function lastWriteOfTwo(): Promise<{
    folder: StoreFolder;
    before: ProposedEvent[];
    starts: number[];
  }> {
    const folder = await newFolder();
    const before = someEvents(3);
    await folder.append('one', before);
    await Promise.all([folder.append('two', someEvents(2)), folder.append('three', someEvents(1))]);
    const starts = folder.events().map(({ position }) => position);
    return {
      folder: crashBeforeIndex(folder),
      before,
      starts: [...starts.slice(3), folder.store.nextPosition],
    };
  }

  it('keeps what was whole', async () => {
    const { folder, before, starts } = await lastWriteOfTwo();
    await folder.open();
    expect(folder.ids().slice(0, 3)).toEqual(idsOf(before));
    expect(folder.store.nextPosition).toBe(starts.at(-1));
    expect(folder.said).toEqual([]);
  });

  it('leaves out an append that is there in part, says so, and goes on', async () => {
    const { folder, before, starts } = await lastWriteOfTwo();
    truncateSync(folder.segments()[0]!, at(starts[1]!) + 30); // in the second event of the first append
    await folder.open();
    expect(folder.ids()).toEqual(idsOf(before));
    expect(folder.said).toEqual([
      expect.stringContaining(`what follows position ${starts[0]!} is taken away`),
    ]);
    const next = someEvents(2);
    expect(await folder.append('two', next)).toMatchObject({
      revision: 1,
      position: expect.any(Number) as number,
    });
    await folder.reopen();
    expect(folder.ids()).toEqual([...idsOf(before), ...idsOf(next)]);
  });

  it('leaves out all that follows a piece which did not reach the disk, for it was one write', async () => {
    const { folder, before, starts } = await lastWriteOfTwo();
    alter(folder.segments()[0]!, (bytes) => bytes.fill(0, at(starts[0]!), at(starts[0]!) + 50));
    await folder.open();
    expect(folder.ids()).toEqual(idsOf(before));
    const next = someEvents(1, 10);
    await folder.append('four', next);
    await folder.reopen();
    expect(folder.ids()).toEqual([...idsOf(before), ...idsOf(next)]);
  });

  it('wherever it is cut, whole appends are left, in their order', async () => {
    const folder = await newFolder();
    const appends = [2, 1, 5, 3].map((count) => someEvents(count, 40));
    await Promise.all(appends.map((events, i) => folder.append(`s-${i}`, events)));
    const size = at(folder.store.nextPosition);
    const wholes = appends.map((_append, i) => idsOf(appends.slice(0, i + 1).flat()));
    await fc.assert(
      fc.asyncProperty(fc.nat(size - 1), async (cut) => {
        const crashed = crashBeforeIndex(folder);
        truncateSync(crashed.segments()[0]!, cut);
        await crashed.open();
        expect([[], ...wholes]).toContainEqual(crashed.ids());
      }),
      { numRuns: 25 },
    );
  });
});

describe('damage', () => {
  it('to a record that the index has not seen is found at the start, and named', async () => {
    const folder = await newFolder();
    await folder.append('one', someEvents(1));
    const position = folder.store.nextPosition;
    await folder.append('one', someEvents(1));
    await folder.append('one', someEvents(1));
    const damaged = crashBeforeIndex(folder);
    const [file] = damaged.segments();
    alter(file!, (bytes) => (bytes[at(position) + HEADER_BYTES + 9]! ^= 4));
    expect(await rejection(damaged.open())).toMatchObject({
      code: 'EVENTSTORE.CORRUPT',
      message: expect.stringContaining(`position ${position}, byte ${at(position)} of ${file!}`) as string,
    });
  });

  it('to a record that the index has seen is found when it is read, and others are read', async () => {
    const folder = await newFolder();
    await folder.append('good', someEvents(1));
    const position = folder.store.nextPosition;
    await folder.append('bad', someEvents(1));
    await folder.append('good', someEvents(1));
    await folder.close();
    alter(folder.segments()[0]!, (bytes) => (bytes[at(position) + HEADER_BYTES + 9]! ^= 4));
    await folder.open();
    const { id } = folder.store.stream(Buffer.from('good'))!;
    expect(folder.store.streamPage(id, 0, 1)).toHaveLength(2);
    expect(() => folder.events()).toThrow(/EVENTSTORE.CORRUPT.*fails its checksum: position/);
    const bad = folder.store.stream(Buffer.from('bad'))!;
    expect(() => folder.store.readEvent(bad.id, 0)).toThrow(/EVENTSTORE.CORRUPT/);
  });

  it('of any bit is never served', async () => {
    const folder = await newFolder();
    for (let i = 0; i < 12; i++) await folder.append(`s-${i % 3}`, someEvents(1 + (i % 2), 30));
    const size = at(folder.store.nextPosition);
    const ids = folder.ids();
    const [live, closed] = [folder.crashed(), folder];
    await closed.close();
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(live, closed), fc.nat(size * 8 - 1), async (source, bit) => {
        const damaged = crashOf(source);
        alter(damaged.segments()[0]!, (bytes) => (bytes[bit >> 3]! ^= 1 << (bit & 7)));
        const served = await damaged.open().then(
          () => readWhatCan(damaged),
          () => [],
        );
        // What the index had not seen may have been a write that did not end: then it is left out, and nothing else.
        expect(served).toEqual(ids.slice(0, served.length));
        expect(served.length).toBeLessThan(ids.length);
      }),
      { numRuns: 40 },
    );
    await live.remove();
  });

  it('a log that ends before what the index has seen is refused', async () => {
    const folder = await newFolder();
    await folder.append('one', someEvents(4));
    await folder.close();
    truncateSync(folder.segments()[0]!, 200);
    expect(await rejection(folder.open())).toMatchObject({ code: 'EVENTSTORE.CORRUPT' });
  });

  it('the index of another log is refused', async () => {
    const [one, two] = [await newFolder(), await newFolder()];
    for (const folder of [one, two]) {
      await folder.append('one', someEvents(4));
      await folder.close();
    }
    writeFileSync(one.segments()[0]!, readFileSync(two.segments()[0]!));
    expect(String(await rejection(one.open()))).toMatch(/EVENTSTORE.CORRUPT.*made from another log/);
  });
});

describe('the index', () => {
  const index = (folder: StoreFolder): string => path.join(folder.dataDir, 'index', 'data.mdb');

  it.each([
    ['is missing', (folder: StoreFolder) => rmSync(path.dirname(index(folder)), { recursive: true })],
    [
      'is cut short',
      (folder: StoreFolder) => truncateSync(index(folder), statSync(index(folder)).size - 4096),
    ],
    ['is another file', (folder: StoreFolder) => writeFileSync(index(folder), 'x'.repeat(20_000))],
    ['is behind', () => undefined],
  ])('that %s is made from the log', async (_what, harm) => {
    const folder = await newFolder();
    const events = someEvents(2_500);
    for (let i = 0; i < 50; i++) await folder.append(`s-${i % 7}`, events.slice(i * 50, i * 50 + 50));
    const [crashed, closed] = [crashOf(folder), folder];
    await closed.close();
    for (const each of [crashed, closed]) {
      harm(each);
      await each.open();
      expect(each.ids()).toEqual(idsOf(events));
      const { id, lastRevision } = each.store.stream(Buffer.from('s-3'))!;
      expect(each.store.streamPage(id, lastRevision, lastRevision - 9)).toHaveLength(10);
      // A repeated append is known again, a new one gets the next revision.
      expect(await each.append('s-0', events.slice(0, 50))).toMatchObject({ revision: 49 });
      expect(await each.append('s-3', someEvents(1))).toMatchObject({ revision: lastRevision + 1 });
      expect(await each.append('new', someEvents(1))).toMatchObject({ revision: 0 });
      await each.close();
    }
  });

  it('with a flipped bit is never believed', async () => {
    const folder = await newFolder();
    const [event] = someEvents(1);
    await folder.append('one', [event!]);
    await folder.close();
    const id = Buffer.from(event!.id.replaceAll('-', ''), 'hex');
    alter(index(folder), (bytes) => {
      for (let i = bytes.indexOf(id); i >= 0; i = bytes.indexOf(id, i)) bytes[i]! ^= 1;
    });
    await folder.open();
    expect(() => folder.store.eventAt(1, 0)).toThrow(/EVENTSTORE.CORRUPT.*index/);
  });
});
