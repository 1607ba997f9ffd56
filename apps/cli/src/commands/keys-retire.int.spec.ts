import { randomUUID } from 'node:crypto';
import { LazyKeys } from '@jejak/personal-data';
import { testKeySettings } from '../../../../test/support/keys.js';
import { testDatabase, type TestDatabase } from '../../../../test/support/postgres.js';
import { jejak } from '../../testing/child.js';

let database: TestDatabase;
let keys: LazyKeys;
beforeAll(async () => {
  database = await testDatabase();
  keys = new LazyKeys(testKeySettings(database.url));
});
afterAll(async () => {
  await keys.close();
  await database.drop();
});

const retire = (days: string, ...more: string[]) =>
  jejak(['keys', 'retire', ...more], {
    ...{ DATABASE_URL: '', KEYS_DATABASE_URL: database.url, JEJAK_KEY_BACKUP_DAYS: days },
    JEJAK_MASTER_KEYS: testKeySettings(database.url).masterKeys,
  });

it('replaces the master key of an erased key, says until when the old one stays, and destroys it', async () => {
  const [erased, kept] = [randomUUID(), randomUUID()];
  for (const person of [erased, kept]) await keys.keyFor(person, 'identity');
  expect((await retire('30')).out).toBe('Nothing to do\n');
  const { erasure } = await keys.database();
  await erasure.fence(erased, randomUUID());
  await erasure.destroy(erased);
  const first = await retire('30');
  expect(first).toMatchObject({ code: 0, err: '' });
  expect(first.out).toMatch(
    /^Master key: version 2 is the newest now\nKeys wrapped with it: 1\nMaster key: version 1 stays until 20/,
  );
  expect(JSON.parse((await retire('0', '--json')).out)).toEqual({ rewrapped: 0, destroyed: [1], held: 0 });
  expect((await keys.keyFor(kept, 'identity')).subject).toBe(kept);
});

it('says where the keys cannot be had, and changes nothing', async () => {
  const away = await jejak(['keys', 'retire'], {
    ...{ DATABASE_URL: '', KEYS_DATABASE_URL: 'postgresql://nobody@127.0.0.1:1/none' },
    JEJAK_MASTER_KEYS: testKeySettings(database.url).masterKeys,
  });
  expect(away).toMatchObject({ code: 1, err: expect.stringContaining('PERSONAL.UNAVAILABLE') as string });
});
