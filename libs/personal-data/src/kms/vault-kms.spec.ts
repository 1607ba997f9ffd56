import { randomBytes } from 'node:crypto';
import { kmsContract } from '../../testing/kms-contract.js';
import { TOKEN, VaultStandIn } from '../../testing/vault-stand-in.js';
import { KmsUnavailable, KmsUnsafe } from '../errors.js';
import { VaultKms } from './vault-kms.js';

let vault: VaultStandIn;
beforeEach(async () => {
  vault = await VaultStandIn.start();
});
afterEach(() => vault.stop());

const open = (options: { token?: string; key?: string; timeoutMs?: number } = {}) =>
  VaultKms.open({ address: vault.address, token: TOKEN, timeoutMs: 300, ...options });
const secret = { secret: randomBytes(32), context: 'a' };
const unavailable = { code: 'PERSONAL.KMS_UNAVAILABLE' };

describe('as a KMS', () => kmsContract(() => open()));
describe('as a KMS, before batches told which item was wrong', () => {
  beforeEach(() => {
    vault.batchResultsWith400 = false;
  });
  kmsContract(() => open());
});

it('asks for a thousand keys in one request', async () => {
  const kms = await open();
  const secrets = Array.from({ length: 1000 }, () => secret);
  vault.requests.length = 0;
  const wrapped = await kms.wrap(secrets);
  await kms.unwrap(wrapped.map((one) => ({ ...one, context: 'a' })));
  expect(vault.requests.map(({ path }) => path)).toEqual([
    '/v1/transit/encrypt/jejak',
    '/v1/transit/decrypt/jejak',
  ]);
});

it('gives up in time when no answer comes, and says who does not answer', async () => {
  const kms = await open();
  const [wrapped] = await kms.wrap([secret]);
  vault.meddle = () => undefined;
  const started = Date.now();
  for (const work of [
    () => kms.wrap([secret]),
    () => kms.unwrap([{ ...wrapped!, context: 'a' }]),
    () => kms.describe(),
  ]) {
    await expect(work()).rejects.toMatchObject(unavailable);
    await expect(work()).rejects.toThrow(vault.address);
  }
  expect(Date.now() - started).toBeLessThan(6 * 300 + 2000);
});

it('is unavailable when nobody listens', async () => {
  const kms = await open();
  await vault.stop();
  await expect(kms.wrap([secret])).rejects.toMatchObject(unavailable);
});

it.each([
  [403, 'token'],
  [404, 'no such key'],
  [429, 'too many requests'],
  [500, '500'],
  [502, '502'],
  [503, 'sealed'],
  [307, 'active node'],
])('is unavailable, and nothing is called lost, when Vault answers %i', async (status, hint) => {
  const kms = await open();
  const [wrapped] = await kms.wrap([secret]);
  vault.meddle = () => ({ status, body: { errors: ['no'] }, headers: { location: 'http://127.0.0.1:1/' } });
  for (const work of [
    () => kms.wrap([secret]),
    () => kms.unwrap([{ ...wrapped!, context: 'a' }]),
    () => kms.rotate(),
    () => kms.destroyVersion(1),
    () => kms.describe(),
  ]) {
    await expect(work()).rejects.toBeInstanceOf(KmsUnavailable);
    await expect(work()).rejects.toThrow(hint);
  }
});

it('takes a 400 that may pass for unavailable: a version from the future, a request refused', async () => {
  const kms = await open();
  const [wrapped] = await kms.wrap([secret]);
  const future = Buffer.from(wrapped!.wrapped.toString().replace('vault:v1:', 'vault:v7:'));
  await expect(kms.unwrap([{ wrapped: future, version: 7, context: 'a' }])).rejects.toMatchObject(
    unavailable,
  );
  vault.meddle = () => ({ status: 400, body: { errors: ['missing client token'] } });
  await expect(kms.wrap([secret])).rejects.toThrow('missing client token');
  await expect(kms.unwrap([{ ...wrapped!, context: 'a' }])).rejects.toMatchObject(unavailable);
  await expect(kms.rotate()).rejects.toMatchObject(unavailable);
});

describe('an answer that is not Vault’s', () => {
  const answers: [string, unknown][] = [
    ['no JSON', '<html>login</html>'],
    ['nothing', ''],
    ['a list', []],
    ['no results', { data: {} }],
    ['too few results', { data: { batch_results: [] } }],
    ['no texts', { data: { batch_results: [{ ciphertext: 7, plaintext: 7 }] } }],
    ['no base64', { data: { batch_results: [{ ciphertext: 'AAAA', plaintext: '§§' }] } }],
    ['an empty secret', { data: { batch_results: [{ ciphertext: 'vault:v0:AA==', plaintext: '' }] } }],
    ['no versions', { data: { latest_version: '3', min_available_version: 0, min_encryption_version: 0 } }],
  ];
  it.each(answers)('is refused: %s', async (_, body) => {
    const kms = await open();
    const [wrapped] = await kms.wrap([secret]);
    vault.meddle = () => ({ status: 200, body });
    await expect(kms.wrap([secret])).rejects.toMatchObject(unavailable);
    await expect(kms.unwrap([{ ...wrapped!, context: 'a' }])).rejects.toMatchObject(unavailable);
    await expect(kms.describe()).rejects.toMatchObject(unavailable);
  });
});

it('does not believe that a version is destroyed before it sees it', async () => {
  const kms = await open();
  await kms.rotate();
  const before = { latest_version: 2, min_available_version: 0, min_encryption_version: 0 };
  vault.meddle = (path, answer) =>
    path.endsWith('/keys/jejak') ? { status: 200, body: { data: before } } : answer;
  await expect(kms.destroyVersion(1)).rejects.toThrow('still has version 1');
});

it.each([
  ['another type', { type: 'rsa-4096' }],
  ['derived', { type: 'aes256-gcm96', derived: true }],
  ['exportable', { type: 'aes256-gcm96', exportable: true }],
  ['backups in the clear', { type: 'aes256-gcm96', allow_plaintext_backup: true }],
])('refuses a key that is not safe: %s', async (_, facts) => {
  vault.facts = facts;
  await expect(open()).rejects.toBeInstanceOf(KmsUnsafe);
});

it('refuses a Vault that does not bind contexts', async () => {
  vault.bindsContext = false;
  await expect(open()).rejects.toMatchObject({ code: 'PERSONAL.KMS_UNSAFE' });
});

it('refuses to send secrets over a network in the clear', async () => {
  for (const address of ['http://vault.kota.go.id:8200', 'http://10.0.0.1:8200', 'ftp://127.0.0.1'])
    await expect(VaultKms.open({ address, token: TOKEN })).rejects.toBeInstanceOf(KmsUnsafe);
});

it('says nothing of the token or the secret in its errors', async () => {
  await expect(open({ token: 'wrong-token' })).rejects.not.toThrow('wrong-token');
  const kms = await open();
  vault.meddle = () => ({ status: 400, body: { errors: ['bad'] } });
  await expect(kms.wrap([secret])).rejects.not.toThrow(secret.secret.toString('base64'));
});
