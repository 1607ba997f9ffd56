import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { credentialOf, didDocument, pictureOf, signed, SigningKeys, statusCredential } from '@jejak/badges';
import { facts, ISSUER } from '../../../../libs/badges/testing/certificate.js';
import { jejak } from '../../testing/child.js';

let folder: string;
let keys: SigningKeys;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'jejak-badge-'));
  keys = new SigningKeys(path.join(folder, 'keys'), false);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = (...args: string[]) =>
  jejak(['badge', ...args], { JEJAK_BADGE_KEYS: path.join(folder, 'keys'), JEJAK_DATA: folder });
function file(name: string, text: string): string {
  writeFileSync(path.join(folder, name), text);
  return path.join(folder, name);
}

it('makes a key, verifies offline what it signed, and nothing more once the key was withdrawn', async () => {
  const made = await run('rotate-key');
  const kid = /key (\S+) from/.exec(made.out)?.[1] ?? made.err;
  const badge = file('badge.jwt', await signed(credentialOf(facts(), ISSUER), await keys.signer(), ISSUER));
  const jws = readFileSync(badge, 'utf8');
  const picture = file('badge.svg', pictureOf({ ...facts(), issuer: ISSUER.name }, jws));
  const struck = statusCredential({ list: 1, revoked: [3], at: new Date() }, ISSUER);
  const list = file('list.jwt', await signed(struck, await keys.signer(), ISSUER));
  const did = file('did.json', JSON.stringify(didDocument(ISSUER, await keys.published())));

  const [plain, revoked, keyless, absent] = await Promise.all([
    run('verify', badge, '--issuer-keys', did),
    run('verify', picture, '--status-list', list),
    run('verify', badge, '--issuer-keys', badge),
    run('verify', path.join(folder, 'absent')),
  ]);
  expect(plain).toMatchObject({ code: 0, err: expect.stringContaining('was NOT checked') as string });
  expect(plain.out).toMatch(/^VALID: Pelayanan publik berbasis data, 8 JP, no. 800.2\/0123/);
  expect(revoked).toMatchObject({ code: 1, err: expect.stringMatching(/^REVOKED/) as string });
  expect(keyless).toMatchObject({ code: 1, err: expect.stringMatching(/^BADGE.NO_ISSUER_KEYS: /) as string });
  expect(absent.err).toMatch(/^BADGE.UNREADABLE: .*ENOENT/);

  expect(await run('withdraw-key', kid)).toMatchObject({ code: 0 });
  expect(await run('verify', badge, '--json')).toMatchObject({
    ...{ code: 1, out: expect.stringContaining('"fault": "unknown-key"') as string },
  });
});
