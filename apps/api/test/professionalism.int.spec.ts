import { appraisalBody, done, employeeBody, unitBody } from './samples.js';
import { disciplineBody, qualificationBody, ruleSetBody } from './samples/professionalism.js';
import {
  untilStatus,
  wholeSystem,
  type Answer,
  type Api,
  type BothServers,
  type Headers,
} from './support.js';

let api: Api & BothServers;
let [unit, outside] = ['', ''];
let planner: Headers;
let head: Headers;

beforeAll(async () => {
  api = await wholeSystem();
  [unit, outside] = await Promise.all([established(), established()]);
  planner = await as('planner', 'DEVELOPMENT_PLANNING', ['hr-planner']);
  head = await as('head', 'SUPERVISION', [{ role: 'unit-head', unitId: unit }]);
});
afterAll(() => api.close());

const established = async () => (await done(api, '/units', unitBody())).id;
const as = async (name: string, purpose: string, roles: Parameters<Api['as']>[1]) => ({
  ...(await api.as(name, roles)),
  'jejak-purpose': purpose,
});
const code = ({ status, body }: Answer) => `${status} ${String(body.code)}`;

/** An employee of the unit with a degree, a measure that ended, and a final appraisal of 2024. */
async function employed(unitId = unit): Promise<{ id: string; at: Headers }> {
  const { placement, ...body } = employeeBody();
  const { id } = await done(api, '/employees', { ...body, placement: { ...placement, unitId } });
  await done(api, `/employees/${id}/qualifications`, qualificationBody(), planner);
  await done(api, `/employees/${id}/discipline-statuses`, disciplineBody(), planner);
  const self = await api.as(id, ['employee'], id);
  await done(api, '/appraisals', appraisalBody(id), planner);
  await done(api, `/appraisals/${id}/2024/acknowledgement`, {}, self);
  const final = await api.as('second planner', ['hr-planner']);
  const { position } = await done(api, `/appraisals/${id}/2024/finalisation`, {}, final);
  for (const view of [
    '/appraisals',
    '/learning-hours?year=2024',
    '/professionalism-index?year=2024',
    '/unit-overview',
  ])
    await untilStatus(200, () => api.get(view, { ...planner, 'jejak-min-position': position }));
  await untilStatus(200, () => api.get('/accounts?limit=1', { 'jejak-min-position': position }));
  return { id, at: { 'jejak-min-position': position } };
}

it('shows the index of a year with what is missing, what it would bring, and that the rules are not verified', async () => {
  const { id } = await employed();
  const answer = await api.get(`/professionalism-index/${id}?year=2024`, planner);
  expect(answer.body).toMatchObject({
    ...{ employeeId: id, unitId: unit, year: 2024, positionClass: 'PELAKSANA' },
    ...{ qualification: 15, competency: 0, performance: 25, discipline: 2, total: 42, category: 'VERY_LOW' },
    missing: [
      { dimension: 'COMPETENCY', fact: 'TECHNICAL', points: 22.5, lackingJp: 20 },
      { dimension: 'COMPETENCY', fact: 'SEMINAR', points: 17.5, lackingJp: 0.5 },
    ],
    ...{ ruleSet: 'ip-asn/1', verified: false },
    rules: { ruleSet: 'ip-asn/1', verified: false, note: expect.stringContaining('Not seen') as string },
    qualifications: [{ level: 'S1', year: 2014, field: 'Ilmu Administrasi Negara' }],
    disciplineStatuses: [{ severity: 'MEDIUM', from: '2024-03-01', to: '2025-02-28' }],
  });
  const state = await api.get(`/employees/${id}`, planner);
  expect(state.body.qualifications).toMatchObject([{ level: 'S1', year: 2014 }]);
});

it('shows after a correction what stands in place, and refuses what there is not', async () => {
  const { id } = await employed();
  const path = `/employees/${id}`;
  const [qualified] = (await api.get(path, planner)).body.qualifications as [{ qualificationId: string }];
  const [statusId] = (await api.get(`${path}/discipline-statuses`, planner)).body.statusIds as [string];
  const reason = 'Ijazah baru';
  const better = { ...qualificationBody({ level: 'S2' }), reason };
  await done(api, `${path}/qualifications/${qualified.qualificationId}/corrections`, better, planner);
  const none = { severity: 'NONE', from: '2024-03-01', reason };
  const { position } = await done(api, `${path}/discipline-statuses/${statusId}/corrections`, none, planner);
  const at = { ...planner, 'jejak-min-position': position };
  const { body } = await api.get(`/professionalism-index/${id}?year=2024`, at);
  expect(body).toMatchObject({ qualification: 20, discipline: 5, total: 50 });
  const wrong = await api.post(
    `${path}/discipline-statuses/${qualified.qualificationId}/corrections`,
    none,
    planner,
  );
  expect(code(wrong)).toBe('404 EMPLOYEE.DISCIPLINE_UNKNOWN');
  const open = await api.post(
    `${path}/discipline-statuses`,
    disciplineBody({ letterNumber: undefined }),
    planner,
  );
  expect(code(open)).toBe('422 EMPLOYEE.LETTER_REQUIRED');
  const sha = await api.post(`${path}/qualifications`, qualificationBody({ evidenceSha256: 'A' }), planner);
  expect(code(sha)).toBe('400 INPUT.INVALID');
});

it('is for oneself, the head of the unit and those who plan, with a purpose; discipline for nobody else', async () => {
  const [mine, other] = [await employed(), await employed(outside)];
  const of = (id: string, headers: Headers) => api.get(`/professionalism-index/${id}?year=2024`, headers);
  const self = await api.as(mine.id, ['employee'], mine.id);
  expect([await of(mine.id, self), await of(mine.id, head)].map(({ status }) => status)).toEqual([200, 200]);
  expect(code(await of(other.id, head))).toBe('403 ACCESS.OUTSIDE_UNIT');
  expect(code(await of(other.id, self))).toBe('403 ACCESS.NOT_SELF');
  const silent = await api.as('planner', ['hr-planner']);
  expect(code(await of(mine.id, silent))).toBe('403 ACCESS.PURPOSE_REQUIRED');
  const officer = await as('officer', 'PROGRAMME_DELIVERY', ['programme-officer']);
  expect(code(await of(mine.id, officer))).toBe('403 ACCESS.NO_ROLE');
  expect(code(await api.get(`/employees/${mine.id}/discipline-statuses`, head))).toBe('403 ACCESS.NO_ROLE');
  const listed = async (headers: Headers) => {
    const { body } = await api.get('/professionalism-index?year=2024&limit=500', { ...headers, ...other.at });
    return (body.items as { employeeId: string }[]).map(({ employeeId }) => employeeId);
  };
  expect(await listed(self)).toEqual([mine.id]);
  expect(await listed(head)).toContain(mine.id);
  expect(await listed(head)).not.toContain(other.id);
  const auditor = await as('auditor', 'AUDIT', ['compliance-reviewer']);
  expect((await of(mine.id, auditor)).body).toMatchObject({
    ...{ discipline: 2, qualifications: [{ level: 'S1', fieldState: 'masked' }] },
  });
});

it('compares two versions of the rules, and tells of a unit only means of five or more', async () => {
  const crowd = await established();
  for (let n = 0; n < 5; n++) await employed(crowd);
  expect(code(await api.get('/rule-sets/IPASN', planner))).toBe('404 RULESET.UNKNOWN');
  const { table } = ruleSetBody(2) as { table: { qualification: object } };
  const body = ruleSetBody(2, {
    ...{
      effectiveFrom: '2027-01-01',
      table: { ...table, qualification: { ...table.qualification, S1: 20 } },
    },
  });
  const { position } = await done(api, '/rule-sets/IPASN/versions', body, planner);
  const at = { ...planner, 'jejak-min-position': position };
  const query = `year=2024&from=ip-asn/1&to=ip-asn/2&unitId=${crowd}`;
  const compared = await api.get(`/professionalism-index/compare?${query}`, at);
  expect(compared.body).toMatchObject({
    ...{ from: { ruleSet: 'ip-asn/1', verified: false }, to: { ruleSet: 'ip-asn/2', verified: true } },
    items: [
      {
        ...{ unitId: crowd, n: 5, change: 5 },
        from: { qualification: 15, total: 42 },
        to: { qualification: 20, total: 47 },
      },
    ],
  });
  const units = await api.get(`/professionalism-index/units?year=2024&unitId=${outside}`, at);
  expect(units.body.items).toMatchObject([
    { unitId: outside, total: null, qualification: null, ruleSet: 'ip-asn/1' },
  ]);
  const file = await api.get('/exports/professionalism_index_units', at);
  expect(file.text).toContain(`${crowd},2024,ip-asn/1,f,5,15.00,0.00,25.00,2.00,42.00`);
  const again = await api.post('/rule-sets/IPASN/versions', { ...body, version: 3 }, planner);
  expect(code(again)).toBe('409 RULESET.OVERLAPS');
  const unfit = { ...body, version: 3, effectiveFrom: '2028-01-01', table: { ...table, discipline: { NONE: 9, LIGHT: 1, MEDIUM: 1, SEVERE: 1 } } }; // prettier-ignore
  expect(code(await api.post('/rule-sets/IPASN/versions', unfit, planner))).toBe('422 RULESET.TABLE_UNFIT');
  await done(api, '/rule-sets/IPASN/versions/2/withdrawal', { reason: 'Salah ketik' }, planner);
  expect((await api.get('/rule-sets/IPASN', planner)).body.versions).toEqual([
    { version: 2, effectiveFrom: '2027-01-01', withdrawn: true },
  ]);
});

it.each([
  ['?year=1.5', '400 QUERY.INVALID'],
  ['?ruleSet=ip-asn', '400 QUERY.INVALID'],
  ['?limit=0', '400 QUERY.INVALID'],
  ['?year=2024&ruleSet=ip-asn/9', '404 VIEW.NOT_FOUND'],
  ['?year=1999', '404 VIEW.NOT_FOUND'],
  ['?cursor=x', '400 CURSOR.INVALID'],
  ['/compare?from=ip-asn/1', '400 QUERY.INVALID'],
  ['/compare?from=ip-asn/1&to=ip-asn/9', '404 VIEW.NOT_FOUND'],
  ['/nobody', '400 QUERY.INVALID'],
])('refuses %s: %s', async (query, refusal) =>
  expect(code(await api.get(`/professionalism-index${query}`, planner))).toBe(refusal),
);

it('refuses kinds of rules and versions that are none', async () => {
  expect(code(await api.get('/rule-sets/JP', planner))).toBe('400 INPUT.INVALID');
  const path = '/rule-sets/IPASN/versions/02/withdrawal';
  expect(code(await api.post(path, { reason: 'Salah' }, planner))).toBe('400 INPUT.INVALID');
});
