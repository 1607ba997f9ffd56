import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { appraisalBody, done, employeeBody, registered, unitBody } from './samples.js';
import {
  untilStatus,
  wholeSystem,
  type Answer,
  type Api,
  type BothServers,
  type Headers,
} from './support.js';

let api: Api & BothServers;
let unit: string;
let outside: string;
let head: Headers;
let planner: Headers;

beforeAll(async () => {
  api = await wholeSystem();
  [unit, outside] = await Promise.all([established(), established()]);
  head = await as('head', 'SUPERVISION', [{ role: 'unit-head', unitId: unit }]);
  planner = await as('planner', 'DEVELOPMENT_PLANNING', ['hr-planner']);
});
afterAll(() => api.close());

const established = async () => (await done(api, '/units', unitBody())).id;
const as = async (name: string, purpose: string, ...[roles, id]: [Parameters<Api['as']>[1], string?]) => ({
  ...(await api.as(name, roles, id)),
  'jejak-purpose': purpose,
});

/** Once there are so many: policies and the board come behind the commands. */
async function eventually<T>(list: () => Promise<T[]>, count: number): Promise<T[]> {
  for (const end = Date.now() + 20_000; ;) {
    const found = await list();
    if (found.length >= count || Date.now() > end) return found;
    await sleep(50);
  }
}

/** An employee of the unit, with their account; the views know where they work. */
async function employed(unitId = unit): Promise<{ readonly id: string; readonly self: Headers }> {
  const body = employeeBody();
  const { id, position } = await done(api, '/employees', {
    ...body,
    placement: { ...body.placement, unitId },
  });
  await untilStatus(200, () => api.get('/unit-overview?year=2024', { 'jejak-min-position': position }));
  await untilStatus(200, () => api.get(`/learning-hours/${id}`));
  await untilStatus(200, () => api.get(`/accounts?limit=1`, { 'jejak-min-position': position }));
  return { id, self: await api.as(id, ['employee'], id) };
}

const address = (id: string, period = '2024') => `/appraisals/${id}/${period}`;
const code = ({ status, body }: Answer) => `${status} ${String(body.code)}`;
const rate = (id: string, change: object = {}, headers = head) =>
  api.post('/appraisals', appraisalBody(id, change), headers);
const historyOf = (id: string, position: unknown, headers: Headers = planner) =>
  api.get(`${address(id)}/history`, { ...headers, 'jejak-min-position': String(position) });

it('goes from the rating by the head of the unit to the end, and shows before and after', async () => {
  const { id, self } = await employed();
  expect((await rate(id)).status).toBe(201);
  const path = address(id);
  const told = await untilStatus(200, () => api.get(`${path}/history`, self));
  expect(told.body.steps).toMatchObject([
    {
      kind: 'RATED',
      remarks: [
        { kind: 'STRENGTH', text: 'Ramah kepada warga' },
        { kind: 'WEAKNESS', text: 'Laporan sering terlambat' },
      ],
    },
  ]);
  await done(api, `${path}/acknowledgement`, { remark: 'Saya sudah membaca' }, self);
  await done(api, `${path}/dispute`, { grounds: 'Target tidak pernah saya terima' }, self);
  expect(code(await api.post(`${path}/finalisation`, {}, planner))).toBe('409 APPRAISAL.DISPUTE_OPEN');
  const better = { resultRating: 'ABOVE', behaviourRating: 'ABOVE', reason: 'Bukti baru' };
  await done(api, `${path}/dispute/decision`, { outcome: 'CHANGED', ...better }, planner);
  await done(api, `${path}/finalisation`, {}, planner);
  const wrong = { resultRating: 'BELOW', behaviourRating: 'ABOVE', reason: 'Salah ketik' };
  const { position, headers } = await done(api, `${path}/corrections`, wrong, planner);

  const state = await api.get(path, planner);
  expect(state.headers.etag).toBe(headers.etag);
  expect(state.body).toMatchObject({
    ...{ employeeId: id, period: '2024', status: 'final', predicate: 'BUTUH_PERBAIKAN' },
    ...{ ruleSet: 'performance/1', raterId: api.accountOf('head') },
  });
  const history = await historyOf(id, position);
  expect(history.body).toMatchObject({
    ...{ status: 'final', dispute: 'CHANGED', predicate: 'BUTUH_PERBAIKAN', ruleSet: 'performance/1' },
    predicateRule: { source: 'Permenpan RB 6/2022', verified: true },
    disputeRule: { verified: false },
    steps: [
      { kind: 'RATED', actorId: api.accountOf('head') },
      { kind: 'ACKNOWLEDGED', remarks: [{ kind: 'REMARK', text: 'Saya sudah membaca' }] },
      { kind: 'DISPUTED', remarks: [{ kind: 'GROUNDS', text: 'Target tidak pernah saya terima' }] },
      { kind: 'DISPUTE_DECIDED', before: { predicate: 'BAIK' }, after: { predicate: 'SANGAT_BAIK' } },
      { kind: 'FINALISED' },
      {
        ...{
          kind: 'CORRECTED',
          before: { predicate: 'SANGAT_BAIK' },
          after: { predicate: 'BUTUH_PERBAIKAN' },
        },
        remarks: [{ kind: 'REASON', text: 'Salah ketik' }],
      },
    ],
  });
  const [, , , decided] = (history.body as { steps: { recordedAt: string }[] }).steps;
  const then = await api.get(`${path}/history?asOf=${decided?.recordedAt}`, planner);
  expect(then.body).toMatchObject({ status: 'decided', predicate: 'SANGAT_BAIK' });

  const proposed = async () => {
    const { body } = await api.get(`/follow-ups?sourceId=${String(state.body.appraisalId)}`);
    return (body.items as { kind: string }[]).map(({ kind }) => kind).sort();
  };
  await expect(eventually(proposed, 2)).resolves.toEqual(['ASSISTANCE', 'REWARD']);
});

it('is one for an employee and a period, also where two rate at once', async () => {
  const { id } = await employed();
  const answers = await Promise.all([1, 2, 3, 4].map(() => rate(id)));
  expect(answers.map(code).sort()).toEqual([
    '201 undefined',
    ...Array.from({ length: 3 }, () => '409 APPRAISAL.EXISTS'),
  ]);
  expect((await rate(id, { period: '2024-Q1' })).status).toBe(201);
});

it('is what the same key sent twice made once', async () => {
  const { id } = await employed();
  const key = { ...head, 'idempotency-key': randomUUID() };
  const [first, second] = [await rate(id, {}, key), await rate(id, {}, key)];
  expect([first.status, second.status, second.body]).toEqual([201, 201, first.body]);
  expect(code(await rate(id, { resultRating: 'BELOW' }, key))).toMatch(/^422 /);
});

it('is rated by the head of the unit and not by others, decided by whom it does not concern', async () => {
  const [mine, other] = [await employed(), await employed(outside)];
  expect(code(await rate(other.id))).toBe('403 ACCESS.OUTSIDE_UNIT');
  const self = { ...mine.self, 'jejak-purpose': 'SUPERVISION' };
  expect(code(await rate(mine.id, {}, self))).toBe('403 ACCESS.NO_ROLE');
  const rater = await as('rating planner', 'DEVELOPMENT_PLANNING', ['hr-planner']);
  await done(api, '/appraisals', appraisalBody(mine.id), rater);
  const path = address(mine.id);
  for (const headers of [head, planner, rater])
    expect(code(await api.post(`${path}/dispute`, { grounds: 'Bukan saya' }, headers))).toBe(
      '403 ACCESS.NO_ROLE',
    );
  expect(code(await api.post(`${path}/dispute`, { grounds: 'Bukan saya' }, other.self))).toBe(
    '403 ACCESS.NOT_SELF',
  );
  await done(api, `${path}/dispute`, { grounds: 'Target berubah' }, mine.self);
  const decision = { outcome: 'UPHELD', reason: 'Sesuai bukti' };
  expect(code(await api.post(`${path}/dispute/decision`, decision, rater))).toBe('403 APPRAISAL.RATER');
  await done(api, `${path}/dispute/decision`, decision, planner);
  expect(code(await api.post(`${path}/finalisation`, {}, rater))).toBe('403 APPRAISAL.RATER');
});

it('is of somebody who is there, in a period that has begun and for which there are rules', async () => {
  const { id } = await employed();
  const before = await api.head();
  const by = planner;
  expect(code(await rate(randomUUID(), {}, by))).toBe('404 EMPLOYEE.UNKNOWN');
  expect(code(await rate(id, { period: '2998' }, by))).toBe('409 APPRAISAL.PERIOD_IN_FUTURE');
  expect(code(await rate(id, { period: '2021' }, by))).toBe('409 APPRAISAL.NO_RULES');
  expect(code(await api.post(`${address(id)}/finalisation`, {}, by))).toBe('404 APPRAISAL.UNKNOWN');
  expect(code(await api.get(address(id), by))).toBe('404 APPRAISAL.UNKNOWN');
  expect(code(await api.get(`${address(id)}/history`, by))).toBe('404 VIEW.NOT_FOUND');
  expect(await api.head()).toBe(before);
  const gone = await registered(api);
  await done(api, `/employees/${gone}/placements`, {
    ...{ kind: 'RETIREMENT', effectiveDate: '2024-02-01', reason: 'BUP' },
  });
  expect(code(await rate(gone, { period: '2025' }, by))).toBe('409 EMPLOYEE.LEFT');
  expect((await rate(gone, { period: '2024' }, by)).status).toBe(201);
});

it.each<[string, object, string]>([
  ['a predicate that is sent', { predicate: 'SANGAT_BAIK' }, 'predicate'],
  ['a rating that is none', { resultRating: 'GOOD' }, 'resultRating'],
  ['no rating of behaviour', { behaviourRating: undefined }, 'behaviourRating'],
  ['a month', { period: '2024-01' }, 'period'],
  ['a fifth quarter', { period: '2024-Q5' }, 'period'],
  ['a year as a number', { period: 2024 }, 'period'],
  ['strengths that are no list', { strengths: 'Ramah' }, 'strengths'],
  ['a blank weakness', { weaknesses: [' '] }, 'weaknesses'],
  ['21 strengths', { strengths: Array(21).fill('a') }, 'strengths'],
  ['an employee that is no id', { employeeId: 'x' }, 'employeeId'],
])('refuses %s', async (_, change, field) => {
  const before = await api.head();
  const answer = await rate(randomUUID(), change, planner);
  expect(code(answer)).toBe('400 INPUT.INVALID');
  expect(JSON.stringify(answer.body.errors)).toContain(`"field":"${field}`);
  expect(await api.head()).toBe(before);
});

it.each(['2024-Q5', '24', 'x', '2024%00', '%27'])('refuses %s as a period in the address', async (period) => {
  const path = address(randomUUID(), period);
  for (const answer of [
    await api.get(path, planner),
    await api.get(`${path}/history`, planner),
    await api.post(`${path}/finalisation`, {}, planner),
  ])
    expect(answer.status).toBe(400);
});

it('lists what whoever asks may see, with filters', async () => {
  const [mine, other] = [await employed(), await employed(outside)];
  await done(api, '/appraisals', appraisalBody(mine.id), head);
  const { position } = await done(
    api,
    '/appraisals',
    appraisalBody(other.id, { resultRating: 'BELOW', behaviourRating: 'BELOW' }),
    planner,
  );
  const listed = async (query: string, headers: Headers) => {
    const answer = await api.get(`/appraisals?limit=500&${query}`, {
      ...{ ...headers, 'jejak-min-position': position },
    });
    expect(answer.status).toBe(200);
    return (answer.body.items as { employeeId: string }[]).map((one) => one.employeeId);
  };
  expect(await listed(`unitId=${outside}&period=2024&predicate=SANGAT_KURANG`, planner)).toEqual([other.id]);
  expect(await listed(`employeeId=${other.id}`, head)).toEqual([]);
  expect(await listed(`employeeId=${mine.id}`, head)).toEqual([mine.id]);
  expect(await listed('', mine.self)).toEqual([mine.id]);
  expect(await listed(`status=final&employeeId=${mine.id}`, planner)).toEqual([]);
  for (const query of ['status=FINAL', 'predicate=GOOD', 'period=2024-13', 'unitId=x', 'limit=0', 'cursor=x'])
    expect((await api.get(`/appraisals?${query}`, planner)).status).toBe(400);
  const page = await api.get('/appraisals?limit=1', planner);
  const next = encodeURIComponent(String(page.body.next));
  expect((await api.get(`/appraisals?limit=1&cursor=${next}`, planner)).body.items).not.toEqual(
    page.body.items,
  );
});

it('is exported as counts and as progress, by nobody with ratings of a person', async () => {
  const analyst = await api.as('analyst', ['analyst']);
  const counts = await api.get('/exports/appraisal-counts', analyst);
  expect([counts.status, counts.text.split('\n')[0]]).toEqual([
    200,
    'unit_id,period,predicate,rule_set,appraisals',
  ]);
  const progress = await api.get('/exports/appraisal-progress', analyst);
  expect(progress.text.split('\n')[0]).toBe(
    'appraisal_id,employee_id,period,unit_id,status,rated_on,finalised_at',
  );
  expect(code(await api.get('/exports/appraisals', analyst))).toMatch(/VIEW.UNKNOWN$/);
});
