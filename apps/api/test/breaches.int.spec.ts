import { randomUUID } from 'node:crypto';
import { EventStoreDBClient, jsonEvent } from '@eventstore/db-client';
import { breachBody, noticeBody, scopeBody } from './privacy-samples.js';
import { assessmentBody, done, employeeBody, scheduled, enrol, unitBody } from './samples.js';
import { untilStatus, wholeSystem, type Headers } from './support.js';

let api: Awaited<ReturnType<typeof wholeSystem>>;
let [officer, second, thief]: Headers[] = [];
let [ani, budi, citra, dewi]: string[] = [];
const hours = (n: number) => new Date(Date.now() + n * 3_600_000).toISOString();
beforeAll(async () => {
  api = await wholeSystem();
  const { id: unitId } = await done(api, '/units', unitBody());
  const { placement, ...body } = employeeBody();
  const hired = async () =>
    (await done(api, '/employees', { ...body, placement: { ...placement, unitId } })).id;
  [ani, budi, citra, dewi] = [await hired(), await hired(), await hired(), await hired()];
  const protecting = async (name: string) => ({
    ...(await api.as(name, ['data-protection-officer'])),
    'jejak-purpose': 'PRIVACY_CASE',
  });
  [officer, second] = [await protecting('officer'), await protecting('second')];
  thief = { ...(await api.as('thief', ['hr-planner'])), 'jejak-purpose': 'DEVELOPMENT_PLANNING' };
});
afterAll(() => api.close());

const id = (one: string | undefined) => one ?? '';
const recorded = async (change: object = {}) =>
  (await done(api, '/breaches', breachBody({ discoveredAt: hours(-1), ...change }), officer)).id;
const shown = async (path: string, position: string) =>
  (await untilStatus(200, () => api.get(path, { ...officer, 'jejak-min-position': position }))).body;
const use = (from: string, to: string) => ({ accountId: api.accountOf('thief'), from, to });
interface Person {
  readonly subjectId: string;
}

it('finds in the access log and the audit trail whose data an account saw or wrote, and in what', async () => {
  const before = new Date().toISOString();
  const { position } = await done(api, `/employees/${id(ani)}/identity`, { identity: { name: 'Ani', employeeNumber: '199003152015032004', birthDate: '1990-03-15' } }, thief);
  await untilStatus(200, () => api.get(`/people/${id(ani)}`, { ...thief, 'jejak-min-position': position }));
  await api.get(`/employee-timeline/${id(budi)}`, thief);
  await done(api, `/employees/${id(citra)}/placements`, { kind: 'MUTATION', placement: employeeBody().placement, effectiveDate: '2024-02-01', reason: 'Mutasi' }, thief);
  const breachId = await recorded();
  const after = new Date().toISOString();
  const path = `/breaches/${breachId}`;
  const determined = await done(api, `${path}/affected`, scopeBody([], { accounts: [use(before, after)] }), officer);
  const { items } = (await shown(`${path}/affected`, determined.position)) as { items: Person[] };
  const of = (who: string | undefined) => items.find(({ subjectId }) => subjectId === who);
  expect(of(ani)).toMatchObject({ classes: ['identity'], sources: expect.arrayContaining(['event:EmployeeIdentityRecorded', 'look:person']) as string[] });
  expect(of(budi)).toMatchObject({ sources: ['look:employee-timeline'] });
  expect(of(citra)).toMatchObject({ classes: ['free-text', 'identity'], sources: ['event:EmployeePlacementChanged'] });
  expect(of(dewi)).toBeUndefined();
  const { items: left } = (await shown(`${path}/affected?told=false&limit=2`, determined.position)) as { items: Person[] };
  expect(left).toHaveLength(2);
  // who looked at the list is on record with everybody in it
  const looks = (await api.get(`/people/${id(budi)}/looks`, officer)).body.items as { action: string }[];
  expect(looks[0]).toMatchObject({ action: 'breach-people', actor: api.accountOf('officer') });
  // a time in which nothing was done affects nobody
  const quiet = await recorded();
  const none = await done(api, `/breaches/${quiet}/affected`, scopeBody([], { accounts: [use(hours(-9), hours(-8))] }), officer);
  expect(await shown(`/breaches/${quiet}/affected`, none.position)).toEqual({ items: [] });
}); // prettier-ignore

it('asks for a narrower scope where an account wrote to more streams than can be read', async () => {
  const writer = EventStoreDBClient.connectionString(api.eventStoreUrl);
  await api.as('busy', ['hr-planner']);
  const at = new Date().toISOString();
  const metadata = {
    ...{
      commandId: randomUUID(),
      correlationId: randomUUID(),
      occurredAt: at,
      recordedAt: at,
      schemaVersion: 1,
    },
    actor: { id: api.accountOf('busy'), role: 'hr-planner' },
  };
  const write = async () => {
    const unitId = randomUUID();
    const event = jsonEvent({ type: 'UnitEstablished', data: { unitId, ...unitBody() }, metadata });
    return (await writer.appendToStream(`unit-${unitId}`, [event])).position?.commit ?? 0n;
  };
  const written = await Promise.all(Array.from({ length: 1_001 }, write));
  const last = written.reduce((most, one) => (one > most ? one : most));
  await writer.dispose();
  await shown('/audit-trail', String(last));
  const path = `/breaches/${await recorded()}/affected`;
  const busy = { ...use(at, new Date().toISOString()), accountId: api.accountOf('busy') };
  const refused = await api.post(path, scopeBody([], { accounts: [busy] }), officer);
  expect(refused).toMatchObject({ status: 422, body: { code: 'BREACH.SCOPE_TOO_WIDE' } });
  expect((await api.get(path, officer)).body).toEqual({ items: [] });
});

it('finds whom a view or a stream tells of', async () => {
  const programmeId = await scheduled(api);
  await done(api, `/programmes/${programmeId}/participants`, enrol(id(dewi)));
  const { position } = await done(api, `/employees/${id(ani)}/competency-assessments`, assessmentBody());
  await untilStatus(200, () => api.get(`/learning-hours/${id(ani)}`, { 'jejak-min-position': position }));
  const path = `/breaches/${await recorded()}/affected`;
  const streams = [`programme-${programmeId}`];
  const { position: found } = await done(api, path, scopeBody([], { streams }), officer);
  const stream = (await shown(path, found)) as { items: Person[] };
  expect(stream.items).toMatchObject([{ subjectId: dewi, sources: ['event:ParticipantEnrolled'] }]);
  const views = ['employees'];
  const whole = await done(api, path, scopeBody([], { views }), officer);
  const { items } = (await shown(path, whole.position)) as { items: Person[] };
  expect(items.map(({ subjectId }) => subjectId)).toEqual([ani, budi, citra, dewi].map(id).sort());
  expect(items.find(({ subjectId }) => subjectId === ani)).toMatchObject({
    ...{ classes: [], sources: ['view:employees'] },
  });
  expect(await api.post(path, scopeBody([], { views: ['none_of_this_name'] }), officer)).toMatchObject({
    ...{ status: 404, body: { code: 'VIEW.UNKNOWN' } },
  });
});

it('lists what is late, keeps who was told, and is closed by a second person with why somebody was not', async () => {
  const breachId = await recorded({ discoveredAt: hours(-80) });
  const path = `/breaches/${breachId}`;
  const { position } = await done(api, `${path}/affected`, scopeBody([id(ani), id(budi)]), officer);
  const { items } = (await shown('/breaches?late=true', position)) as { items: object[] };
  expect(items).toMatchObject([{ breachId, affected: 2, untold: 2, late: true, status: 'determined' }]);
  const told = noticeBody({ to: 'SUBJECTS', issuedAt: hours(-1), subjectIds: [id(ani)] });
  await done(api, `${path}/notices`, told, officer);
  await done(api, `${path}/notices`, noticeBody({ issuedAt: hours(-1) }), officer);
  expect((await api.get(path, officer)).body).toMatchObject({ affected: 2, untold: 1, agencyTold: true });
  const close = (body: object, by: Headers | undefined) => api.post(`${path}/closing`, body, by ?? {});
  const reason = 'Akun ditutup';
  expect(await close({ reason }, second)).toMatchObject({
    ...{ status: 409, body: { code: 'BREACH.SOMEBODY_UNTOLD', facts: { untold: 1 } } },
  });
  const both = { reason, untoldReason: 'Alamat tidak diketahui' };
  expect(await close(both, officer)).toMatchObject({ status: 403, body: { code: 'BREACH.SECOND_PERSON' } });
  const closed = await done(api, `${path}/closing`, both, second);
  const history = await shown(`${path}/history`, closed.position);
  expect(history.steps).toMatchObject([
    { kind: 'RECORDED', remarks: [{ kind: 'WHAT', text: breachBody().what }] },
    { kind: 'DETERMINED', scope: { subjectIds: [ani, budi] }, people: 2 },
    { kind: 'NOTICE', addressee: 'SUBJECTS', people: 1 },
    { kind: 'NOTICE', addressee: 'AGENCY', textReference: noticeBody().textReference },
    { kind: 'CLOSED', actorId: api.accountOf('second'), people: 1, remarks: [{}, { kind: 'UNTOLD', text: 'Alamat tidak diketahui' }] },
  ]);
}); // prettier-ignore

it('is for nobody else, and tells of each fault what to do', async () => {
  const breachId = await recorded();
  const path = `/breaches/${breachId}`;
  for (const [url, body] of [
    ['/breaches', breachBody()],
    [`${path}/affected`, scopeBody([id(ani)])],
    [`${path}/notices`, noticeBody()],
    [`${path}/closing`, { reason: 'Selesai' }],
  ] as const)
    expect(await api.post(url, body, thief)).toMatchObject({ status: 403, body: { code: 'ACCESS.NO_ROLE' } });
  for (const url of ['/breaches', path, `${path}/history`, `${path}/affected`])
    expect(await api.get(url, thief)).toMatchObject({ status: 403, body: { code: 'ACCESS.NO_ROLE' } });
  const sent = async (url: string, body: object) => {
    const { status, body: said } = await api.post(url, body, officer);
    return [status, said.code];
  };
  expect(await sent('/breaches', breachBody({ discoveredAt: hours(1) }))).toEqual([422, 'BREACH.FOUND_IN_FUTURE']);
  expect(await sent(`${path}/affected`, scopeBody([]))).toEqual([422, 'BREACH.SCOPE_EMPTY']);
  for (const wrong of [{ people: [] }, { views: ['a b'] }, { streams: ['programme-1'] }, { accounts: [{ accountId: 'x' }] }, { subjectIds: 'x' }])
    expect(await sent(`${path}/affected`, scopeBody([id(ani)], wrong))).toEqual([400, 'INPUT.INVALID']);
  const accounts = [use(hours(-1), hours(1))];
  expect(await sent(`${path}/affected`, scopeBody([], { accounts }))).toEqual([422, 'BREACH.PERIOD_UNFIT']);
  expect(await sent(`/breaches/${randomUUID()}/affected`, scopeBody([id(ani)]))).toEqual([404, 'BREACH.UNKNOWN']);
  expect((await api.get(`/breaches/${randomUUID()}`, officer)).body.code).toBe('BREACH.UNKNOWN');
  expect((await api.get(`/breaches/${randomUUID()}/affected`, officer)).body.code).toBe('VIEW.NOT_FOUND');
  const closed = await api.post(`${path}/closing`, { reason: 'Selesai' }, second);
  expect(closed.body.code).toBe('BREACH.NOT_DETERMINED');
}); // prettier-ignore
