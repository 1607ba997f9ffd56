import { dayInMedan } from '@jejak/domain';
import { randomUUID } from 'node:crypto';
import {
  AFTERNOON,
  done,
  employeeBody,
  enrol,
  heldRun,
  materialBody,
  MORNING,
  outsiderBody,
  registered,
  scheduled,
  seriesBody,
} from './samples.js';
import { wholeSystem, type Api, type Headers } from './support.js';

let api: Api;
let officer: Headers;
beforeAll(async () => {
  api = await wholeSystem();
  officer = { ...(await api.as('officer', ['programme-officer'])), 'jejak-purpose': 'PROGRAMME_DELIVERY' };
});
afterAll(() => api.close());

const refused = (status: number, code: string) => ({ status, body: { code } });
const reason = 'Berhalangan hadir';
const teach = (facilitatorId: string, ...sessionIds: string[]) => ({
  facilitatorId,
  role: 'SPEAKER',
  sessionIds,
});
const title = outsiderBody().outsider.name;

it('somebody from outside teaches under a name that only those see who may', async () => {
  const provider = { kind: 'UNIVERSITY', name: 'Universitas Sumatera Utara' };
  const path = `/programmes/${await scheduled(api, { provider })}`;
  const { position } = await done(api, `${path}/facilitators`, outsiderBody(MORNING), officer);
  const { facilitators } = (await api.get(path, officer)).body as { facilitators: { facilitatorId: string }[] };
  expect((await api.get(path, officer)).body).toMatchObject({
    provider,
    facilitators: [{ outside: true, role: 'SPEAKER', sessionIds: [MORNING] }],
  });
  const names = async (headers: Headers) =>
    (await api.get(`${path}/facilitators`, { ...headers, 'jejak-min-position': position })).body.facilitators;
  expect(await names(officer)).toMatchObject([{ ...facilitators[0], ...outsiderBody().outsider }]);
  const reviewer = await api.as('reviewer', ['compliance-reviewer']);
  expect(await names(reviewer)).toMatchObject([{ ...facilitators[0], identityState: 'masked' }]);
  expect(JSON.stringify([await names(reviewer), (await api.get(path, officer)).body])).not.toContain(title);
  expect(await api.get(`/programmes/${randomUUID()}/facilitators`, officer)).toMatchObject(
    refused(404, 'VIEW.NOT_FOUND'),
  );
  const file = await api.get('/exports/programme_facilitators', await api.as('exporter', ['analyst']));
  expect(file.text).toContain(facilitators[0]?.facilitatorId);
  expect(file.text).not.toContain(title);
}); // prettier-ignore

it('an employee who teaches sees the run from then on, and no longer once they are released', async () => {
  const [teacher, path] = [await registered(api), `/programmes/${await scheduled(api)}`];
  const headers = { ...(await api.as('teacher', ['facilitator'], teacher)), 'jejak-purpose': 'PROGRAMME_DELIVERY' };
  expect(await api.get(path, headers)).toMatchObject(refused(403, 'ACCESS.NOT_OWN_SESSION'));
  const assigned = await done(api, `${path}/facilitators`, teach(teacher, MORNING), officer);
  const board = `/programme-effectiveness/${path.split('/').at(-1) ?? ''}`;
  const since = (position: string) => ({ ...headers, 'jejak-min-position': position });
  expect((await api.get(board, since(assigned.position))).status).toBe(200);
  expect((await api.get(path, headers)).status).toBe(200);
  const never = { ...since('9223372036854775807'), prefer: 'wait=1' };
  expect(await api.get(path, never)).toMatchObject(refused(503, 'VIEW.BEHIND'));
  const released = await done(api, `${path}/facilitators/${teacher}/release`, { reason }, officer);
  expect(await api.get(path, since(released.position))).toMatchObject(refused(403, 'ACCESS.NOT_OWN_SESSION'));
}); // prettier-ignore

it('refuses who cannot teach, and what cannot be taken back', async () => {
  const { path, employeeId } = await heldRun(api);
  const assign = (body: object) => api.post(`${path}/facilitators`, body, officer);
  expect(await assign(teach(randomUUID(), MORNING))).toMatchObject(refused(404, 'EMPLOYEE.UNKNOWN'));
  expect(await assign(teach(employeeId, MORNING))).toMatchObject(refused(409, 'PROGRAMME.TEACHES_AND_LEARNS'));
  const colleague = await registered(api);
  expect(await assign({ ...outsiderBody(MORNING), facilitatorId: colleague })).toMatchObject(
    refused(422, 'PROGRAMME.OUTSIDER_IS_EMPLOYEE'),
  );
  const { id: gone } = await done(api, '/employees', employeeBody());
  await done(api, `/employees/${gone}/placements`, { kind: 'EXIT', effectiveDate: '2024-02-01', reason });
  expect(await assign(teach(gone, MORNING))).toMatchObject(refused(409, 'EMPLOYEE.LEFT'));
  expect((await assign(teach(colleague))).status).toBe(400);
  expect((await assign(teach(colleague, MORNING, MORNING))).status).toBe(400);
  expect((await assign({ ...outsiderBody(MORNING), outsider: { name: 'A' } })).status).toBe(400);
  await done(api, `${path}/facilitators`, teach(colleague, MORNING), officer);
  expect(await api.post(`${path}/facilitators/${colleague}/release`, { reason }, officer)).toMatchObject(
    refused(409, 'PROGRAMME.FACILITATOR_TAUGHT'),
  );
  const publish = (change: object) => api.post(`${path}/materials`, { ...materialBody(), ...change }, officer);
  for (const url of ['http://lms.medan.go.id/1', 'javascript:alert(1)', 'https://a b', `https://${'a'.repeat(500)}`])
    expect((await publish({ url })).status).toBe(400);
  expect((await publish({ sha256: 'A'.repeat(64) })).status).toBe(400);
  expect((await publish({})).status).toBe(200);
  expect(await publish({})).toMatchObject(refused(409, 'PROGRAMME.MATERIAL_TWICE'));
  const [material] = (await api.get(path, officer)).body.materials as [{ materialId: string }];
  expect((await api.post(`${path}/materials/${material.materialId}/withdrawal`, { reason }, officer)).status).toBe(200);
  expect((await api.get(path, officer)).body.materials).toEqual([]);
}); // prettier-ignore

it('shows what clashes by place, facilitator and participant', async () => {
  const at = (day: string, from: number, place?: string) => ({
    sessions: [{ sessionId: MORNING, start: `${day}T${from}:00:00+07:00`, end: `${day}T${from + 2}:00:00+07:00`, jp: 2, ...(place !== undefined && { place }) }],
  });
  const [a, b, c] = [
    await scheduled(api, at('2031-05-05', 10, 'Aula Walikota')),
    await scheduled(api, at('2031-05-05', 11, 'aula walikota ')),
    await scheduled(api, at('2031-05-05', 12, 'Aula Walikota')),
  ];
  const [speaker, sitting] = [await registered(api), await registered(api)];
  await done(api, `/programmes/${a}/facilitators`, teach(speaker, MORNING), officer);
  await done(api, `/programmes/${b}/participants`, enrol(speaker), officer);
  await done(api, `/programmes/${b}/participants`, enrol(sitting), officer);
  const { position } = await done(api, `/programmes/${c}/participants`, enrol(sitting), officer);
  const ask = async (query: string) =>
    (await api.get(`/programmes/clashes?${query}`, { ...officer, 'jejak-min-position': position })).body;
  const first = { programmeId: a, sessionId: MORNING, titleId: 'Pelayanan publik prima' };
  const may = 'from=2031-05-01&to=2031-05-31';
  expect((await ask(`${may}&programmeId=${a}`)).items).toMatchObject([
    { kind: 'FACILITATOR', employeeId: speaker, first, second: { programmeId: b }, overlapsFrom: '2031-05-05T04:00:00.000Z', overlapsUntil: '2031-05-05T05:00:00.000Z' },
    { kind: 'PLACE', place: 'Aula Walikota', first, second: { programmeId: b } },
  ]);
  expect((await ask(`${may}&kind=PARTICIPANT`)).items).toMatchObject([
    { employeeId: sitting, first: { programmeId: b }, second: { programmeId: c } },
  ]);
  const page = await ask(`${may}&limit=1`);
  expect((await ask(`${may}&limit=1&cursor=${String(page.next)}`)).items).not.toEqual(page.items);
  expect((await ask('from=2031-05-06')).items).toEqual([]);
  await done(api, `/programmes/${b}/cancellation`, { reason }, officer);
  const { position: last } = await done(api, `/programmes/${c}/calendar`, { ...at('2031-05-06', 12), reason }, officer);
  const rest = await api.get(`/programmes/clashes?${may}`, { ...officer, 'jejak-min-position': last });
  expect(rest.body.items).toEqual([]);
  for (const wrong of ['from=tomorrow', 'kind=MOOD', 'programmeId=1', 'cursor=x'])
    expect((await api.get(`/programmes/clashes?${wrong}`, officer)).status).toBe(400);
}); // prettier-ignore

it('shows which month of a series is missing', async () => {
  const { id: seriesId } = await done(api, '/programme-series', seriesBody(), officer);
  const path = `/programme-series/${seriesId}`;
  expect((await api.get(path, officer)).body).toMatchObject({ status: 'planned', plan: 1, lastOn: '2024-12-02' });
  const run = `/programmes/${await scheduled(api, { seriesId })}`; // in March 2024
  const employeeId = await registered(api);
  await done(api, `${run}/participants`, enrol(employeeId), officer);
  const sheet = { actualStart: '2024-03-04T08:00:00+07:00', actualEnd: '2024-03-04T11:00:00+07:00' };
  const attendance = [{ employeeId, status: 'PRESENT' }];
  const { position } = await done(api, `${run}/sessions/${AFTERNOON}/attendance`, { ...sheet, attendance }, officer);
  const headers = { ...(await api.as('analyst', ['analyst'])), 'jejak-min-position': position };
  const ask = async (query: string) =>
    (await api.get(`/programme-series/occurrences?seriesId=${seriesId}&${query}`, headers)).body.items as object[];
  expect(await ask('from=2024-03-01&to=2024-04-30')).toMatchObject([
    { occursOn: '2024-03-04', status: 'HELD', runs: 1, programmeId: run.split('/').at(-1), windowFrom: '2024-03-01', windowUntil: '2024-03-31' },
    { occursOn: '2024-04-01', status: 'MISSING', runs: 0 },
  ]);
  expect(await ask('status=MISSING')).toHaveLength(11);
  const file = await api.get('/exports/programme_occurrences', await api.as('exporter', ['analyst']));
  expect(file.text).toContain(seriesId);
}); // prettier-ignore

it('plans and ends a series, and refuses what has no end or hides what was missed', async () => {
  const plan = (change: object) => api.post('/programme-series', seriesBody(change), officer);
  expect(await plan({ rule: 'FREQ=MONTHLY' })).toMatchObject(refused(422, 'SERIES.RULE_ENDLESS'));
  expect(await plan({ rule: 'FREQ=MONTHLY;COUNT=61' })).toMatchObject(refused(422, 'SERIES.TOO_MANY_DAYS'));
  expect(await plan({ rule: 'every month' })).toMatchObject(refused(422, 'SERIES.RULE_INVALID'));
  expect((await plan({ startsOn: '2024-02-30' })).status).toBe(400);
  const today = dayInMedan(new Date());
  const seriesId = randomUUID(); // as of runs that were there before
  await scheduled(api, { seriesId });
  const path = `/programme-series/${seriesId}`;
  expect(await api.get(path, officer)).toMatchObject(refused(404, 'SERIES.UNKNOWN'));
  await done(api, `${path}/plans`, seriesBody({ startsOn: today }), officer);
  expect(await api.post(`${path}/plans`, seriesBody({ startsOn: today }), officer)).toMatchObject(
    refused(409, 'SERIES.PLANNED_ALREADY'),
  );
  expect(await api.post(`${path}/end`, { lastOn: '2024-01-01', reason }, officer)).toMatchObject(
    refused(422, 'SERIES.ENDS_IN_PAST'),
  );
  await done(api, `${path}/end`, { lastOn: today, reason }, officer);
  expect((await api.get(path, officer)).body).toMatchObject({ status: 'ended', lastOn: today });
  const head = await api.as('head', ['hr-planner']);
  expect(await api.post('/programme-series', seriesBody(), head)).toMatchObject(refused(403, 'ACCESS.NO_ROLE'));
}); // prettier-ignore
