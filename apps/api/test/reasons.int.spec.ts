import { randomUUID } from 'node:crypto';
import { LazyKeys, SealBroken } from '@jejak/personal-data';
import { testKeySettings } from '../../../test/support/keys.js';
import { testDatabase, type TestDatabase } from '../../../test/support/postgres.js';
import { openReason, sealReason } from '../src/access/reasons.js';

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

it('the reason of one look does not pass for that of another', async () => {
  const [subject, look, other] = [randomUUID(), randomUUID(), randomUUID()];
  const sealed = await sealReason(keys, subject, look, 'Temuan nomor 7');
  expect(await openReason(keys, look, sealed)).toBe('Temuan nomor 7');
  await expect(openReason(keys, other, sealed)).rejects.toBeInstanceOf(SealBroken);
});
