import { randomUUID } from 'node:crypto';
import { HeldKms, type KeyDatabases, keyDatabases } from '../../testing/key-databases.js';
import { TOKEN, VaultStandIn } from '../../testing/vault-stand-in.js';
import { MasterKeyInUse } from '../errors.js';
import { FileKms } from '../kms/file-kms.js';
import { VaultKms } from '../kms/vault-kms.js';
import type { KeyDatabase } from './key-database.js';

let databases: KeyDatabases;
beforeEach(async () => {
  databases = await keyDatabases();
});
afterEach(() => databases.close());

const several = (keys: KeyDatabase, count: number) =>
  Promise.all(Array.from({ length: count }, () => keys.keyFor(randomUUID(), 'identity')));
const inUse = async (keys: KeyDatabase) => Object.fromEntries(await keys.masterKeys.inUse());
const wrapped = () => databases.sql(`SELECT id, wrapped FROM jejak_keys.subject_key ORDER BY id`);

it('wraps everything with the new version and then does without the old one', async () => {
  const keys = await databases.open();
  const made = await several(keys, 1200);
  await keys.index.register({ kind: 'nip', value: '199001012015031001', subject: made[0]!.subject });
  expect(await inUse(keys)).toEqual({ 1: 1201 });
  await expect(keys.masterKeys.destroyVersion(1)).rejects.toBeInstanceOf(MasterKeyInUse);

  const version = await keys.masterKeys.rotate();
  const fresh = await keys.keyFor(randomUUID(), 'identity');
  expect(await inUse(keys)).toEqual({ 1: 1201, 2: 1 });
  const progress: number[] = [];
  const result = await keys.masterKeys.rewrap(version, ({ done, total }) => progress.push(done, total));
  expect(result).toEqual({ done: 1200, total: 1200 });
  expect(progress).toEqual([500, 1200, 1000, 1200, 1200, 1200]);
  expect(await inUse(keys)).toEqual({ 2: 1202 });

  await keys.masterKeys.destroyVersion(1);
  await keys.masterKeys.destroyVersion(1);
  const later = await databases.open();
  expect([...(await later.keys([...made, fresh].map(({ id }) => id))).values()]).toEqual([...made, fresh]);
  expect(await later.index.find('nip', '199001012015031001')).toBe(made[0]!.subject);
  expect(await keys.masterKeys.rewrap(version)).toEqual({ done: 0, total: 0 });
});

it('a key that is fenced keeps its old version, which holds that until it is decided', async () => {
  const keys = await databases.open();
  const [one] = await several(keys, 1);
  await keys.erasure.fence(one!.subject, randomUUID());
  const before = await wrapped();
  const version = await keys.masterKeys.rotate();
  await keys.masterKeys.rewrap(version);
  expect(await wrapped()).toEqual(before);
  await expect(keys.masterKeys.destroyVersion(1)).rejects.toBeInstanceOf(MasterKeyInUse);
  const [tombstone] = await keys.erasure.destroy(one!.subject);
  expect(tombstone?.masterKeyVersion).toBe(1);
  await keys.masterKeys.destroyVersion(1);
});

it('a key that is fenced or destroyed while it is wrapped anew stays as it was', async () => {
  const kms = new HeldKms(await FileKms.open(databases.folder));
  const [keys, eraser] = [await databases.open({ kms }), await databases.open()];
  const [fenced, destroyed] = await several(eraser, 2);
  const version = await keys.masterKeys.rotate();
  await databases.sql(`UPDATE jejak_keys.state SET kek_version = $1`, [version]); // the index key is done already
  const { reached, release } = kms.hold();
  const rewrapping = keys.masterKeys.rewrap(version);
  await reached;
  for (const key of [fenced, destroyed]) await eraser.erasure.fence(key!.subject, randomUUID());
  await eraser.erasure.destroy(destroyed!.subject);
  const decided = await wrapped();
  release();
  await rewrapping;
  expect(await wrapped()).toEqual(decided);
});

it('after the old version is destroyed, a restored copy of the row gives no key', async () => {
  const keys = await databases.open();
  const [one] = await several(keys, 1);
  await databases.sql(`CREATE TABLE backup AS SELECT * FROM jejak_keys.subject_key`);
  await keys.erasure.fence(one!.subject, randomUUID());
  await keys.erasure.destroy(one!.subject);
  await keys.masterKeys.rewrap(await keys.masterKeys.rotate());
  await keys.masterKeys.destroyVersion(1);
  await databases.sql(`DELETE FROM jejak_keys.subject_key`);
  await databases.sql(`INSERT INTO jejak_keys.subject_key SELECT * FROM backup`);
  const restored = await databases.open();
  expect((await restored.keys([one!.id])).get(one!.id)).toBe('lost');
});

it('nobody stores a key that was wrapped with a version which is being destroyed', async () => {
  const [slow, keys] = [await databases.open(), await databases.open()];
  await several(keys, 1);
  await keys.masterKeys.rewrap(await keys.masterKeys.rotate());
  await keys.masterKeys.destroyVersion(1);
  const [floor] = await databases.sql(`SELECT kek_floor FROM jejak_keys.state`);
  expect(floor).toEqual({ kek_floor: 2 });
  await databases.sql(`UPDATE jejak_keys.state SET kek_floor = 3`);
  await expect(slow.keyFor(randomUUID(), 'identity')).rejects.toMatchObject({ code: 'PERSONAL.UNAVAILABLE' });
  expect(await databases.sql(`SELECT FROM jejak_keys.subject_key`)).toHaveLength(1);
});

it('refuses to wrap for a version that there is not', async () => {
  const keys = await databases.open();
  await several(keys, 1);
  await expect(keys.masterKeys.rewrap(2)).rejects.toMatchObject({ code: 'PERSONAL.KMS_UNAVAILABLE' });
});

it('works the same with Vault', async () => {
  const vault = await VaultStandIn.start();
  const openKms = () => VaultKms.open({ address: vault.address, token: TOKEN });
  const keys = await databases.open({ kms: await openKms() });
  const made = await several(keys, 30);
  await keys.erasure.fence(made[0]!.subject, randomUUID());
  await keys.erasure.destroy(made[0]!.subject);
  await keys.masterKeys.rewrap(await keys.masterKeys.rotate());
  await keys.masterKeys.destroyVersion(1);
  const later = await databases.open({ kms: await openKms() });
  const found = await later.keys(made.map(({ id }) => id));
  expect([...found.values()]).toEqual(['erased', ...made.slice(1)]);
  vault.meddle = () => ({ status: 503, body: { errors: ['Vault is sealed'] } });
  expect((await later.keys([made[1]!.id])).get(made[1]!.id)).toEqual(made[1]); // held in memory
  await expect(later.keyFor(randomUUID(), 'identity')).rejects.toMatchObject({
    code: 'PERSONAL.UNAVAILABLE',
  });
  await vault.stop();
});
