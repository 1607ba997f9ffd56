import { randomUUID } from 'node:crypto';
import { type KeyDatabases, keyDatabases } from '../../testing/key-databases.js';
import { FileKms } from '../kms/file-kms.js';
import type { KeyDatabase } from './key-database.js';

const DAYS = 30;
const start = new Date('2026-03-01T00:00:00Z');
const after = (days: number) => new Date(start.getTime() + days * 86_400_000);

let databases: KeyDatabases;
let keys: KeyDatabase;
beforeEach(async () => {
  databases = await keyDatabases();
  keys = await databases.open();
});
afterEach(() => databases.close());

const somebody = () => keys.keyFor(randomUUID(), 'identity');
async function erased(): Promise<string> {
  const { subject } = await somebody();
  await keys.erasure.fence(subject, randomUUID());
  await keys.erasure.destroy(subject);
  return subject;
}
const versions = async () => (await (await FileKms.open(databases.folder)).describe()).versions;
const idle = { rewrapped: 0, destroyed: [], held: 0 };

it('does nothing where nobody was erased', async () => {
  await somebody();
  expect(await keys.retireMasterKeys(DAYS, start)).toEqual(idle);
  expect(await keys.retireMasterKeys(DAYS, after(100))).toEqual(idle);
  expect(await versions()).toEqual([1]);
});

it('replaces the version that wrapped an erased key, and destroys it when no backup needs it any more', async () => {
  const kept = await somebody();
  await erased();
  const waiting = { version: 1, until: after(DAYS) };
  expect(await keys.retireMasterKeys(DAYS, start)).toEqual({
    ...{ rotatedTo: 2, rewrapped: 1, destroyed: [], held: 0, waiting },
  });
  expect(await keys.retireMasterKeys(DAYS, after(DAYS - 0.01))).toEqual({ ...idle, waiting });
  expect(await versions()).toEqual([1, 2]);
  expect(await keys.masterKeys.oldest()).toBe(1);
  expect(await keys.retireMasterKeys(DAYS, after(DAYS))).toEqual({ ...idle, destroyed: [1] });
  expect(await versions()).toEqual([2]);
  expect(await keys.masterKeys.oldest()).toBe(2);
  expect(await keys.retireMasterKeys(DAYS, after(DAYS + 1))).toEqual(idle);
  const later = await databases.open();
  expect((await later.keys([kept.id])).get(kept.id)).toEqual(kept);
});

it('waits for a key that is fenced, whose backup may be wanted back', async () => {
  await erased();
  const { subject } = await somebody();
  await keys.erasure.fence(subject, randomUUID());
  expect(await keys.retireMasterKeys(DAYS, start)).toMatchObject({ rotatedTo: 2, held: 1, destroyed: [] });
  expect(await keys.retireMasterKeys(DAYS, after(100))).toEqual({ ...idle, held: 1 });
  await keys.erasure.destroy(subject);
  expect(await keys.retireMasterKeys(DAYS, after(101))).toMatchObject({ waiting: { until: after(131) } });
  expect(await keys.retireMasterKeys(DAYS, after(131))).toMatchObject({ destroyed: [1] });
});

it('goes on where it was broken off: rotated and not rewrapped, rewrapped in part, not noted', async () => {
  for (let n = 0; n < 3; n++) await somebody();
  await erased();
  await keys.masterKeys.rotate();
  await databases.sql(`UPDATE jejak_keys.state SET kek_floor = 0`);
  expect(await keys.retireMasterKeys(DAYS, start)).toMatchObject({
    ...{ rewrapped: 3, waiting: { version: 1, until: after(DAYS) } },
  });
  expect(await versions()).toEqual([1, 2]);
});

it('waits anew when a key comes to light that the old version had wrapped', async () => {
  await erased();
  const { id } = await somebody();
  const before = await databases.sql<{ wrapped: Buffer }>(
    `SELECT wrapped FROM jejak_keys.subject_key WHERE id = $1`,
    [id],
  );
  await keys.retireMasterKeys(DAYS, start);
  // a process that had wrapped it before the rotation stores it only now
  await databases.sql(`UPDATE jejak_keys.subject_key SET wrapped = $2, kek_version = 1 WHERE id = $1`, [
    id,
    before[0]?.wrapped,
  ]);
  expect(await keys.retireMasterKeys(DAYS, after(10))).toMatchObject({
    ...{ rewrapped: 1, destroyed: [], waiting: { version: 1, until: after(10 + DAYS) } },
  });
});

it('takes a key database that an earlier version made', async () => {
  await databases.sql(
    `DROP TABLE jejak_keys.rewrapped; ALTER TABLE jejak_keys.subject_key DROP COLUMN final_at;
     ALTER TABLE jejak_keys.blind_index DROP COLUMN claimed_at`,
  );
  keys = await databases.open();
  const subject = await erased();
  expect(await keys.erasure.notFinal()).toEqual([subject]);
  await keys.erasure.noteFinal(subject, ['identity', 'sensitive', 'free-text']);
  expect(await keys.erasure.notFinal()).toEqual([]);
  expect(await keys.retireMasterKeys(DAYS, start)).toMatchObject({ rotatedTo: 2 });
});
