import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { TOKEN, VaultStandIn } from '../../testing/vault-stand-in.js';
import { openKms } from './open-kms.js';

const folder = mkdtempSync(path.join(tmpdir(), 'jejak-kms-'));
afterAll(() => rmSync(folder, { recursive: true }));

it('keeps master keys in the folder unless a Vault is named', async () => {
  for (const environment of [{}, { VAULT_ADDR: '', VAULT_TOKEN: 'x' }])
    expect((await (await openKms(environment, folder)).describe()).name).toContain(folder);
});

it('takes the Vault that is named, and its token', async () => {
  const vault = await VaultStandIn.start();
  const named = { VAULT_ADDR: vault.address, VAULT_TOKEN: TOKEN };
  expect((await (await openKms(named, folder)).describe()).name).toContain(vault.address);
  await expect(openKms({ ...named, JEJAK_VAULT_KEY: 'other' }, folder)).rejects.toThrow('no such key');
  await expect(openKms({ VAULT_ADDR: vault.address }, folder)).rejects.toThrow('VAULT_TOKEN');
  await vault.stop();
});
