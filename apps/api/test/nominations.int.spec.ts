import { done, employeeBody, enrol, nominationBody, scheduled, unitBody } from './samples.js';
import { untilStatus, wholeSystem, type Api, type BothServers, type Headers } from './support.js';

let api: Api & BothServers;
let people: readonly string[] = [];
let head: Headers;
let officer: Headers;
let herself: Headers;
let unitId: string;
const [ANI, BUDI, CITRA, HEAD] = [0, 1, 2, 3] as const;
const who = (n: number) => people[n] ?? '';

beforeAll(async () => {
  api = await wholeSystem();
  unitId = (await done(api, '/units', unitBody())).id;
  const { placement, ...body } = employeeBody();
  const employed = async () =>
    (await done(api, '/employees', { ...body, placement: { ...placement, unitId } })).id;
  people = await Promise.all([employed(), employed(), employed(), employed()]);
  head = await api.as('head', [{ role: 'unit-head', unitId }], who(HEAD));
  officer = await api.as('officer', ['programme-officer']);
  herself = await api.as('ani', ['employee'], who(ANI));
  const supervising = { ...head, 'jejak-purpose': 'SUPERVISION' };
  for (const one of people) await untilStatus(200, () => api.get(`/employees/${one}`, supervising));
});
afterAll(() => api.close());

const reason = 'Melayani loket perizinan';
const pathOf = (programmeId: string, n: number) => `/nominations/${programmeId}/${who(n)}`;
const statesOf = async (programmeId: string) => {
  const { body } = await api.get(`/nominations?programmeId=${programmeId}`, officer);
  const items = body.items as { employeeId: string; state: string }[];
  return new Map(items.map(({ employeeId, state }) => [employeeId, state]));
};
const untilState = (programmeId: string, n: number, state: string) =>
  untilStatus(200, async () => {
    const states = await statesOf(programmeId);
    return { status: states.get(who(n)) === state ? 200 : 102, headers: {}, body: {}, text: '' };
  });
const refused = (status: number, code: string) => ({ status, body: { code } });

it('from registering oneself to the seat, over the waiting list, in the order of acceptance', async () => {
  const programmeId = await scheduled(api, { capacity: 1 });
  const own = nominationBody(programmeId, who(ANI), { basis: 'SELF' });
  await done(api, '/nominations', own, herself);
  for (const n of [BUDI, CITRA])
    await done(api, '/nominations', nominationBody(programmeId, who(n)), officer);
  for (const n of [ANI, CITRA, BUDI]) await done(api, `${pathOf(programmeId, n)}/acceptance`, {}, head);
  await untilState(programmeId, ANI, 'enrolled');
  await untilState(programmeId, BUDI, 'waiting');
  await untilState(programmeId, CITRA, 'waiting');
  expect(await api.post(`${pathOf(programmeId, ANI)}/withdrawal`, { reason }, herself)).toMatchObject(
    refused(409, 'NOMINATION.SEATED'),
  );

  const seat = `/programmes/${programmeId}/participants`;
  await done(api, `${seat}/${who(ANI)}/withdrawal`, { reason }, officer);
  await untilState(programmeId, CITRA, 'enrolled');
  const states = await statesOf(programmeId);
  expect([states.get(who(ANI)), states.get(who(BUDI))]).toEqual(['returned', 'waiting']);
  expect(await api.post(seat, enrol(who(BUDI)), officer)).toMatchObject(refused(409, 'PROGRAMME.FULL'));

  // who takes the nomination back while they wait gets none
  const back = await done(api, `${pathOf(programmeId, BUDI)}/withdrawal`, { reason }, head);
  await done(api, `${seat}/${who(CITRA)}/withdrawal`, { reason }, officer);
  await untilState(programmeId, CITRA, 'returned');
  const seen = { ...officer, 'jejak-min-position': back.position, 'jejak-purpose': 'PROGRAMME_DELIVERY' };
  const { body } = await api.get(`${pathOf(programmeId, BUDI)}/history`, seen);
  expect(body).toMatchObject({ state: 'withdrawn', attempt: 1 });
  expect(body.history).toMatchObject([
    { status: 'nominated', reason, actorRole: 'programme-officer' },
    { status: 'accepted', actorRole: 'unit-head' },
    { status: 'withdrawn', reason, actorRole: 'unit-head' },
  ]);
  expect((await api.get(`/programmes/${programmeId}`)).body.participants).toEqual([]);
});

it('is declined with a code and words by somebody else, and anew afterwards', async () => {
  const programmeId = await scheduled(api);
  const path = pathOf(programmeId, ANI);
  await done(api, '/nominations', nominationBody(programmeId, who(ANI)), head);
  const no = { reasonCode: 'SERVICE_NEEDS', reason };
  for (const [body, status, code] of [
    [{ reasonCode: 'SERVICE_NEEDS' }, 400, 'INPUT.INVALID'],
    [{ reason }, 400, 'INPUT.INVALID'],
    [{ reasonCode: 'BECAUSE', reason }, 400, 'INPUT.INVALID'],
    [{ reasonCode: 'SERVICE_NEEDS', reason: '  ' }, 400, 'INPUT.INVALID'],
  ] as const)
    expect(await api.post(`${path}/refusal`, body, officer)).toMatchObject(refused(status, code));
  expect(await api.post(`${path}/refusal`, no, head)).toMatchObject(refused(403, 'NOMINATION.NOMINATOR'));
  expect(await api.post(`${path}/acceptance`, {}, herself)).toMatchObject(refused(403, 'ACCESS.NO_ROLE'));
  const both = await api.as('ani too', ['programme-officer'], who(ANI));
  expect(await api.post(`${path}/acceptance`, {}, both)).toMatchObject(refused(403, 'ACCESS.OWN'));
  expect((await api.get(path, officer)).body).toMatchObject({ status: 'nominated', attempt: 1 });

  await done(api, `${path}/refusal`, no, officer);
  expect(await api.post(`${path}/acceptance`, {}, officer)).toMatchObject(
    refused(409, 'NOMINATION.NOT_IN_THIS_STATE'),
  );
  const again = nominationBody(programmeId, who(ANI), { basis: 'REMEDIAL' });
  const { position } = await done(api, '/nominations', again, head);
  expect((await api.get(path, herself)).body).toMatchObject({
    status: 'nominated',
    attempt: 2,
    basis: 'REMEDIAL',
  });
  const ofUnit = (unit: string) =>
    api.get(`/nominations?programmeId=${programmeId}&unitId=${unit}`, {
      ...officer,
      'jejak-min-position': position,
    });
  expect((await ofUnit(unitId)).body.items).toHaveLength(2);
  expect((await ofUnit(programmeId)).body.items).toEqual([]);
  const told = await api.get(`/opportunity?year=2024&unitId=${unitId}`, {
    ...head,
    'jejak-min-position': position,
  });
  // four people: nothing is told of so few
  expect(told.body).toMatchObject({ year: 2024, items: [{ people: 4, nominated: null, declinedFor: [] }] });
});

it('is of somebody in service, for a run that has not begun, and for an item of a plan that there is', async () => {
  const programmeId = await scheduled(api);
  const unknown = '00000000-0000-4000-8000-00000000dead';
  const nominate = (change: object, as = officer) =>
    api.post('/nominations', nominationBody(programmeId, who(BUDI), change), as);
  expect(await nominate({ employeeId: unknown })).toMatchObject(refused(404, 'EMPLOYEE.UNKNOWN'));
  expect(await nominate({ programmeId: unknown })).toMatchObject(refused(404, 'PROGRAMME.UNKNOWN'));
  expect(await nominate({ basis: 'PLAN' })).toMatchObject(refused(422, 'NOMINATION.PLAN_MISSING'));
  const plan = { planId: unknown, itemId: unknown };
  expect(await nominate({ basis: 'PLAN', plan })).toMatchObject(refused(404, 'PLAN.UNKNOWN'));
  expect(await nominate({ basis: 'SELF' })).toMatchObject(refused(422, 'NOMINATION.SELF_BASIS'));
  expect(await nominate({}, herself)).toMatchObject(refused(403, 'ACCESS.NOT_SELF'));
  expect(await nominate({ reason: undefined })).toMatchObject(refused(400, 'INPUT.INVALID'));
  await done(api, `/programmes/${programmeId}/participants`, enrol(who(BUDI)));
  expect(await nominate({})).toMatchObject(refused(409, 'PROGRAMME.ALREADY_ENROLLED'));
  await done(api, `/programmes/${programmeId}/cancellation`, { reason });
  expect(await nominate({ employeeId: who(CITRA) })).toMatchObject(refused(409, 'PROGRAMME.CLOSED'));
  expect(await api.get(pathOf(programmeId, CITRA), officer)).toMatchObject(
    refused(404, 'NOMINATION.UNKNOWN'),
  );
});
