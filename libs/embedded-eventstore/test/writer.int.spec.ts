import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import {
  closeSync,
  mkdtempSync,
  open,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import type { WriteOutcome } from '../src/storage/group.js';
import type { ProposedEvent } from '../src/storage/frame.js';
import { openStore } from '../src/storage/open-store.js';
import type { Store } from '../src/storage/store.js';
import { Writer } from '../src/storage/writer.js';
import { rejection, until } from './support.js';

const openLater = promisify(open);
/** More than the system calls that a process has under way at a time. */
const MANY = 16;
const LIMIT_MS = 300;

let dataDir: string;
let store: Store;
let writer: Writer;
const nothing = (): Promise<void> => Promise.resolve();
let release = nothing;
beforeEach(async () => {
  dataDir = mkdtempSync(path.join(tmpdir(), 'jejak-eventstore-'));
  store = await openStore(dataDir, () => undefined);
  writer = new Writer(store, LIMIT_MS);
});
afterEach(async () => {
  await release(); // also when the test failed before it did
  release = nothing;
  await store.close();
  rmSync(dataDir, { recursive: true, force: true });
});

function anEvent(): ProposedEvent {
  const empty = Buffer.alloc(0);
  return { id: randomUUID(), type: 'a', contentType: 'application/json', metadata: empty, data: empty };
}

function append(event = anEvent(), stream = 'one'): Promise<WriteOutcome> {
  return writer.write({ stream: Buffer.from(stream), expected: { kind: 'any' }, events: [event] }, 100);
}

/** What a disk that hangs does: system calls of this process do not come to an end until the returned is called. */
function hangDisk(): () => Promise<void> {
  const pipe = path.join(dataDir, 'pipe');
  execFileSync('mkfifo', [pipe]);
  const hanging = Array.from({ length: MANY }, async () => closeSync(await openLater(pipe, 'r')));
  return async () => {
    const writer = openSync(pipe, 'r+'); // a reader waits for one
    await Promise.all(hanging);
    closeSync(writer);
  };
}

it('a write that does not end is given up, reads go on, and when it ends after all so do writes', async () => {
  await append();
  release = hangDisk();
  const late = anEvent();
  const from = Date.now();
  const other = rejection(append()); // a lone append on a quick disk would not go through another thread
  expect(await rejection(append(late))).toMatchObject({
    code: 'EVENTSTORE.WRITE_FAILED',
    message: expect.stringMatching(/not known whether it was written.*same event ids/) as string,
  });
  expect(await other).toMatchObject({ code: 'EVENTSTORE.WRITE_FAILED' });
  expect(Date.now() - from).toBeGreaterThanOrEqual(LIMIT_MS - 5);
  const refused = await Promise.race([rejection(append()), sleep(LIMIT_MS)]); // at once, not after another limit
  expect(refused).toMatchObject({ code: 'EVENTSTORE.READ_ONLY' });
  expect(store.logForwards(store.firstFrom(0), Number.MAX_SAFE_INTEGER)).toHaveLength(1);
  await release();
  await until(() => store.logForwards(store.firstFrom(0), store.nextPosition).length === 3);
  expect(await append(late)).toMatchObject({ kind: 'success', revision: 2 }); // it had been written: not again
  expect(await append()).toMatchObject({ kind: 'success', revision: 3 });
});

it('stops although a write does not end', async () => {
  release = hangDisk();
  const failed = rejection(append());
  await writer.stop();
  expect(await failed).toMatchObject({ code: 'EVENTSTORE.WRITE_FAILED' });
  await release();
});

it('what comes while a write hangs is answered too', async () => {
  release = hangDisk();
  const first = rejection(append());
  await new Promise((resolve) => setTimeout(resolve, LIMIT_MS / 3));
  const others = Array.from({ length: 50 }, () => rejection(append()));
  expect(await first).toMatchObject({ code: 'EVENTSTORE.WRITE_FAILED' });
  for (const error of await Promise.all(others))
    expect(error).toMatchObject({ code: 'EVENTSTORE.READ_ONLY' });
  await release();
  await until(() => store.nextPosition > 64);
  expect(await append()).toMatchObject({ kind: 'success', revision: 1 });
});

it('a stream whose metadata is damaged fails alone', async () => {
  const metadata = { ...anEvent(), type: '$metadata', data: Buffer.from('{"$maxCount":3}') };
  await append(metadata, '$$bad');
  const [segment] = readdirSync(path.join(dataDir, 'log'));
  const file = path.join(dataDir, 'log', segment!);
  const bytes = readFileSync(file);
  bytes[bytes.indexOf('maxCount')]! ^= 1;
  writeFileSync(file, bytes);
  const outcomes = await Promise.allSettled([
    append(undefined, 'good-1'),
    append(undefined, 'bad'),
    append(undefined, 'bad'),
    append(undefined, 'good-2'),
  ]);
  expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected', 'fulfilled']);
  expect(outcomes[1]).toMatchObject({ reason: { code: 'EVENTSTORE.CORRUPT' } });
});
