import { rmSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { rejection } from './support.js';
import { idsOf, someEvents, storeFolders } from './store-folder.js';

const { newFolder, crashOf } = storeFolders();

describe('segments', () => {
  it('follow each other, and the log is read across them', async () => {
    const folder = await newFolder(2_000);
    const events = someEvents(60);
    for (const event of events) await folder.append('one', [event]);
    expect(folder.segments().length).toBeGreaterThan(4);
    expect(folder.ids()).toEqual(idsOf(events));
    await folder.reopen();
    expect(folder.ids()).toEqual(idsOf(events));
    const { id } = folder.store.stream(Buffer.from('one'))!;
    expect(folder.store.streamPage(id, 59, 0)).toHaveLength(60);
    const backwards = [];
    for (let before = Infinity; ;) {
      const page = folder.store.logBackwards(before);
      if (page.length === 0) break;
      backwards.push(...page);
      before = page.at(-1)!.position;
    }
    expect(backwards.reverse()).toEqual(folder.events());
  });

  it.each([
    ['missing', (files: string[]) => rmSync(files[1]!)],
    ['cut short', (files: string[]) => truncateSync(files[1]!, 300)],
    ['too long', (files: string[]) => truncateSync(files[1]!, 30_000)],
    ['missing at the start', (files: string[]) => rmSync(files[0]!)],
  ])('that are %s are found at the start', async (_what, harm) => {
    const folder = await newFolder(2_000);
    for (const event of someEvents(40)) await folder.append('one', [event]);
    await folder.close();
    harm(folder.segments());
    expect(await rejection(folder.open())).toMatchObject({ code: 'EVENTSTORE.CORRUPT' });
  });

  it('a crash between two of them loses nothing', async () => {
    const folder = await newFolder(2_000);
    const events = someEvents(20);
    for (const event of events) await folder.append('one', [event]);
    const crashed = crashOf(folder);
    const end = crashed.segments().at(-1)!;
    truncateSync(end, 0); // the next one was begun, and nothing written
    const base = Number.parseInt(path.basename(end), 10);
    rmSync(path.join(crashed.dataDir, 'index'), { recursive: true });
    await crashed.open();
    expect(crashed.store.nextPosition).toBe(base);
    const next = someEvents(1);
    await crashed.append('one', next);
    await crashed.reopen();
    expect(crashed.ids().at(-1)).toBe(next[0]!.id);
  });
});

describe('the folder', () => {
  it('of another format is refused and not touched', async () => {
    const folder = await newFolder();
    await folder.close();
    writeFileSync(path.join(folder.dataDir, 'format'), '7\n');
    expect(String(await rejection(folder.open()))).toMatch(/EVENTSTORE.FORMAT.*has format 7/);
    rmSync(path.join(folder.dataDir, 'format'));
    writeFileSync(path.join(folder.dataDir, 'data.mdb'), '');
    expect(String(await rejection(folder.open()))).toMatch(/EVENTSTORE.FORMAT.*has format 1/);
  });

  it('with a log but no mark is a copy that did not end', async () => {
    const folder = await newFolder();
    await folder.close();
    rmSync(path.join(folder.dataDir, 'format'));
    expect(await rejection(folder.open())).toMatchObject({ code: 'EVENTSTORE.UNFINISHED_BACKUP' });
  });
});
