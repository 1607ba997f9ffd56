import path from 'node:path';
import { existsSync, readFileSync } from 'node:fs';
import { readSettings } from '@jejak/runtime';
import { trialAccounts } from '@jejak/sign-in';
import { writeRunFile } from '../../apps/cli/src/run-file.js';
import { API, EVENT_STORE, IDENTITY, partsOf, POSTGRES } from '../../apps/cli/src/start/parts.js';
import { Supervisor } from '../../apps/cli/src/start/supervisor.js';
import { CLI, jejak, newFolder, processes, removeFolder } from './jejak.js';

const NEVER = new AbortController().signal;

/** A whole system with sign-in for trials: the parts are processes of their own, the supervisor is in this one. */
let folder: string;
let supervisor: Supervisor;
let api: string;

beforeAll(async () => {
  folder = newFolder();
  process.env.JEJAK_DATA = folder; // what the parts inherit
  const settings = readSettings({ JEJAK_DATA: folder, JEJAK_PORT: '0' });
  jest.spyOn(process.stdout, 'write').mockReturnValue(true);
  supervisor = new Supervisor();
  await supervisor.start(partsOf(settings, CLI), NEVER);
  const url = (part: string) => supervisor.addresses.get(part) ?? '';
  api = url(API);
  writeRunFile(folder, {
    pid: process.pid,
    api,
    database: url(POSTGRES),
    eventStore: url(EVENT_STORE),
    identity: url(IDENTITY),
    startedAt: new Date().toISOString(),
  });
}, 120_000);

afterAll(async () => {
  await supervisor.stop(NEVER);
  delete process.env.JEJAK_DATA;
  jest.restoreAllMocks();
  removeFolder(folder);
});

const tokenOf = async (account: string): Promise<string> =>
  (await jejak(folder, ['token', account])).stdout.trim();
const ask = (token?: string) =>
  fetch(`${api}/audit-trail`, {
    headers: { ...(token !== undefined && { authorization: `Bearer ${token}` }) },
  });

it('asks for a token, and takes that of `jejak token`', async () => {
  expect((await ask()).status).toBe(401);
  const answer = await ask(await tokenOf('compliance-reviewer'));
  expect([200, 503]).toContain(answer.status); // 503 until the projector has made the view
  if (answer.status === 503)
    expect(await answer.json()).toMatchObject({ code: expect.stringMatching(/^VIEW/) as string });
  expect((await fetch(`${api}/health/live`)).status).toBe(200);
});

it('goes on after the signing key was rotated', async () => {
  const before = await tokenOf('unit-head.marelan');
  const { code, stdout } = await jejak(folder, ['identity', 'rotate-keys']);
  expect({ code, kid: stdout.trim() }).toEqual({
    code: 0,
    kid: expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
  });
  const after = await tokenOf('unit-head.marelan');
  const kidOf = (token: string) =>
    (JSON.parse(Buffer.from(token.split('.')[0]!, 'base64url').toString()) as { kid: string }).kid;
  expect(kidOf(after)).toBe(stdout.trim());
  expect(kidOf(before)).not.toBe(kidOf(after));
  expect((await ask(before)).status).not.toBe(401);
});

it('goes on while the identity provider is killed, which comes back with its name and its keys', async () => {
  const before = await tokenOf('unit-head.marelan');
  expect((await ask(before)).status).not.toBe(401);
  const [provider] = processes().filter(
    ({ ancestors, command }) => ancestors.includes(process.pid) && command.includes('identity/src/main.js'),
  );
  process.kill(provider!.pid, 'SIGKILL');
  expect([200, 503]).toContain((await ask(before)).status);
  for (let after = ''; after === '';) after = await tokenOf('unit-head.marelan');
  expect([200, 503]).toContain((await ask(await tokenOf('operator'))).status);
});

it('names the accounts that there are', async () => {
  const { code, stderr, stdout } = await jejak(folder, ['token', 'mayor']);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  for (const { name } of trialAccounts) expect(stderr).toContain(name);
});

it('writes no token into a log', async () => {
  const token = await tokenOf('operator');
  await ask(token);
  await fetch(`${api}/audit-trail?access_token=${token}`);
  for (const name of ['api', 'identity']) {
    const file = path.join(folder, 'logs', `${name}.log`);
    expect(existsSync(file)).toBe(true);
    for (const part of token.split('.').slice(1)) expect(readFileSync(file, 'utf8')).not.toContain(part);
  }
});

it('has no sign-in for trials in production', async () => {
  const { code, stderr } = await jejak(path.join(folder, 'other'), ['start'], { JEJAK_ENV: 'production' });
  expect({ code, stderr }).toEqual({
    code: 1,
    stderr: expect.stringContaining('START.NO_SIGN_IN') as string,
  });
});
