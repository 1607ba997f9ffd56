import { randomUUID } from 'node:crypto';
import {
  done,
  employeeBody,
  individualPlanBody,
  ITEM,
  planBody,
  planItemBody,
  programmeBody,
  unitBody,
} from './samples.js';
import { formulationBody, GOAL, planEvaluationBody, policyBody, strategyBody } from './samples/planning.js';
import { wholeSystem, type Api, type Headers } from './support.js';

let api: Api;
let unitId: string;
let planner: Headers;
let head: Headers;
beforeAll(async () => {
  api = await wholeSystem();
  unitId = (await done(api, '/units', unitBody())).id;
  planner = await api.as('planner', ['hr-planner']);
  head = await api.as('head', [{ role: 'unit-head', unitId }]);
});
afterAll(() => api.close());

const letter = { letterNumber: '800.1/125' };
const refused = (status: number, code: string) => ({ status, body: { code } });
const purpose = { 'jejak-purpose': 'DEVELOPMENT_PLANNING' };

/** A plan of the unit with one item, handed in by the planner. */
async function submitted(): Promise<string> {
  const path = `/development-plans/${(await done(api, '/development-plans', planBody(unitId), planner)).id}`;
  await done(api, `${path}/items`, planItemBody(), planner);
  await done(api, `${path}/submission`, { waiver: 'Kebutuhan mendesak' }, planner);
  return path;
}
const idOf = (path: string) => path.split('/').at(-1) ?? '';

it('goes from the draft over the approval by somebody else to the end, and programmes carry it out', async () => {
  const path = await submitted();
  const planId = idOf(path);
  expect(await api.post(`${path}/approval`, letter, planner)).toMatchObject(
    refused(403, 'PLAN.APPROVER_IS_SUBMITTER'),
  );
  await done(api, `${path}/return`, { reason: 'Kurang rinci' }, head);
  await done(api, `${path}/submission`, { waiver: 'Kebutuhan mendesak' }, planner);
  await done(api, `${path}/approval`, letter, head);
  expect((await api.get(path)).body).toMatchObject({ status: 'approved', revision: 1, unitId });

  const plan = { planId, itemId: ITEM };
  const { id: programmeId } = await done(api, '/programmes', programmeBody({ plan }));
  const { id: employeeId } = await done(api, '/employees', employeeBody());
  await done(api, `/programmes/${programmeId}/participants`, { employeeId, basis: 'PLAN' });
  const { position } = await done(
    api,
    `${path}/items/${ITEM}/replacement`,
    planItemBody({ itemId: undefined, targetHeadcount: 10, driver: 'BUDGET', reason: 'Anggaran dipotong' }),
    planner,
  );
  const seen = { ...planner, ...purpose, 'jejak-min-position': position };
  const full = (await api.get(`${path}/progress`, seen)).body;
  expect(full).toMatchObject({
    ...{ revision: 2, state: 'approved', targetHeadcount: 10, programmes: 1, enrolled: 1, done: 0 },
    scheduled: [{ programmeId, itemId: ITEM, status: 'SCHEDULED' }],
  });
  const history = full.history as { kind: string; note?: string }[];
  expect(history.at(-1)).toMatchObject({
    ...{ kind: 'ITEM_REPLACED', revision: 2, note: 'Anggaran dipotong', details: { driver: 'BUDGET' } },
  });

  const analyst = await api.as('analyst', ['analyst']);
  const masked = (await api.get(`${path}/progress`, { ...analyst, 'jejak-min-position': position })).body;
  expect((masked.history as object[]).at(-1)).toMatchObject({ kind: 'ITEM_REPLACED', noteState: 'masked' });
  expect(JSON.stringify(masked)).not.toContain('Anggaran dipotong');

  const ended = { notes: 'Sasaran tercapai' };
  expect(await api.post(`${path}/closing`, ended, head)).toMatchObject(
    refused(409, 'PLAN.EVALUATION_OR_WAIVER'),
  );
  await done(api, `${path}/closing`, { ...ended, evaluationWaiver: 'Digabung ke rencana kota' }, head);
  expect(await api.post('/programmes', programmeBody({ plan }))).toMatchObject(
    refused(409, 'PLAN.NOT_APPROVED'),
  );
});

it('is formulated together, evaluated by somebody else than who approved it, and closed then', async () => {
  const { id: planId } = await done(api, '/development-plans', planBody(unitId), planner);
  const path = `/development-plans/${planId}`;
  const agree = () => api.post(`${path}/joint-formulations`, formulationBody(), planner);
  expect(await agree()).toMatchObject(refused(404, 'PLAN.ITEM_UNKNOWN'));
  await done(api, `${path}/items`, planItemBody(), planner);
  expect((await agree()).status).toBe(200);
  await done(api, `${path}/submission`, { waiver: 'Kebutuhan mendesak' }, planner);
  const evaluate = (by: Headers) => api.post(`${path}/evaluations`, planEvaluationBody(), by);
  expect(await evaluate(planner)).toMatchObject(refused(409, 'PLAN.NOT_APPROVED'));
  await done(api, `${path}/approval`, letter, head);
  expect(await evaluate(head)).toMatchObject(refused(403, 'PLAN.EVALUATOR_IS_APPROVER'));
  expect((await evaluate(planner)).status).toBe(200);
  expect(await evaluate(planner)).toMatchObject(refused(409, 'PLAN.PERIOD_EVALUATED'));
  const { position } = await done(api, `${path}/closing`, { notes: 'Sasaran tercapai' }, head);
  const at = { 'jejak-min-position': position };
  const full = (await api.get(`${path}/progress`, { ...planner, ...purpose, ...at })).body;
  expect(full).toMatchObject({
    ...{ state: 'closed', verdict: 'NEEDS_CHANGE', evaluations: 1, agreedItems: 1 },
    formulations: [{ heldOn: '2023-11-20', parties: [{ part: 'CO_OWNER' }], itemIds: [ITEM] }],
    assessed: [{ from: '2024-01-01', until: '2024-06-30', involved: [{ kind: 'LEADER' }] }],
    leadership: { acceptedByHeads: 0, leaders: { seats: 0, attendancePct: null } },
  });
  expect(full.remarks).toMatchObject([
    { kind: 'FINDINGS', text: 'Angkatan kedua tertunda' },
    { kind: 'RECOMMENDATION', text: 'Jadwalkan ulang pada triwulan ketiga' },
  ]);
  const masked = await api.get(`${path}/progress`, { ...(await api.as('reader', ['analyst'])), ...at });
  expect(masked.body.remarks).toMatchObject([{ textState: 'masked' }, { textState: 'masked' }]);
  expect(masked.text).not.toContain('tertunda');
});

it('carries out a policy that is in force in its year, and is a slice of a plan of several years', async () => {
  const { id: policyId } = await done(api, '/development-policies', policyBody(), planner);
  const adopt = (change: object) => api.post('/strategic-plans', strategyBody(change), planner);
  expect(await adopt({ policyId: randomUUID() })).toMatchObject(refused(404, 'DEVELOPMENTPOLICY.UNKNOWN'));
  const { id: strategyId } = await done(api, '/strategic-plans', strategyBody({ policyId }), planner);
  const draft = (change: object) =>
    api.post('/development-plans', { ...planBody(unitId), ...change }, planner);
  for (const [change, status, code] of [
    [{ policyId: randomUUID() }, 404, 'DEVELOPMENTPOLICY.UNKNOWN'],
    [{ policyId, year: 2028, horizonYear: 2028 }, 409, 'DEVELOPMENTPOLICY.NOT_IN_FORCE'],
    [{ strategyId: randomUUID() }, 404, 'STRATEGY.UNKNOWN'],
    [{ strategyId, year: 2026 }, 422, 'STRATEGY.YEAR_OUTSIDE'],
    [{ policyReference: 'Perwali 12/2023' }, 400, 'INPUT.INVALID'],
  ] as const)
    expect(await draft(change)).toMatchObject(refused(status, code));
  expect((await draft({ policyId, strategyId })).status).toBe(201);
  const result = { goalId: GOAL, year: 2024, value: 82, source: 'Laporan kinerja 2024' };
  const { position } = await done(api, `/strategic-plans/${strategyId}/results`, result, planner);
  const at = { ...planner, 'jejak-min-position': position };
  expect((await api.get(`/development-policies/${policyId}`, planner)).body).toMatchObject({
    ...{ policyId, number: 'Perwali 12/2023', legalBasis: 'UU 20/2023; PP 11/2017' },
    objectives: policyBody().objectives,
  });
  expect((await api.get('/strategic-plans', at)).body.items).toMatchObject([
    { strategyId, policyId, fromYear: 2023, toYear: 2025 },
  ]);
  const slices = await api.get(`/strategic-plans/${strategyId}/slices`, at);
  expect(slices.body).toMatchObject({
    years: [{ year: 2023, met: 0 }, { year: 2024, met: 1, plans: 1, goals: [{ achieved: 82 }] }, {}],
  });
  expect((await api.get(`/strategic-plans/${strategyId}`)).body).toMatchObject({
    goals: [{ years: [{ target: 70 }, { target: 80, achieved: 82 }, { target: 90 }] }],
  });
  const listed = await api.get('/development-policies?year=2024&limit=500', at);
  expect(listed.body.items).toContainEqual(expect.objectContaining({ policyId, plans: 1 }));
  const repeal = { repealedOn: '2024-01-01', reason: 'Diganti' };
  await done(api, `/development-policies/${policyId}/repeal`, repeal, planner);
  expect(await draft({ policyId })).toMatchObject(refused(409, 'DEVELOPMENTPOLICY.NOT_IN_FORCE'));
  await done(api, `/strategic-plans/${strategyId}/withdrawal`, { reason: 'Diganti' }, planner);
  expect(await draft({ strategyId })).toMatchObject(refused(409, 'STRATEGY.WITHDRAWN'));
  expect((await api.get('/development-policies?state=LOST', planner)).status).toBe(400);
});

it('tells which programmes are under no plan, and why to whoever may know', async () => {
  const why = { offPlanReason: 'Permintaan Wali Kota' };
  const { id: programmeId, position } = await done(api, '/programmes', programmeBody(why));
  const at = { 'jejak-min-position': position };
  const list = (headers: Headers, query = '') =>
    api.get(`/off-plan-programmes?limit=500${query}`, { ...headers, ...at });
  const delivery = { 'jejak-purpose': 'PROGRAMME_DELIVERY' };
  const officer = { ...(await api.as('officer', ['programme-officer'])), ...delivery };
  expect((await list(officer, '&from=2024-03-04&to=2024-03-04')).body.items).toContainEqual(
    expect.objectContaining({ programmeId, explained: true, reason: why.offPlanReason }),
  );
  const told = await list(await api.as('analyst', ['analyst']));
  expect(told.body.items).toContainEqual(expect.objectContaining({ programmeId, reasonState: 'masked' }));
  expect(told.text).not.toContain(why.offPlanReason);
  expect((await list(officer, '&to=2024-03-03')).text).not.toContain(programmeId);
  expect(await list(head)).toMatchObject(refused(403, 'ACCESS.NO_ROLE'));
  expect((await list(officer, '&status=LOST')).status).toBe(400);
});

it('is of a unit that exists, or of an employee in service', async () => {
  const draft = (body: object) => api.post('/development-plans', body, planner);
  expect(await draft(planBody(randomUUID()))).toMatchObject(refused(404, 'UNIT.UNKNOWN'));
  expect(await draft(individualPlanBody(randomUUID()))).toMatchObject(refused(404, 'EMPLOYEE.UNKNOWN'));
  const gone = (await done(api, '/units', unitBody())).id;
  const end = { effectiveDate: '2024-02-01', reason: 'Penataan' };
  await done(api, `/units/${gone}/dissolution`, end);
  expect(await draft(planBody(gone))).toMatchObject(refused(409, 'UNIT.DISSOLVED'));
  const { id } = await done(api, '/employees', employeeBody());
  await done(api, `/employees/${id}/placements`, { kind: 'EXIT', ...end });
  expect(await draft(individualPlanBody(id))).toMatchObject(refused(409, 'EMPLOYEE.LEFT'));
});

it('programmes are scheduled under an item of an approved plan of their year, or off plan for a reason', async () => {
  const schedule = (change: object) => api.post('/programmes', programmeBody(change));
  const path = await submitted();
  const planId = idOf(path);
  const under = (itemId: string, of = planId) => ({ plan: { planId: of, itemId } });
  expect(await schedule(under(ITEM, randomUUID()))).toMatchObject(refused(404, 'PLAN.UNKNOWN'));
  expect(await schedule(under(ITEM))).toMatchObject(refused(409, 'PLAN.NOT_APPROVED'));
  await done(api, `${path}/approval`, letter, head);
  expect(await schedule(under(randomUUID()))).toMatchObject(refused(404, 'PLAN.ITEM_UNKNOWN'));
  const [session] = programmeBody().sessions;
  const late = { ...session, start: '2024-12-31T23:00:00+07:00', end: '2025-01-01T00:30:00+07:00' };
  expect(await schedule({ ...under(ITEM), sessions: [late] })).toMatchObject(
    refused(409, 'PLAN.SESSION_OUTSIDE_YEAR'),
  );
  expect(await schedule({ ...under(ITEM), offPlanReason: 'Mendesak' })).toMatchObject(
    refused(422, 'PROGRAMME.PLANNED_AND_OFF_PLAN'),
  );
  expect(await schedule({ offPlanReason: undefined })).toMatchObject(
    refused(422, 'PROGRAMME.NEITHER_PLANNED_NOR_OFF_PLAN'),
  );
  for (const change of [under(ITEM), { offPlanReason: 'Mendesak' }])
    expect((await schedule(change)).status).toBe(201);
});

it('is seen by its unit and by whom it is about, and exported', async () => {
  const employee = employeeBody();
  const { id: employeeId } = await done(api, '/employees', {
    ...employee,
    placement: { ...employee.placement, unitId },
  });
  const { id: own } = await done(api, '/development-plans', individualPlanBody(employeeId), planner);
  const stranger = (await done(api, '/units', unitBody())).id;
  const { id: other, position } = await done(api, '/development-plans', planBody(stranger), planner);
  const listed = async (headers: Headers, query = '') =>
    (
      (await api.get(`/development-plans?limit=500${query}`, { ...headers, 'jejak-min-position': position }))
        .body.items as { planId: string }[]
    ).map(({ planId }) => planId);
  const self = await api.as('self', ['employee'], employeeId);
  expect(await listed(self)).toEqual([own]);
  expect(await listed(head)).toContain(own);
  expect(await listed(head)).not.toContain(other);
  expect(await listed(planner, `&unitId=${stranger}`)).toEqual([other]);
  expect(await api.get(`/development-plans/${other}/progress`, self)).toMatchObject(
    refused(403, 'ACCESS.NOT_SELF'),
  );
  const mine = await api.get(`/development-plans/${own}/progress`, self);
  expect(mine.body.history).toMatchObject([{ kind: 'DRAFTED', note: 'Menjadi kepala seksi' }]);
  const file = await api.get('/exports/development_plans', await api.as('exporter', ['analyst']));
  expect(file.status).toBe(200);
  for (const planId of [own, other]) expect(file.text).toContain(planId);
  expect((await api.get(`/development-plans?scope=TOWN`, planner)).status).toBe(400);
});
