import { randomBytes, randomUUID } from 'node:crypto';
import { EventLog } from '@jejak/event-log';
import { createLogger, readSettings } from '@jejak/runtime';
import { feedbackIdOf } from '../../apps/api/src/public/ticket.js';
import { done, surveyBody, unitBody } from '../../apps/api/test/samples.js';
import { commandSide, startApi, type Answer, type Headers } from '../../apps/api/test/support.js';

/** The routes that answer everybody, and whoever would misuse them. */
const { rateLimits } = readSettings({
  JEJAK_RATE_COMMANDS: '1000000/1',
  JEJAK_RATE_READS: '1000000/1',
  JEJAK_RATE_SIGN_IN: '1000000/1',
  JEJAK_RATE_PUBLIC_WRITES: '30/600',
  JEJAK_RATE_PUBLIC_READS: '150/600',
}).edge;
const edge = { publicForms: true, rateLimits };

let api: Awaited<ReturnType<typeof commandSide>>;
let unitId: string;
let surveyId: string;
beforeAll(async () => {
  api = await commandSide(edge);
  unitId = (await done(api, '/units', unitBody())).id;
  surveyId = (await done(api, '/surveys', surveyBody(unitId))).id;
});
afterAll(() => api.close());

const PLANTED = { text: 'Zulfikar-Qwertyadi, NIP 198705122010011999', contact: 'zq.subject@medan.example' };
const said = () => ({ unitId, category: 'COMPLAINT', ...PLANTED });
const marks = { u1: 3, u2: 3, u3: 3, u4: 3, u5: 3, u6: 3, u7: 3, u8: 3, u9: 3 };
const rating = () => ({ surveyId, ...marks });

let nextAddress = 0;
/** An address from which nobody asked before. */
const address = () => `10.1.${++nextAddress >> 8}.${nextAddress & 255}`;

/** Asks without signing in, from an address. */
async function ask(
  method: 'GET' | 'POST',
  url: string,
  {
    body,
    headers = {},
    from = address(),
    of = api,
  }: { body?: unknown; headers?: Headers; from?: string; of?: Pick<typeof api, 'app'> } = {},
): Promise<Answer> {
  const payload = typeof body === 'string' ? body : JSON.stringify(body);
  const type = { 'content-type': 'application/json' };
  const answer = await of.app.inject({
    ...{ method, url, remoteAddress: from, headers: body === undefined ? headers : { ...type, ...headers } },
    ...(body !== undefined && { payload }),
  });
  const { statusCode: status, body: text } = answer;
  const parsed = text.startsWith('{') ? (JSON.parse(text) as Answer['body']) : {};
  return { status, headers: answer.headers, text, body: parsed };
}

const FORMS = [
  ['/public/feedback', said],
  ['/public/satisfaction', rating],
] as const;

it('is not there unless it was switched on', async () => {
  const plain = await startApi(api.servers);
  try {
    const addresses = ['/public/units/', '/public/feedback/'].map((path) => path + randomUUID());
    for (const url of addresses)
      expect((await ask('GET', url, { of: plain })).body.code).toBe('SIGNIN.MISSING');
    for (const [url, body] of FORMS) {
      expect(await ask('POST', url, { of: plain, body: body() })).toMatchObject({ status: 401 });
      const asOfficer = await plain.post(url, body());
      expect(asOfficer).toMatchObject({ status: 404, body: { code: 'ROUTE.UNKNOWN' } });
    }
    expect((await plain.get('/openapi.json')).text).not.toContain('/public/');
  } finally {
    await plain.close();
  }
});

it('a ticket that is wrong, malformed or that of an id looks like one that never was', async () => {
  const { body } = await ask('POST', '/public/feedback', { body: said() });
  const ticket = String(body.ticket);
  const id = feedbackIdOf(ticket) ?? '';
  expect((await ask('GET', `/public/feedback/${ticket}`)).status).toBe(200);
  const officers = (await done(api, '/feedback', { ...said(), channel: 'LAPOR' })).id;
  const guesses = [
    randomBytes(16).toString('hex'),
    id,
    id.replaceAll('-', ''),
    officers,
    officers.replaceAll('-', ''),
    ticket.slice(0, 31),
    `${ticket}0`,
    ticket.replace(/^./, (digit) => (digit === '0' ? '1' : '0')),
    ticket.slice(16) + ticket.slice(0, 16),
    encodeURIComponent(`${ticket}' OR 1=1 --`),
    '..%2f..%2fhealth',
  ];
  const shape = ({ status, headers, body }: Answer) => ({
    ...{ status, headers: { ...headers, date: '', 'ratelimit-reset': '' } },
    body: { ...body, instance: '' },
  });
  const unknown = shape(await ask('GET', `/public/feedback/${'0'.repeat(32)}`));
  expect(unknown.status).toBe(404);
  for (const guess of guesses) expect(shape(await ask('GET', `/public/feedback/${guess}`))).toEqual(unknown);
});

it('who guesses tickets is told to wait, and others are not', async () => {
  const from = address();
  const statuses: number[] = [];
  for (let nth = 0; nth < 160; nth++)
    statuses.push((await ask('GET', `/public/feedback/${randomBytes(16).toString('hex')}`, { from })).status);
  expect(statuses.filter((status) => status === 404)).toHaveLength(150);
  expect(statuses.slice(150)).toEqual(Array.from({ length: 10 }, () => 429));
  expect((await ask('GET', `/public/feedback/${'0'.repeat(32)}`)).status).toBe(404);
});

it('a flood from one address ends at its limit, whatever it pretends to be', async () => {
  const from = address();
  const answers: Answer[] = [];
  for (let nth = 0; nth < 40; nth++) {
    const headers = { 'x-forwarded-for': address(), authorization: `Bearer ${nth}`, 'user-agent': `${nth}` };
    answers.push(
      await ask('POST', nth % 2 ? '/public/feedback' : '/public/satisfaction', { body: {}, headers, from }),
    );
  }
  expect(answers.filter(({ status }) => status === 400)).toHaveLength(30);
  const last = answers.at(-1);
  expect(last).toMatchObject({ status: 429, body: { code: 'RATE.LIMITED' } });
  expect(Number(last?.headers['retry-after'])).toBeGreaterThan(0);
  expect((await ask('POST', '/public/feedback', { body: said() })).status).toBe(201);
  // officers are counted apart
  expect((await api.post('/units', unitBody())).status).toBe(201);
});

it('what is too large is refused before it is read, and a long text in any spelling is not', async () => {
  const before = await api.head();
  for (const [url, body] of FORMS) {
    const padded = JSON.stringify(body()) + ' '.repeat(32 * 1024);
    expect(await ask('POST', url, { body: padded })).toMatchObject({
      ...{ status: 413, body: { code: 'INPUT.TOO_LARGE' } },
    });
  }
  const long = { ...said(), text: 'é'.repeat(4001) };
  expect((await ask('POST', '/public/feedback', { body: long })).status).toBe(400);
  expect(await api.head()).toBe(before);
  const escaped = JSON.stringify({ ...said(), text: 'é'.repeat(3000) }).replaceAll('é', '\\u00e9');
  const plain = { ...said(), text: '𝕁'.repeat(2000) };
  for (const fits of [escaped, plain])
    expect(await ask('POST', '/public/feedback', { body: fits })).toMatchObject({ status: 201 });
});

const OFFICERS: Readonly<Record<string, unknown>> = {
  channel: 'LAPOR',
  receivedAt: '2020-01-01T00:00:00+07:00',
  class: 'NORMATIVE',
  competencies: ['MAN-05'],
  dueOn: '2099-01-01',
  feedbackId: 'ffffffff-ffff-4fff-bfff-ffffffffffff',
  ticket: '0'.repeat(32),
  round: 2,
  outcome: 'RESOLVED',
  satisfied: true,
  answers: [marks, marks],
  batchId: 'ffffffff-ffff-4fff-bfff-ffffffffffff',
  period: '2024-Q1',
  actor: { id: 'x', role: 'hr-planner' },
  role: 'hr-planner',
};

it.each(Object.entries(OFFICERS))('nobody sets %s through a form', async (name, value) => {
  const before = await api.head();
  for (const [url, body] of FORMS) {
    const answer = await ask('POST', url, { body: { ...body(), [name]: value } });
    expect(answer).toMatchObject({ status: 400, body: { code: 'INPUT.INVALID' } });
    expect(JSON.stringify(answer.body.errors)).toContain(name);
  }
  expect(await api.head()).toBe(before);
});

it('neither a token nor a header makes somebody of nobody', async () => {
  const officer = await api.as('officer', ['hr-planner']);
  const headers = { ...officer, 'jejak-occurred-at': '2020-01-01T00:00:00+07:00', 'jejak-actor': 'x' };
  const { body } = await ask('POST', '/public/feedback', { body: said(), headers });
  const id = feedbackIdOf(String(body.ticket)) ?? '';
  const [event] = await api.app.get(EventLog, { strict: false }).read(`feedback-${id}`);
  expect(event?.metadata.actor).toEqual({ id: 'citizen', role: 'citizen' });
  expect(Date.now() - Date.parse(event?.metadata.occurredAt ?? '')).toBeLessThan(60_000);
  // and a citizen is nobody elsewhere
  const asCitizen = await ask('GET', `/feedback/${id}`, { headers: { authorization: 'Bearer citizen' } });
  expect(asCitizen.status).toBe(401);
});

it('a key that another one could have chosen too is refused', async () => {
  const before = await api.head();
  for (const key of [
    '1',
    'antrean',
    '00000000-0000-0000-0000-000000000000',
    '6ba7b810-9dad-11d1-80b4-00c04fd430c8',
  ])
    for (const [url, body] of FORMS) {
      const answer = await ask('POST', url, { body: body(), headers: { 'idempotency-key': key } });
      expect(answer).toMatchObject({ status: 400, body: { code: 'HEADER.INVALID' } });
      expect(answer.text).not.toContain(key === '1' ? '"1"' : key);
    }
  expect(await api.head()).toBe(before);
});

it('says nothing of a person or a ticket in an error or a line of its log', async () => {
  let lines = '';
  const log = createLogger('api', 'trace', { write: (line) => void (lines += line) });
  const told = await startApi({ ...api.servers, log }, edge);
  try {
    const planted = Object.values(PLANTED);
    const ticket = String((await ask('POST', '/public/feedback', { body: said(), of: told })).body.ticket);
    const bad: [string, unknown][] = [
      ['/public/feedback', { ...said(), unitId: PLANTED.text }],
      ['/public/feedback', { ...said(), category: PLANTED.contact }],
      ['/public/feedback', { ...said(), contact: PLANTED.contact.repeat(20) }],
      ['/public/feedback', { ...said(), text: `${PLANTED.text}\u202e` }],
      ['/public/feedback', { ...said(), unitId: randomUUID() }],
      ['/public/feedback', `{"text":"${PLANTED.text}","text":"${PLANTED.contact}"}`],
      ['/public/feedback', `{"text":"${PLANTED.text}`],
      ['/public/satisfaction', { ...rating(), u1: PLANTED.contact }],
    ];
    const answers = [
      ...(await Promise.all(bad.map(([url, body]) => ask('POST', url, { body, of: told })))),
      await ask('GET', `/public/feedback/${encodeURIComponent(PLANTED.contact)}`, { of: told }),
      await ask('GET', `/public/feedback/${ticket}?name=${encodeURIComponent(PLANTED.contact)}`, {
        of: told,
      }),
    ];
    for (const { status, text } of answers) {
      expect([400, 404]).toContain(status);
      for (const one of planted) expect(text).not.toContain(one);
    }
    for (const one of [...planted, ticket]) expect(lines).not.toContain(one);
  } finally {
    await told.close();
  }
});
