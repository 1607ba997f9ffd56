import { readSettings } from '@jejak/runtime';
import { employeeBody } from '../../apps/api/test/samples.js';
import { startApi, wholeSystem, type Answer, type Api } from '../../apps/api/test/support.js';

const { rateLimits } = readSettings({
  JEJAK_RATE_COMMANDS: '50/60',
  JEJAK_RATE_READS: '100/60',
  JEJAK_RATE_BULK: '2/60',
  JEJAK_RATE_SIGN_IN: '5/60',
}).edge;

let api: Awaited<ReturnType<typeof wholeSystem>>;
let other: Api;
beforeAll(async () => {
  api = await wholeSystem({ rateLimits });
  other = await startApi(api, { rateLimits });
});
afterAll(async () => {
  await other.close();
  await api.close();
});

/** Asks two processes in turn until one refuses; what it said, and how many were answered before. */
async function untilRefused(
  ask: (one: Api) => Promise<Answer>,
): Promise<{ answered: number; answer: Answer }> {
  for (let answered = 0; ; answered++) {
    const answer = await ask(answered % 2 === 0 ? api : other);
    if (answer.status === 429) return { answered, answer };
    if (answered > 1_000) throw new Error('never refused');
  }
}

it('commands of one caller are limited over all processes, and others go on', async () => {
  const ani = await api.as('ani');
  const { answered, answer } = await untilRefused((one) =>
    one.post('/employees', {}, { ...ani, 'accept-language': 'id' }),
  );
  expect(answered).toBeLessThanOrEqual(50);
  expect(answered).toBeGreaterThan(45);
  expect(answer.body).toMatchObject({ code: 'RATE.LIMITED', status: 429 });
  expect(answer.body.title).toMatch(/Terlalu banyak permintaan/);
  expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8');
  expect(answer.headers).toMatchObject({ 'ratelimit-limit': '50', 'ratelimit-remaining': '0' });
  const seconds = Number(answer.headers['retry-after']);
  expect(seconds).toBeGreaterThan(30);
  expect(seconds).toBeLessThanOrEqual(60);
  expect(Number(answer.headers['ratelimit-reset'])).toBe(seconds);
  expect((await api.post('/employees', employeeBody(), await api.as('budi'))).status).toBe(201);
  expect((await api.get('/operations/parked', ani)).status).toBe(200);
});

it('who did not sign in is one caller for each address', async () => {
  const from = (remoteAddress: string) => async () => {
    const { statusCode } = await api.app.inject({ url: '/event-types', remoteAddress });
    return statusCode;
  };
  const statuses: number[] = [];
  for (let nth = 0; nth < 150; nth++) statuses.push(await from('10.0.0.1')());
  expect(statuses.filter((status) => status === 200).length).toBeLessThanOrEqual(100);
  expect(statuses.at(-1)).toBe(429);
  expect(await from('10.0.0.2')()).toBe(200);
  const forged = await api.app.inject({
    url: '/event-types',
    remoteAddress: '10.0.0.1',
    headers: { 'x-forwarded-for': '10.0.0.77' },
  });
  expect(forged.statusCode).toBe(429);
});

it('heavy work is limited apart', async () => {
  const citra = await api.as('citra');
  const { answered } = await untilRefused((one) => one.post('/operations/rebuilds', { views: [7] }, citra));
  expect(answered).toBe(2);
});

it('whether the process lives is always told', async () => {
  const dewi = await api.as('dewi');
  for (let nth = 0; nth < 200; nth++) expect((await api.get('/health/live', dewi)).status).toBe(200);
});

it('an address that fails to sign in too often is told to wait, and whoever signs in there is not', async () => {
  const ask = (authorization: string) => api.get('/operations/parked', { authorization });
  const forOthers = await api.issuer.token('farida', { claims: { aud: 'another-system' } });
  const statuses: number[] = [];
  for (let nth = 0; nth < 7; nth++) statuses.push((await ask(`Bearer ${forOthers}`)).status);
  expect(statuses).toEqual([401, 401, 401, 401, 401, 429, 429]);
  expect((await ask((await api.as('farida')).authorization ?? '')).status).toBe(200);
  const { body, headers } = await ask('');
  expect(body).toMatchObject({ code: 'RATE.LIMITED' });
  expect(Number(headers['retry-after'])).toBeGreaterThan(0);
  expect(headers['www-authenticate']).toBeUndefined();
});

it('commands are carried out, and limited, while PostgreSQL is away', async () => {
  const alone = await startApi({ eventStoreUrl: api.eventStoreUrl }, { rateLimits });
  try {
    const eka = await alone.as('eka');
    const statuses: number[] = [];
    for (let nth = 0; nth < 60; nth++)
      statuses.push((await alone.post('/employees', employeeBody(), eka)).status);
    expect(statuses.filter((status) => status === 201)).toHaveLength(50);
    expect(statuses.filter((status) => status === 429)).toHaveLength(10);
  } finally {
    await alone.close();
  }
});
