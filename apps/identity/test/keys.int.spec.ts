import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { folderOf } from '../src/server.js';
import { SigningKeys } from '../src/signing-keys.js';
import { Trial } from './trial.js';

let trial: Trial;
beforeEach(async () => (trial = await Trial.start()));
afterEach(() => trial.remove());

describe('keys', () => {
  const file = () => path.join(folderOf(trial.dataDir), 'keys.json');

  it('are made once and are for their owner alone', async () => {
    const before = readFileSync(file(), 'utf8');
    expect(statSync(file()).mode & 0o777).toBe(0o600);
    expect(statSync(folderOf(trial.dataDir)).mode & 0o777).toBe(0o700);
    await trial.restart();
    expect(readFileSync(file(), 'utf8')).toBe(before);
  });

  it('are published without what is secret', async () => {
    const response = await fetch(`${trial.issuer}/jwks`);
    expect(await response.text()).not.toContain('"d"');
  });

  it('are rotated while it runs; what the old one signed is good until it expires', async () => {
    const old = await trial.token('operator');
    const kid = await new SigningKeys(folderOf(trial.dataDir)).rotate();
    const fresh = await trial.token('operator');
    expect(JSON.parse(Buffer.from(fresh.split('.')[0]!, 'base64url').toString())).toMatchObject({ kid });
    const api = trial.verifier();
    await api.verify(old);
    await api.verify(fresh);
  });

  it('are dropped an hour after they were replaced', async () => {
    const old = await trial.token('operator');
    await new SigningKeys(folderOf(trial.dataDir)).rotate();
    const content = readFileSync(file(), 'utf8');
    const hourAgo = new Date(Date.now() - 60 * 60_000).toISOString();
    writeFileSync(file(), content.replace(/"retiredAt":"[^"]*"/, `"retiredAt":"${hourAgo}"`));
    await expect(trial.verifier().verify(old)).rejects.toMatchObject({ reason: 'unknown key' });
  });

  it('that are torn are named, and nothing of them is said', async () => {
    await trial.stop();
    writeFileSync(file(), '{"keys":[{"jwk":{"d":"planted');
    const failed: unknown = await trial.another().catch((error: unknown) => error);
    expect(String(failed)).toMatch(/IDENTITY\.KEYS.*keys\.json/);
    expect(String(failed)).not.toContain('planted');
    rmSync(file());
    await trial.restart();
  });
});
