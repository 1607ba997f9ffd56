import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { EventLog } from '@jejak/event-log';
import { trialAccounts, trialUnits } from '@jejak/sign-in';
import { jejak, newFolder, removeFolder, System } from './jejak.js';

/** A whole system with sign-in for trials. */
let folder: string;
let system: System;
let api: string;

/** Another system could take the usual one between the two starts. */
const OWN_PORT = { JEJAK_IDENTITY_PORT: String(20_000 + (process.pid % 10_000)) };

beforeAll(async () => {
  folder = newFolder();
  // killed while it makes the accounts: the next start goes on
  system = await System.start(folder, { until: 'sign-in', more: OWN_PORT });
  await system.stop('SIGKILL');
  system = await System.start(folder, { more: OWN_PORT });
  api = system.api;
});

afterAll(async () => {
  await system.stop();
  removeFolder(folder);
});

const tokenOf = async (account: string): Promise<string> =>
  (await jejak(folder, ['token', account])).stdout.trim();
const ask = (token?: string) =>
  fetch(`${api}/audit-trail`, {
    headers: {
      'Jejak-Purpose': 'AUDIT',
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
    },
  });

it('makes the accounts before the API takes the first request, and once', async () => {
  expect(system.output).toMatch(/sign-in .*\naccounts +ready in \d+ ms\napi /);
  const file = readFileSync(path.join(folder, 'run.json'), 'utf8');
  const log = EventLog.connect((JSON.parse(file) as { eventStore: string }).eventStore);
  const counts = new Map<string, number>();
  for await (const { events, caughtUp } of log.follow({ most: 1_000, signal: AbortSignal.timeout(10_000) })) {
    for (const { type } of events) counts.set(type, (counts.get(type) ?? 0) + 1);
    if (caughtUp) break;
  }
  await log.close();
  expect(counts.get('AccountOpened')).toBe(trialAccounts.length);
  expect(counts.get('RoleGranted')).toBe(trialAccounts.reduce((sum, { roles }) => sum + roles.length, 0));
  expect(counts.get('UnitEstablished')).toBe(trialUnits.length);
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
  const before = await tokenOf('compliance-reviewer');
  expect((await ask(before)).status).not.toBe(401);
  const [provider] = system.pids('identity/src/main.js');
  process.kill(provider!, 'SIGKILL');
  expect([200, 503]).toContain((await ask(before)).status);
  for (let after = ''; after === '';) after = await tokenOf('unit-head.marelan');
  expect([200, 503]).toContain((await ask(await tokenOf('compliance-reviewer'))).status);
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
