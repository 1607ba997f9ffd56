import { fork } from 'node:child_process';
import { once } from 'node:events';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { WriteOutcome } from '../src/storage/group.js';
import type { ProposedEvent } from '../src/storage/record.js';
import { Store } from '../src/storage/store.js';
import { Writer } from '../src/storage/writer.js';
import { rejection, until } from './support.js';

const RUN_TYPESCRIPT = path.resolve(__dirname, '../../../test/support/ts-child.cjs');
const PROGRAM = path.resolve(__dirname, 'lock-program.ts');
const LIMIT_MS = 300;

let dataDir: string;
let store: Store;
let writer: Writer;
beforeEach(async () => {
  dataDir = mkdtempSync(path.join(tmpdir(), 'jejak-eventstore-'));
  store = Store.open(dataDir);
  await store.load();
  writer = new Writer(store, LIMIT_MS);
});
afterEach(async () => {
  await store.close();
  rmSync(dataDir, { recursive: true, force: true });
});

function anEvent(): ProposedEvent {
  const nothing = Buffer.alloc(0);
  return { id: randomUUID(), type: 'a', contentType: 'application/json', metadata: nothing, data: nothing };
}

function append(event = anEvent(), stream = 'one'): Promise<WriteOutcome> {
  return writer.write({ stream: Buffer.from(stream), expected: { kind: 'any' }, events: [event] }, 100);
}

/** Another process that takes LMDB's write lock, so that our transactions do not come to an end until it is gone. */
async function holdLock(): Promise<() => Promise<void>> {
  const child = fork(RUN_TYPESCRIPT, [PROGRAM, dataDir], { silent: true });
  await once(child.stdout!, 'data');
  return async () => {
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
  };
}

it('a write that does not end is given up, reads go on, and when it ends after all so do writes', async () => {
  await append();
  const release = await holdLock();
  const late = anEvent();
  const from = Date.now();
  expect(await rejection(append(late))).toMatchObject({
    code: 'EVENTSTORE.WRITE_FAILED',
    message: expect.stringMatching(/not known whether it was written.*same event ids/) as string,
  });
  expect(Date.now() - from).toBeGreaterThanOrEqual(LIMIT_MS - 5);
  const at = Date.now();
  expect(await rejection(append())).toMatchObject({ code: 'EVENTSTORE.READ_ONLY' });
  expect(Date.now() - at).toBeLessThan(LIMIT_MS / 2);
  expect(store.logForwards(0, Number.MAX_SAFE_INTEGER)).toHaveLength(1);
  await release();
  await until(() => store.logForwards(0, store.nextPosition).length === 2);
  expect(await append(late)).toMatchObject({ kind: 'success', revision: 1 }); // it had been written: not again
  expect(await append()).toMatchObject({ kind: 'success', revision: 2 });
});

it('stops although a write does not end', async () => {
  const release = await holdLock();
  const failed = rejection(append());
  await writer.stop();
  expect(await failed).toMatchObject({ code: 'EVENTSTORE.WRITE_FAILED' });
  await release();
});

it('what comes while a write hangs is answered too', async () => {
  const release = await holdLock();
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

it('writes nothing more when another program wrote to the log, until it is restarted', async () => {
  await append();
  const theirs = store.nextPosition + 1_000;
  const key = Buffer.alloc(8);
  key.writeUInt32BE(theirs, 4);
  await store.log.put(key, Buffer.from('not ours'));
  expect(await rejection(append())).toMatchObject({ code: 'EVENTSTORE.READ_ONLY' });
  expect(await rejection(append())).toMatchObject({ code: 'EVENTSTORE.READ_ONLY' });
});

it('a stream whose metadata is damaged fails alone', async () => {
  const metadata = { ...anEvent(), type: '$metadata', data: Buffer.from('{"$maxCount":3}') };
  await append(metadata, '$$bad');
  const [key] = [...store.log.getKeys()];
  const record = Buffer.from(store.log.get(key!)!);
  record[record.length - 3]! ^= 1;
  await store.log.remove(key!);
  await store.log.put(key!, record);
  const outcomes = await Promise.allSettled([
    append(undefined, 'good-1'),
    append(undefined, 'bad'),
    append(undefined, 'bad'),
    append(undefined, 'good-2'),
  ]);
  expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected', 'fulfilled']);
  expect(outcomes[1]).toMatchObject({ reason: { code: 'EVENTSTORE.CORRUPT' } });
});
