import { randomUUID } from 'node:crypto';
import { talentBody } from './samples/professionalism.js';
import {
  assessmentBody,
  done,
  employeeBody,
  needsBody,
  nominationBody,
  programmeBody,
  responseBody,
  scheduled,
  standardBody,
  unitBody,
} from './samples.js';
import { untilStatus, wholeSystem, type Api, type BothServers, type Headers } from './support.js';

let api: Api & BothServers;
let planner: Headers;
let unitId: string;
let teacher: string;
const positionId: string = randomUUID();
const target: string = randomUUID();
const duty = { code: 'D-01', statement: { id: 'Membina guru', en: 'Guide teachers' }, competencyCodes: ['MAN-03'] }; // prettier-ignore

async function employed(change: object = {}, placed: object = {}): Promise<string> {
  const { placement, ...body } = employeeBody();
  return (await done(api, '/employees', { ...body, ...change, placement: { ...placement, unitId, ...placed } })).id; // prettier-ignore
}

async function published(of: string, said: object): Promise<void> {
  await done(api, `/competency-standards/${of}/proposals`, { ...standardBody(4), ...said }, planner);
  const { proposal } = (await api.get(`/competency-standards/${of}`)).body as {
    proposal: { proposalId: string };
  };
  const path = `/competency-standards/${of}/proposals/${proposal.proposalId}/publication`;
  await done(api, path, { reason: 'Keputusan Wali Kota' }, await api.as('second', ['hr-planner']));
}

const seen = (url: string, position: string, who: Headers = {}) =>
  untilStatus(200, () => api.get(url, { ...who, 'jejak-min-position': position }));
const refused = (status: number, code: string) => ({ status, body: { code } });

beforeAll(async () => {
  api = await wholeSystem();
  planner = await api.as('planner', ['hr-planner']);
  unitId = (await done(api, '/units', unitBody())).id;
  await published(positionId, { family: 'TEACHER', duties: [duty] });
  await published(target, { family: 'HEADTEACHER', items: [{ ...standardBody(5).items[0], level: 5 }] });
  teacher = await employed({}, { positionId });
});
afterAll(() => api.close());

it('a gap tells which duties it touches, of the own position and of one to aim at, and follows a change of placement', async () => {
  const { position } = await done(api, `/employees/${teacher}/competency-assessments`, assessmentBody(2));
  const herself = await api.as('teacher', ['employee'], teacher);
  const url = `/competency-history/${teacher}/gaps`;
  expect((await seen(url, position, herself)).body).toMatchObject({
    ...{ employeeId: teacher, positionId, version: 1, family: 'TEACHER', lacking: 1, notAssessed: 0 },
    items: [
      {
        ...{ competencyCode: 'MAN-03', requiredLevel: 4, actualLevel: 2, gap: 2, requiredBy: 'STANDARD' },
        duties: [{ code: 'D-01', statementId: 'Membina guru', statementEn: 'Guide teachers' }],
      },
    ],
  });
  expect((await api.get(`${url}?positionId=${target}`, herself)).body).toMatchObject({
    ...{ positionId: target, items: [{ requiredLevel: 5, gap: 3, duties: [] }] },
  });
  const moved = await employed({}, { positionId });
  await done(api, `/employees/${moved}/competency-assessments`, assessmentBody(4));
  const placement = { ...employeeBody().placement, unitId, positionId: target };
  const change = { kind: 'PROMOTION', placement, effectiveDate: '2024-06-01', reason: 'Kepala sekolah' };
  const promoted = await done(api, `/employees/${moved}/placements`, change);
  const own = `/competency-history/${moved}/gaps`;
  expect((await seen(own, promoted.position)).body).toMatchObject({ positionId: target, lacking: 1 });
  expect((await api.get(`${own}?on=2024-05-31`)).body).toMatchObject({ positionId, lacking: 0 });
  expect((await api.get(`${own}?on=yesterday`)).status).toBe(400);
});

it('a survey of families is answered by their positions only, and tells how many may answer', async () => {
  const { id } = await done(api, '/needs-assessments', needsBody(unitId, { positionFamilies: ['TEACHER'] }));
  const clerk = await employed();
  const path = `/needs-assessments/${id}/responses`;
  const asClerk = await api.as('clerk', ['employee'], clerk);
  const before = await api.head();
  expect(await api.post(path, responseBody(clerk), asClerk)).toMatchObject(refused(409, 'NEEDS.OUT_OF_FAMILY')); // prettier-ignore
  expect(await api.head()).toBe(before);
  const { position } = await done(api, path, responseBody(teacher), await api.as('teacher', ['employee'], teacher)); // prettier-ignore
  expect((await seen(`/needs-assessments/${id}/results`, position)).body).toMatchObject({ responses: 1, inScope: 1 }); // prettier-ignore
});

it('a programme lets in those for whom it is, others with a reason only, and says so', async () => {
  const programmeId = await scheduled(api, { eligibility: { families: ['TEACHER'] } });
  expect((await api.get(`/programmes/${programmeId}`)).body).toMatchObject({
    eligibility: { families: ['TEACHER'] },
  });
  const clerk = await employed();
  const officer = await api.as('officer', ['programme-officer']);
  const post = (path: string, body: object) => api.post(path, body, officer);
  const roster = `/programmes/${programmeId}/participants`;
  const seat = { employeeId: clerk, basis: 'GAP' };
  expect(await post('/nominations', nominationBody(programmeId, clerk))).toMatchObject(refused(409, 'PROGRAMME.NOT_ELIGIBLE')); // prettier-ignore
  expect(await post(roster, seat)).toMatchObject(refused(409, 'PROGRAMME.NOT_ELIGIBLE'));
  expect(await post(roster, { ...seat, overrideEligibility: true })).toMatchObject(
    refused(422, 'PROGRAMME.OVERRIDE_WITHOUT_REASON'),
  );
  await done(api, '/nominations', nominationBody(programmeId, teacher), officer);
  const nominated = await done(api, '/nominations', nominationBody(programmeId, clerk, { overrideEligibility: true }), officer); // prettier-ignore
  const list = await seen(`/nominations?programmeId=${programmeId}`, nominated.position);
  expect(list.body.items).toMatchObject([
    { employeeId: clerk, overridden: true },
    { employeeId: teacher, overridden: false },
  ]);
  const nobody = await post('/programmes', { ...programmeBody(), eligibility: {} }); // prettier-ignore
  expect(nobody).toMatchObject(refused(422, 'PROGRAMME.ELIGIBILITY_EMPTY'));
});

it('somebody new gets a follow-up for a mentor with a day; who was entered long after gets none', async () => {
  const today = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);
  const fresh = await employed({ kind: 'CPNS', effectiveDate: today });
  const long = await employed({ kind: 'CPNS', effectiveDate: '2015-03-01' });
  const about = async (employeeId: string) => {
    const { body } = await api.get('/follow-ups?kind=ASSISTANCE&limit=500');
    return (body.items as { employeeId: string }[]).filter((one) => one.employeeId === employeeId);
  };
  await untilStatus(200, async () => {
    const status = (await about(fresh)).length > 0 ? 200 : 102;
    return { status, headers: {}, body: {}, text: '' };
  });
  const due = new Date(Date.parse(`${today}T00:00:00Z`) + 30 * 86_400_000).toISOString().slice(0, 10);
  expect(await about(fresh)).toMatchObject([{ state: 'raised', dueOn: due, overdue: false }]);
  expect(await about(long)).toEqual([]);
});

it('mentors are listed by what they hold', async () => {
  const mentor = await employed();
  const { position } = await done(api, `/employees/${mentor}/competency-assessments`, assessmentBody(5));
  const url = '/mentors?competencyCode=MAN-03&minLevel=5';
  const { body } = await seen(url, position, planner);
  const listed = (body.items as { employeeId: string }[]).find((one) => one.employeeId === mentor);
  expect(listed).toMatchObject({
    unitId,
    level: 5,
    activeMentees: 0,
    mostMentees: 5,
    free: true,
    ratings: 0,
  });
  const herself = await api.as('teacher', ['employee'], teacher);
  expect((await api.get(url, herself)).status).toBe(403);
  expect((await api.get('/mentors', planner)).body.code).toBe('QUERY.INVALID');
});

it('talent is on record before it gives a seat; whoever is in a pool sees why, and colleagues do not', async () => {
  const programmeId = await scheduled(api);
  const officer = await api.as('officer', ['programme-officer']);
  const nominate = () => api.post('/nominations', nominationBody(programmeId, teacher, { basis: 'TALENT' }), officer); // prettier-ignore
  expect(await nominate()).toMatchObject(refused(409, 'NOMINATION.NO_TALENT'));
  const path = `/employees/${teacher}/talents`;
  const body = talentBody({ targetPositionId: target });
  const { position } = await done(api, path, body, planner);
  expect(await api.post(path, body, planner)).toMatchObject(refused(409, 'EMPLOYEE.TALENT_EXISTS'));
  expect((await api.post(path, { ...body, pool: 'leaders' }, planner)).body.code).toBe('INPUT.INVALID');
  expect((await nominate()).status).toBe(201);
  const herself = await api.as('teacher', ['employee'], teacher);
  const { items } = (await seen('/talent-pools?pool=LEADERSHIP', position, herself)).body as {
    items: [{ talentId: string }];
  };
  expect(items).toMatchObject([
    {
      ...{ employeeId: teacher, unitId, targetPositionId: target, reason: body.reason },
      gap: { required: 1, lacking: 1, notAssessed: 0, levels: 3 },
    },
  ]);
  const other = await api.as('other', ['employee'], await employed());
  expect((await api.get('/talent-pools', other)).body).toEqual({ items: [] });
  const end = await done(api, `${path}/${items[0].talentId}/withdrawal`, { reason: 'Pindah jalur' }, planner);
  expect((await seen('/talent-pools', end.position, herself)).body).toEqual({ items: [] });
});
