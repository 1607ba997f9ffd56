import { randomUUID } from 'node:crypto';
import { AppendTooLarge } from '@jejak/event-log';
import { createLogger } from '@jejak/runtime';
import fastify from 'fastify';
import pg from 'pg';
import { refusals } from '@jejak/domain';
import { ProblemFilter } from '../src/http/problem.filter.js';
import { problems } from '../src/http/problem.js';
import { done, employeeBody, registered } from './samples.js';
import { untilStatus, wholeSystem, type Api } from './support.js';

let api: Api & { readonly databaseUrl: string };
beforeAll(async () => {
  api = await wholeSystem();
});
afterAll(() => api.close());

describe('a problem document', () => {
  const unknown = `/employees/${randomUUID()}`;

  it.each([
    ['id', 'id'],
    ['id-ID,id;q=0.9,en;q=0.8', 'id'],
    ['ID', 'id'],
    ['en-GB, id;q=0.5', 'en'],
    ['jv, id;q=0.8, en;q=0.4', 'id'],
    ['de', 'en'],
    [undefined, 'en'],
  ] as const)('for Accept-Language %s is in %s', async (wanted, language) => {
    const headers = { ...(wanted && { 'accept-language': wanted }) };
    const refusal = await api.get(unknown, headers);
    expect(refusal.body.title).toBe(refusals['EMPLOYEE.UNKNOWN'][language]);
    expect(refusal.headers['content-language']).toBe(language);
    const problem = await api.get('/nowhere', headers);
    expect(problem.body.title).toBe(problems['ROUTE.UNKNOWN'][language]);
  });

  it('has the members of RFC 9457, a code, and the request that it belongs to', async () => {
    const { body, headers } = await api.get(unknown);
    expect(body).toEqual({
      type: 'urn:jejak:problem:EMPLOYEE.UNKNOWN',
      title: refusals['EMPLOYEE.UNKNOWN'].en,
      status: 404,
      code: 'EMPLOYEE.UNKNOWN',
      instance: expect.stringMatching(/^urn:jejak:request:[0-9a-f-]{36}$/) as string,
      facts: { id: unknown.slice(11) },
    });
    expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'cache-control': 'no-store' });
  });

  it('does not tell what was sent, but where', async () => {
    const answer = await api.post('/employees', { ...employeeBody(), kind: 'secret-value' });
    expect(answer.text).not.toContain('secret-value');
    expect(answer.body.errors).toEqual([{ field: 'kind', message: expect.any(String) as string }]);
  });

  it('is counted by its code', async () => {
    await api.get('/nowhere');
    expect((await api.get('/metrics')).text).toMatch(
      /jejak_http_problems_total\{code="ROUTE.UNKNOWN"\} [1-9]/,
    );
  });
});

it('says of facts that fit into no append that they are to be sent in parts', async () => {
  const filter = new ProblemFilter(createLogger('test', 'silent'));
  const server = fastify();
  server.get('/', (request, reply) => filter.write(new AppendTooLarge('2 MiB'), request, reply));
  const { statusCode, body } = await server.inject('/');
  expect([statusCode, JSON.parse(body)]).toMatchObject([413, { code: 'COMMAND.TOO_LARGE' }]);
});

it.each(Object.entries({ ...problems, ...refusals }))('%s has a text in both languages', (code, texts) => {
  expect(code).toMatch(/^[A-Z_]+(\.[A-Z_]+)?$/);
  for (const text of [texts.id, texts.en]) expect(text).toMatch(/^[A-Z].{10,}\.$/);
  expect(texts.id).not.toBe(texts.en);
});

it('has no two meanings for one code', () => {
  expect(Object.keys(problems).filter((code) => code in refusals)).toEqual([]);
});

describe('a fault of our own', () => {
  it('is a 500 that says nothing about it', async () => {
    const { position } = await done(api, '/employees', employeeBody());
    await untilStatus(200, () => api.get('/audit-trail', { 'jejak-min-position': position }));
    const client = new pg.Client({ connectionString: api.databaseUrl });
    await client.connect();
    try {
      await client.query('ALTER VIEW reporting.audit_trail RENAME COLUMN position TO place');
      const answer = await api.get('/audit-trail');
      expect(answer).toMatchObject({
        status: 500,
        body: { code: 'INTERNAL', title: problems.INTERNAL.en },
      });
      expect(Object.keys(answer.body).sort()).toEqual(['code', 'instance', 'status', 'title', 'type']);
      expect(answer.text).not.toMatch(/column|position|reporting|SELECT|at /);
    } finally {
      await client.query('ALTER VIEW reporting.audit_trail RENAME COLUMN place TO position');
      await client.end();
    }
    expect((await api.get('/audit-trail')).status).toBe(200);
  });

  it('is a 503 where the projector has not made the view yet', async () => {
    const client = new pg.Client({ connectionString: api.databaseUrl });
    await client.connect();
    try {
      await client.query('ALTER SCHEMA reporting RENAME TO later');
      const answer = await api.get(`/competency-history/${await registered(api)}`);
      expect(answer).toMatchObject({ status: 503, body: { code: 'VIEW.UNAVAILABLE' } });
    } finally {
      await client.query('ALTER SCHEMA later RENAME TO reporting');
      await client.end();
    }
  });
});
