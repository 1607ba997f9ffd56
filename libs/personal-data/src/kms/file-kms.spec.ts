import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { kmsContract } from '../../testing/kms-contract.js';
import { FileKms } from './file-kms.js';

let folder: string;
beforeEach(() => {
  folder = path.join(mkdtempSync(path.join(tmpdir(), 'jejak-kms-')), 'a', 'keys');
});
afterEach(() => rmSync(path.resolve(folder, '../..'), { recursive: true }));

const open = () => FileKms.open(folder);
const secret = { secret: randomBytes(32), context: 'a' };

describe('as a KMS', () => kmsContract(open));

it('makes no key before one is needed, so that a wrong folder does no harm', async () => {
  const kms = await open();
  expect(await kms.unwrap([{ wrapped: randomBytes(60), version: 1, context: 'a' }])).toEqual([undefined]);
  expect((await kms.describe()).currentVersion).toBe(0);
  expect(readdirSync(folder)).toEqual([]);
});

it('keeps keys where only their owner reads them', async () => {
  await (await open()).wrap([secret]);
  expect(statSync(folder).mode & 0o777).toBe(0o700);
  expect(statSync(path.join(folder, '1.key')).mode & 0o777).toBe(0o600);
});

it('refuses a key that others may read', async () => {
  const kms = await open();
  await kms.wrap([secret]);
  chmodSync(path.join(folder, '1.key'), 0o640);
  await expect(kms.wrap([secret])).rejects.toMatchObject({ code: 'PERSONAL.KMS_UNSAFE' });
});

it('many that begin at once make one key and agree on it', async () => {
  const doors = await Promise.all(Array.from({ length: 12 }, open));
  const wrapped = (await Promise.all(doors.map((door) => door.wrap([secret])))).flat();
  expect(readdirSync(folder)).toEqual(['1.key']);
  const late = await open();
  for (const one of wrapped) expect(await late.unwrap([{ ...one, context: 'a' }])).toEqual([secret.secret]);
});

it('many that begin at once, each tidying up after the others, end with one key', async () => {
  const wrapped = await Promise.all(Array.from({ length: 12 }, async () => (await open()).wrap([secret])));
  expect(readdirSync(folder)).toEqual(['1.key']);
  const unwrapped = await (await open()).unwrap(wrapped.flat().map((one) => ({ ...one, context: 'a' })));
  expect(unwrapped).toEqual(wrapped.map(() => secret.secret));
});

it('what a crash left half made has no effect and goes', async () => {
  const kms = await open();
  await kms.wrap([secret]);
  writeFileSync(path.join(folder, '.new-1-2-3'), 'half');
  await open();
  expect(readdirSync(folder)).toEqual(['1.key']);
});

it('a destruction that a crash broke off is ended at the next start', async () => {
  const kms = await open();
  const [wrapped] = await kms.wrap([secret]);
  await kms.rotate();
  writeFileSync(path.join(folder, '1.destroyed'), '');
  expect(await kms.unwrap([{ ...wrapped!, context: 'a' }])).toEqual([undefined]);
  await open();
  expect(readdirSync(folder).sort()).toEqual(['1.destroyed', '2.key']);
});

it('a key that a backup brings back after it was destroyed is removed again', async () => {
  const kms = await open();
  const [wrapped] = await kms.wrap([secret]);
  const backup = readFileSync(path.join(folder, '1.key'));
  await kms.rotate();
  await kms.destroyVersion(1);
  writeFileSync(path.join(folder, '1.key'), backup, { mode: 0o600 });
  expect(await kms.unwrap([{ ...wrapped!, context: 'a' }])).toEqual([undefined]);
  await open();
  expect(readdirSync(folder).sort()).toEqual(['1.destroyed', '2.key']);
});

it('is unavailable, and calls nothing lost, when a key is damaged or the folder is gone', async () => {
  const kms = await open();
  const [wrapped] = await kms.wrap([secret]);
  writeFileSync(path.join(folder, '1.key'), 'jejak-master-key-1 AAAA\n');
  const unavailable = { code: 'PERSONAL.KMS_UNAVAILABLE' };
  await expect(kms.unwrap([{ ...wrapped!, context: 'a' }])).rejects.toMatchObject(unavailable);
  rmSync(folder, { recursive: true });
  await expect(kms.wrap([secret])).rejects.toMatchObject(unavailable);
  await expect(kms.describe()).rejects.toMatchObject(unavailable);
});
