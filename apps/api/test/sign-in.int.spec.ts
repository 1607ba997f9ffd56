import { randomUUID } from 'node:crypto';
import { createLogger } from '@jejak/runtime';
import { testEventStore, type TestEventStore } from '../../../test/support/event-store.js';
import { TestIssuer } from '../../../test/support/identity.js';
import { assessmentBody, employeeBody } from './samples.js';
import { startApi, type Api } from './support.js';

let store: TestEventStore;
let issuer: TestIssuer;
let api: Api;
beforeAll(async () => {
  [store, issuer] = await Promise.all([testEventStore(), TestIssuer.start()]);
  api = await startApi({ eventStoreUrl: store.url, issuer });
});
afterAll(async () => {
  await api.close();
  await Promise.all([issuer.close(), store.close()]);
});

/** Every route that the server has, with ids filled in. */
function routes(): [method: 'GET' | 'POST' | 'DELETE', path: string][] {
  const lines = api.app.getHttpAdapter().getInstance().printRoutes({ commonPrefix: false }).split('\n');
  const parts: string[] = [];
  return lines.flatMap((line) => {
    const [, indent, part, methods] = /^((?:│ {3}| {4})*)[├└]── ([^ ]*)(?: \((.*)\))?$/.exec(line) ?? [];
    if (indent === undefined || part === undefined) return [];
    parts.splice(indent.length / 4, Infinity, part);
    const path = parts.join('').replace(/:\w+/g, '11111111-1111-4111-8111-111111111111');
    return (['GET', 'POST', 'DELETE'] as const)
      .filter((method) => methods?.split(', ').includes(method))
      .map((method): [typeof method, string] => [method, path]);
  });
}

const OPEN =
  /^\/(health\/(live|ready)|docs.*|openapi\.json|event-types(\/.*)?|metrics|badges\/.*|verify(\/style\.css)?|\.well-known\/(jwks|did)\.json)$/;

it('asks for a token at every route that is not named as public', async () => {
  const asked = routes().filter(([, path]) => !OPEN.test(path));
  expect(asked.length).toBeGreaterThan(30);
  for (const [method, url] of asked) {
    const answer = await api.app.inject({ method, url });
    const { 'www-authenticate': header } = answer.headers;
    expect({
      method,
      url,
      status: answer.statusCode,
      header,
      code: answer.json<{ code: string }>().code,
    }).toEqual({
      method,
      url,
      status: 401,
      header: 'Bearer realm="jejak"',
      code: 'SIGNIN.MISSING',
    });
  }
});

it.each(['/health/live', '/docs', '/docs/swagger-ui.css', '/openapi.json', '/event-types', '/metrics'])(
  'answers at %s without one',
  async (path) => {
    expect((await api.get(path)).status).toBe(200);
  },
);

it.each([
  ['/nowhere', 401],
  ['/health/live/../../employees', 401],
  ['//health/live', 401],
  ['/health/live%2f', 401],
  ['/docs/../employees', 401],
  ['/docs/%2e%2e/operations/parked', 401],
  ['/employees/11111111-1111-4111-8111-111111111111?x=/health/live', 401],
])('is not led round by %s', async (path, status) => {
  expect((await api.app.inject({ url: path })).statusCode).toBe(status);
});

it('lets in who brings a token of the issuer', async () => {
  const headers = await api.as('planner', ['hr-planner']);
  expect((await api.post('/employees', employeeBody(), headers)).status).toBe(201);
  const stranger = await api.post('/employees', employeeBody(), await issuer.headers('stranger'));
  expect(stranger).toMatchObject({ status: 403, body: { code: 'ACCESS.NO_ACCOUNT' } });
  expect((await api.get('/nowhere', headers)).status).toBe(404);
});

it('keeps figures to this machine, also behind a proxy', async () => {
  const ask = (remoteAddress: string, headers = {}) =>
    api.app
      .inject({ url: '/metrics', remoteAddress, headers })
      .then(({ statusCode, body }) =>
        statusCode === 200 ? 200 : (JSON.parse(body) as { code: string }).code,
      );
  expect(await ask('127.0.0.1')).toBe(200);
  expect(await ask('::ffff:127.0.0.1')).toBe(200);
  expect(await ask('10.0.0.7')).toBe('ROUTE.LOCAL_ONLY');
  expect(await ask('127.0.0.1', { 'x-forwarded-for': '10.0.0.7' })).toBe('ROUTE.LOCAL_ONLY');
  expect(await ask('127.0.0.1', { forwarded: 'for=10.0.0.7' })).toBe('ROUTE.LOCAL_ONLY');
});

it('says why nobody is signed in, in the log as well, and nothing of the token', async () => {
  const lines: string[] = [];
  const log = createLogger('test', 'trace', { write: (line) => lines.push(line) });
  const other = await startApi({ eventStoreUrl: store.url, issuer, log });
  try {
    const token = await issuer.token('planted-subject', { claims: { aud: 'planted-audience' } });
    const answer = await other.get('/audit-trail', { authorization: `Bearer ${token}` });
    expect(answer).toMatchObject({
      status: 401,
      headers: { 'www-authenticate': 'Bearer realm="jejak", error="invalid_token"' },
      body: { code: 'SIGNIN.INVALID' },
    });
    const said = answer.text + JSON.stringify(answer.headers) + lines.join('');
    expect(lines.join('')).toContain('"reason":"audience"');
    for (const part of [...token.split('.'), 'planted']) expect(said).not.toContain(part);
  } finally {
    await other.close();
  }
});

it('answers 503 while the issuer gives no keys, and does not take an issuer for trials in production', async () => {
  const away = await TestIssuer.start();
  const headers = await away.headers('officer');
  await away.close();
  const trial = await TestIssuer.start();
  trial.instead.set('/.well-known/openid-configuration', (_, response) =>
    response
      .writeHead(200, { 'Content-Type': 'application/json' })
      .end(JSON.stringify({ issuer: trial.issuer, jwks_uri: `${trial.issuer}/jwks`, jejak_trial: true })),
  );
  for (const [server, production, sent, status] of [
    [away, false, headers, 503],
    [trial, true, await trial.headers('officer'), 503],
    [trial, false, await trial.headers('officer'), 404],
  ] as const) {
    const other = await startApi({ eventStoreUrl: store.url, issuer: server, production });
    const answer = await other.get('/nowhere', sent);
    expect(answer.status).toBe(status);
    if (status === 503)
      expect(answer).toMatchObject({
        body: { code: 'SIGNIN.ISSUER_UNAVAILABLE' },
        headers: { 'retry-after': '2' },
      });
    await other.close();
  }
  await trial.close();
});

it('writes a line where a rule of the domain refuses what the table would permit', async () => {
  const lines: string[] = [];
  const log = createLogger('test', 'info', { write: (line) => lines.push(line) });
  const other = await startApi({ eventStoreUrl: store.url, log });
  try {
    const { body } = await other.post('/employees', employeeBody());
    const assessor = await other.as('assessor', ['assessor']);
    const another = { ...assessmentBody(), method: 'SUPERIOR', assessorId: randomUUID() };
    const path = `/employees/${String(body.id)}/competency-assessments`;
    const refused = await other.post(path, another, assessor);
    expect(refused).toMatchObject({ status: 403, body: { code: 'EMPLOYEE.ASSESSOR_IS_ANOTHER' } });
    const [line] = lines.filter((one) => one.includes('EMPLOYEE.ASSESSOR_IS_ANOTHER'));
    expect(JSON.parse(line ?? '{}')).toMatchObject({ actor: other.accountOf('assessor') });
  } finally {
    await other.close();
  }
});
