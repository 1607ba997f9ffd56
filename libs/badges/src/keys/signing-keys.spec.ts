import { chmodSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { keysFolder } from '../../testing/certificate.js';
import { SigningKeys } from './signing-keys.js';

const fileOf = (folder: string) => path.join(folder, 'keys.json');

it('makes one key, whoever asks at the same moment, in a file for its owner alone', async () => {
  const folder = keysFolder();
  const [one, other] = [new SigningKeys(folder, true), new SigningKeys(folder, true)];
  const made = await Promise.all([one.signer(), other.signer(), one.signer()]);
  expect(new Set(made.map(({ publicKey }) => publicKey.kid)).size).toBe(1);
  expect(statSync(fileOf(folder)).mode & 0o777).toBe(0o600);
  expect(readdirSync(folder)).toEqual(['keys.json']);
});

it('makes none where it may not', async () => {
  const keys = new SigningKeys(keysFolder(), false);
  await expect(keys.signer()).rejects.toMatchObject({ code: 'BADGE.NO_KEY' });
  await expect(keys.withdraw('x')).rejects.toMatchObject({ code: 'BADGE.NO_KEY' });
});

it('signs with a new key once it was rotated, also in another process, and forgets the old private half', async () => {
  const folder = keysFolder();
  const [running, operator] = [new SigningKeys(folder, false), new SigningKeys(folder, false)];
  const first = await operator.rotate();
  expect((await running.signer()).publicKey.kid).toBe(first);
  const second = await operator.rotate();
  expect((await running.signer()).publicKey.kid).toBe(second);
  expect((await running.published()).map(({ kid }) => kid)).toEqual([second, first]);
  expect(readFileSync(fileOf(folder), 'utf8').match(/"d":/g)).toHaveLength(1);

  await operator.withdraw(first);
  expect((await running.published()).map(({ kid }) => kid)).toEqual([second]);
  await operator.withdraw(second);
  const [only, ...others] = await running.published();
  expect(others).toEqual([]);
  expect([first, second]).not.toContain(only?.kid);
  await expect(operator.withdraw(second)).rejects.toMatchObject({ code: 'BADGE.UNKNOWN_KEY' });
});

it('refuses a file that others may read, or that holds no keys, and quotes nothing of it', async () => {
  const folder = keysFolder();
  const keys = new SigningKeys(folder, true);
  await keys.signer();
  chmodSync(fileOf(folder), 0o644);
  const open = new SigningKeys(folder, true);
  await expect(open.signer()).rejects.toMatchObject({ code: 'BADGE.KEY_FILE' });
  writeFileSync(fileOf(folder), '{"current":"secret', { mode: 0o600 });
  chmodSync(fileOf(folder), 0o600);
  await expect(open.signer()).rejects.toThrow(/^BADGE.KEY_FILE: (?!.*secret)/);
});
