import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { randomBytes } from 'node:crypto';
import { employeeBody } from '../../apps/api/test/samples.js';
import { MOST_ROLES } from '../../apps/api/test/signed-in.js';
import { openAccount } from '../support/account.js';
import { TestIssuer } from '../support/identity.js';
import { testKeySettings } from '../support/keys.js';
import { testDatabase, type TestDatabase } from '../support/postgres.js';
import { testEventStore, type TestEventStore } from '../support/event-store.js';
import { exchange } from './raw.js';

const RUN_TYPESCRIPT = path.resolve('test/support/ts-child.cjs');

let database: TestDatabase;
let store: TestEventStore;
let issuer: TestIssuer;
let api: ChildProcess;
let url: string;
let officer: string;
let analyst: string;
let said = '';
let answers = '';

beforeAll(async () => {
  [database, store, issuer] = await Promise.all([testDatabase(), testEventStore(), TestIssuer.start()]);
  const keys = testKeySettings(database.url);
  api = fork(RUN_TYPESCRIPT, [path.resolve('apps/api/src/main.ts')], {
    silent: true,
    env: {
      ...process.env,
      DATABASE_URL: database.url,
      EVENTSTORE_URL: store.url,
      JEJAK_MASTER_KEYS: keys.masterKeys,
      OIDC_ISSUER: issuer.issuer,
      JEJAK_PORT: '0',
      LOG_LEVEL: 'trace',
      JEJAK_CURSOR_KEY: randomBytes(32).toString('base64'),
      NODE_NO_WARNINGS: '1',
    },
  });
  for (const stream of [api.stdout, api.stderr])
    stream?.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const [message] = (await once(api, 'message')) as [{ url: string }];
  url = message.url;
  const servers = { eventStoreUrl: store.url, keys };
  await openAccount(servers, issuer, {
    subject: PLANTED.subject,
    roles: MOST_ROLES.map((role) => ({ role })),
  });
  await openAccount(servers, issuer, { subject: 'analyst', roles: [{ role: 'analyst' }] });
  officer = await issuer.token(PLANTED.subject);
  analyst = await issuer.token('analyst');
});
afterAll(async () => {
  if (api.exitCode === null) {
    const gone = once(api, 'exit');
    api.kill('SIGKILL');
    await gone;
  }
  await Promise.all([store.close(), database.drop(), issuer.close()]);
});

/** What must be nowhere: as a person, a number, a token, and as what forges a line. */
const PLANTED = {
  name: 'Zulfikar-Qwertyadi',
  nip: '198705122010011999',
  subject: 'zq.subject@medan.example',
  token: 'eyJhbGciOiJub25lIn0.UExBTlRFRA.c2lnbmF0dXJl',
  forged: '","level":60,"msg":"FORGED-LINE',
};
const everything = Object.values(PLANTED).join(' ');
const lines = `x\r\n{"level":60,"part":"api","msg":"FORGED-LINE"}\r\n\u001b[31m`;

async function ask(
  method: string,
  address: string,
  body?: unknown,
  headers: Record<string, string> = {},
): Promise<number> {
  const response = await fetch(`${url}${address}`, {
    method,
    headers: { 'content-type': 'application/json', authorization: `Bearer ${officer}`, ...headers },
    ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  if (!response.ok) answers += `${text}\n${JSON.stringify([...response.headers])}\n`;
  return response.status;
}

it('nothing of what people send is in a log line or in an answer that refuses', async () => {
  const { name, nip, token } = PLANTED;
  const encoded = encodeURIComponent(everything);
  const ascii = {
    cookie: `session=${token}`,
    'jejak-purpose': 'AUDIT',
    'x-name': name,
    referer: `http://${name}/`,
  };
  const statuses = [
    await ask('POST', '/employees', employeeBody(), { ...ascii, 'idempotency-key': nip }),
    await ask('POST', '/employees', { ...employeeBody(), kind: everything }, ascii),
    await ask('POST', '/employees', { ...employeeBody(), effectiveDate: lines }, ascii),
    await ask('POST', '/employees', `{"kind":"${name}"`, ascii),
    await ask('POST', '/employees', `${everything}{`, ascii),
    await ask('POST', '/employees', everything, { ...ascii, 'content-type': 'text/plain' }),
    await ask('POST', '/employees', employeeBody(), { 'content-type': `application/${name}` }),
    await ask('POST', '/employees', { ...employeeBody(), identity: { name, employeeNumber: nip } }, ascii),
    await ask('POST', '/people/search', { name }, { ...ascii, 'jejak-purpose': 'DEVELOPMENT_PLANNING' }),
    await ask('POST', '/people/search', { employeeNumber: nip }, { ...ascii, 'jejak-purpose': name }),
    await ask(
      'POST',
      '/people/search',
      { employeeNumber: nip },
      { ...ascii, authorization: `Bearer ${analyst}` },
    ),
    await ask('GET', `/people/${encoded}`, undefined, { ...ascii, authorization: `Bearer ${analyst}` }),
    await ask('GET', `/employees/${nip}`, undefined, { ...ascii, authorization: `Bearer ${analyst}` }),
    await ask('GET', '/audit-trail', undefined, { ...ascii, authorization: `Bearer ${token}` }),
    await ask('GET', `/audit-trail?access_token=${token}`, undefined, ascii),
    await ask('GET', '/audit-trail', undefined, { authorization: `Bearer ${await issuer.token(name)}` }),
    await ask('POST', '/employees', employeeBody(), { 'jejak-occurred-at': name }),
    await ask(
      'POST',
      `/programmes/00000000-0000-4000-8000-00000000abcd/cancellation`,
      { reason: `${name} ${nip}` },
      { 'if-match': '*' },
    ),
    await ask(
      'POST',
      `/programmes/00000000-0000-4000-8000-00000000abcd/cancellation`,
      { reason: lines },
      { 'if-match': '*' },
    ),
    await ask('GET', `/audit-trail?stream=${encoded}`, undefined, ascii),
    await ask('GET', `/audit-trail?cursor=${encoded}`, undefined, ascii),
    await ask('GET', `/audit-trail?limit=${encoded}`, undefined, ascii),
    await ask('GET', `/audit-trail?from=${encodeURIComponent(lines)}`, undefined, ascii),
    await ask('GET', `/employees/${encoded}`, undefined, ascii),
    await ask('GET', `/${encoded}/${encodeURIComponent(lines)}`, undefined, ascii),
    await ask('GET', `/employees/%E0%A4%A${name}`, undefined, ascii),
    await ask(
      'GET',
      `/competency-history/00000000-0000-4000-8000-00000000abcd?asOf=${encoded}`,
      undefined,
      ascii,
    ),
    await ask('DELETE', `/operations/rebuilds/${encoded}`, undefined, ascii),
    await ask('POST', '/operations/parked/retry', { projection: everything }, ascii),
    await ask('POST', '/operations/rebuilds', { views: [everything] }, ascii),
  ];
  const port = Number(new URL(url).port);
  for (const raw of [
    `GET /${name} HTTP/1.1\r\nHost: localhost\r\nX-${nip} : ${name}\r\n\r\n`,
    `${name} /${nip} HTTP/1.1\r\n\r\n`,
    `GET / HTTP/1.1\r\nHost: ${name}.example\r\nX: ${'a'.repeat(20_000)}${token}\r\n\r\n`,
    `GET /employees HTTP/1.1\r\nHost: ${name}.example\r\n\r\n`,
  ])
    answers += (await exchange(port, [raw])).text;
  expect(statuses.filter((status) => status < 300).length).toBeGreaterThan(0);
  expect(statuses.filter((status) => status >= 400 && status < 500).length).toBeGreaterThan(15);
  // most got behind the door
  expect(statuses.filter((status) => status === 401 || status === 403)).toEqual([403, 403, 403, 401, 403]);
  // with the servers gone every request is a fault that is logged
  await Promise.all([store.close(), database.drop()]);
  expect(await ask('GET', `/audit-trail?stream=${encoded}`, undefined, ascii)).toBeGreaterThanOrEqual(500);
  expect(await ask('POST', '/employees', employeeBody(), { ...ascii, 'idempotency-key': nip })).toBe(503);
  expect(await ask('GET', `/audit-trail?stream=${encodeURIComponent(lines)}`)).toBeGreaterThanOrEqual(500);
  for (const line of ['request failed', 'refused', 'nobody is signed in']) expect(said).toContain(line); // it does log
  const signature = officer.split('.').at(-1) ?? '';
  for (const [what, planted] of Object.entries({ ...PLANTED, forged: 'FORGED-LINE', signature })) {
    expect({ what, found: near(said, planted) }).toEqual({ what, found: '' });
    expect({ what, found: near(answers, planted) }).toEqual({ what, found: '' });
  }
});

it('every line of the log is one JSON object, without colours', () => {
  for (const line of said.split('\n').filter(Boolean)) {
    expect(() => JSON.parse(line) as unknown).not.toThrow();
    expect(line).not.toContain('\u001b');
  }
});

it('no answer holds a stack trace or a place in the code', () => {
  expect(answers).not.toMatch(/\bat .*\.[jt]s:\d|node_modules|\/src\/|\/dist\//);
});

/** The text around what was found. */
function near(text: string, planted: string): string {
  const at = text.indexOf(planted);
  return at < 0 ? '' : text.slice(Math.max(0, at - 200), at + planted.length + 50);
}
