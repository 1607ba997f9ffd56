import { randomUUID } from 'node:crypto';
import { assignmentBody, done, employeeBody, followUpBody, scheduled, unitBody } from './samples.js';
import { untilStatus, wholeSystem, type Api, type BothServers, type Headers } from './support.js';

let api: Api & BothServers;
let unitId: string;
let [ani, budi, citra]: string[] = [];
let head: Headers;
let owner: Headers;
const employed = async (unit: string) => {
  const { placement, ...body } = employeeBody();
  return (await done(api, '/employees', { ...body, placement: { ...placement, unitId: unit } })).id;
};
beforeAll(async () => {
  api = await wholeSystem();
  unitId = (await done(api, '/units', unitBody())).id;
  [ani, budi, citra] = await Promise.all([employed(unitId), employed(unitId), employed(unitId)]);
  head = await api.as('head', [{ role: 'unit-head', unitId }], citra);
  owner = await api.as('owner', ['employee'], budi);
  // rights within a unit are told by a view: it knows where they all work
  const supervising = { ...head, 'jejak-purpose': 'SUPERVISION' };
  for (const one of [ani, budi, citra])
    await untilStatus(200, () => api.get(`/employees/${id(one)}`, supervising));
});
afterAll(() => api.close());

const reason = 'Ujian ulang lulus';
const id = (one: string | undefined) => one ?? '';
const seen = (position: string) => ({ 'jejak-min-position': position, prefer: 'wait=20' });

const listed = async (query: string) =>
  (await api.get(`/follow-ups?${query}`)).body.items as Record<string, unknown>[];

it('goes from hand to hand: raised by the head, resolved by the owner, verified by the head', async () => {
  const programmeId = await scheduled(api);
  const made = await done(api, '/follow-ups', followUpBody(id(ani), programmeId), head);
  const path = `/follow-ups/${made.id}`;
  const assign = assignmentBody(id(budi));
  const given = await done(api, `${path}/assignments`, assign, head);
  expect((await api.get('/follow-ups', { ...owner, ...seen(given.position) })).body.items).toMatchObject([
    { followUpId: made.id },
  ]);
  const result = { outcome: 'DONE', resultRef: 'SK 12/2026', reason };
  expect(await api.post(`${path}/resolution`, result, head)).toMatchObject({
    ...{ status: 403, body: { code: 'FOLLOWUP.NOT_OWNER' } },
  });
  await done(api, `${path}/resolution`, result, owner);
  const verification = { effective: true, note: 'Nilai akhir 82' };
  expect(await api.post(`${path}/verification`, verification, owner)).toMatchObject({
    ...{ status: 403, body: { code: 'ACCESS.NO_ROLE' } },
  });
  const { position } = await done(api, `${path}/verification`, verification, head);
  const state = await api.get(path, head);
  expect(state.headers.etag).toBe('"3"');
  expect(state.body).toEqual({
    ...{ followUpId: made.id, status: 'verified', kind: 'REMEDIAL', employeeId: ani, ...assign },
    ...{ outcome: 'DONE', effective: true },
  });
  const supervising = { ...head, ...seen(position), 'jejak-purpose': 'SUPERVISION' };
  const { body } = await api.get(`${path}/history`, supervising);
  expect(body).toMatchObject({ state: 'verified', overdue: false, ageDays: 0, source: { id: programmeId } });
  expect((body.history as object[]).map((step) => ({ ...step }))).toMatchObject([
    { state: 'raised', actorRole: 'unit-head', reason: 'Ulangi ujian akhir' },
    { state: 'assigned', ownerId: budi },
    { state: 'resolved', actorRole: 'employee', reason, resultRef: 'SK 12/2026' },
    { state: 'verified', reason: 'Nilai akhir 82' },
  ]);
});

it('the owner verifies nothing, whatever their roles', async () => {
  const planner = await api.as('planner', ['hr-planner', 'employee'], id(budi));
  const programmeId = await scheduled(api);
  const path = `/follow-ups/${(await done(api, '/follow-ups', followUpBody(id(ani), programmeId), planner)).id}`;
  await done(api, `${path}/assignments`, assignmentBody(id(budi)), planner);
  await done(api, `${path}/resolution`, { outcome: 'DISMISSED', reason }, planner);
  const refused = await api.post(`${path}/verification`, { effective: true, note: reason }, planner);
  expect(refused).toMatchObject({ status: 403, body: { code: 'ACCESS.OWN' } });
});

it('a finding is for the reviewer, and a reviewer has nothing else', async () => {
  const reviewer = await api.as('reviewer', ['compliance-reviewer']);
  const finding = { kind: 'AUDIT_FINDING', source: { kind: 'AUDIT', id: randomUUID() }, unitId };
  expect(await api.post('/follow-ups', finding, head)).toMatchObject({
    ...{ status: 403, body: { code: 'FOLLOWUP.FINDING_BY_REVIEWER' } },
  });
  expect(await api.post('/follow-ups', { ...finding, kind: 'SERVICE_FIX' }, reviewer)).toMatchObject({
    ...{ status: 403, body: { code: 'FOLLOWUP.NOT_A_FINDING' } },
  });
  const { id: found, position } = await done(api, '/follow-ups', finding, reviewer);
  await api.get('/follow-ups', seen(position));
  expect(await listed(`unitId=${unitId}&kind=AUDIT_FINDING`)).toMatchObject([{ followUpId: found, unitId }]);
});

it('refuses bad input, each with its code, and records nothing', async () => {
  const programmeId = await scheduled(api);
  const body = followUpBody(id(ani), programmeId);
  const path = `/follow-ups/${(await done(api, '/follow-ups', body)).id}`;
  const before = await api.head();
  const refused = async (address: string, value: object, status: number, code: string) =>
    expect({ value, ...(await api.post(address, value)) }).toMatchObject({ value, status, body: { code } });
  await refused('/follow-ups', { ...body, kind: 'GIFT' }, 400, 'INPUT.INVALID');
  await refused(
    '/follow-ups',
    { ...body, source: { kind: 'RUMOUR', id: programmeId } },
    400,
    'INPUT.INVALID',
  );
  await refused('/follow-ups', { ...body, granted: true }, 400, 'INPUT.INVALID');
  await refused('/follow-ups', { ...body, unitId }, 422, 'FOLLOWUP.SUBJECT_NOT_ONE');
  await refused('/follow-ups', { ...body, employeeId: undefined }, 422, 'FOLLOWUP.SUBJECT_NOT_ONE');
  await refused('/follow-ups', { ...body, ruleId: 'failed-programme/1' }, 422, 'FOLLOWUP.RULE_OF_A_PERSON');
  await refused('/follow-ups', { ...body, employeeId: randomUUID() }, 404, 'EMPLOYEE.UNKNOWN');
  const assign = assignmentBody(id(budi));
  await refused(`${path}/assignments`, { ...assign, dueOn: 'soon' }, 400, 'INPUT.INVALID');
  await refused(`${path}/assignments`, { ...assign, dueOn: '2024-01-01' }, 422, 'FOLLOWUP.DUE_IN_PAST');
  await refused(`${path}/assignments`, { ...assign, ownerId: ani }, 422, 'FOLLOWUP.OWNER_IS_SUBJECT');
  await refused(`${path}/assignments`, { ...assign, ownerId: randomUUID() }, 404, 'EMPLOYEE.UNKNOWN');
  await refused(`${path}/verification`, { effective: 'yes', note: reason }, 400, 'INPUT.INVALID');
  await refused(`${path}/verification`, { effective: true, note: reason }, 409, 'FOLLOWUP.NOT_IN_THIS_STATE');
  await refused(`/follow-ups/${randomUUID()}/assignments`, assign, 404, 'FOLLOWUP.UNKNOWN');
  for (const query of ['kind=GIFT', 'state=late', 'overdue=yes', 'from=yesterday', 'unitId=x', 'limit=0'])
    expect([query, await api.get(`/follow-ups?${query}`)]).toMatchObject([
      query,
      { status: 400, body: { code: 'QUERY.INVALID' } },
    ]);
  expect(await api.get('/follow-ups?cursor=x')).toMatchObject({
    status: 400,
    body: { code: 'CURSOR.INVALID' },
  });
  expect(await api.head()).toBe(before);
});

it('is read page by page with sealed cursors, and exported without texts', async () => {
  const first = await api.get('/follow-ups?limit=1');
  const next = await api.get(`/follow-ups?limit=1&cursor=${String(first.body.next)}`);
  expect(next.status).toBe(200);
  expect(next.body.items).not.toEqual(first.body.items);
  const exported = await api.get('/exports/follow-ups?format=csv');
  expect(exported.status).toBe(200);
  expect(exported.text.split(/\r?\n/)[0]).toBe(
    'follow_up_id,kind,source_kind,source_id,employee_id,unit_id,programme_id,series_id,rule_id,state,raised_on,' +
      'owner_id,due_on,outcome,resolved_on,effective,verified_on,age_days,overdue,competency_code',
  );
  expect(exported.text).not.toContain('Ulangi');
});
