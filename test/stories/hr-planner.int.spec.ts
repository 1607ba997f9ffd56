import { randomUUID } from 'node:crypto';
import { qualificationBody, ruleSetBody } from '../../apps/api/test/samples/professionalism.js';
import { dayInMedan } from '@jejak/domain';
import {
  AFTERNOON,
  done,
  enrol,
  feedbackBody,
  findingsBody,
  focusGroupBody,
  MORNING,
  needsBody,
  planBody,
  planItemBody,
  responseBody,
  scheduled,
  unitBody,
} from '../../apps/api/test/samples.js';
import { wholeSystem, type Api, type Headers } from '../../apps/api/test/support.js';
import { refused, untilSeen } from './answers.js';
import { assessedEmployee } from './staff.js';

/** The year of a planner (*perencana*) of BKPSDM, who has no other role and is no employee of the system. */
let api: Api;
let planner: Headers;
let agency: string;
let staff: readonly string[] = [];
let needsId: string;

beforeAll(async () => {
  api = await wholeSystem();
  planner = { ...(await api.as('planner', ['hr-planner'])), 'jejak-purpose': 'DEVELOPMENT_PLANNING' };
  agency = (await done(api, '/units', unitBody(), planner)).id;
  staff = await Promise.all([1, 2, 1, 2, 1].map((level) => employed(level)));
});
afterAll(() => api.close());

/** Of the agency, with a degree; of TEK-12 they hold this level where 4 is required, of MAN-05 one more where it is 3. */
async function employed(level: number): Promise<string> {
  const digital = { competencyCode: 'TEK-12', requiredLevel: 4, actualLevel: level };
  const service = { competencyCode: 'MAN-05', requiredLevel: 3, actualLevel: level + 1 };
  const id = await assessedEmployee(api, agency, digital, service);
  await done(api, `/employees/${id}/qualifications`, qualificationBody(), planner);
  return id;
}

it('ranks the gaps that survey, focus group, appraisals and citizens name, so that the plan answers real needs (task 1)', async () => {
  const instruments = ['SURVEY', 'FGD', 'APPRAISAL', 'PUBLIC_FEEDBACK'];
  ({ id: needsId } = await done(api, '/needs-assessments', needsBody(agency, { instruments }), planner));
  const path = `/needs-assessments/${needsId}`;
  for (const [n, priority] of [5, 4].entries()) {
    const employeeId = staff[n] ?? '';
    const self = await api.as(`employee ${n}`, ['employee'], employeeId);
    const perceivedGaps = [{ competencyCode: 'TEK-12', priority }];
    await done(api, `${path}/responses`, { ...responseBody(employeeId), perceivedGaps }, self);
    expect(await api.get(`${path}/results`, self)).toMatchObject(refused(403, 'ACCESS.NO_ROLE'));
  }
  const instead = await api.post(`${path}/responses`, responseBody(staff[2] ?? ''), planner);
  expect(instead).toMatchObject(refused(403, 'ACCESS.NO_ROLE'));
  await done(api, `${path}/focus-groups`, focusGroupBody(staff), planner);

  const complaint = `/feedback/${(await done(api, '/feedback', feedbackBody(agency), planner)).id}`;
  await done(api, `${complaint}/triage`, { class: 'NORMATIVE', competencies: ['MAN-05'] }, planner);
  await untilSeen(() => api.get(`/feedback-deadlines?unitId=${agency}`, planner), {
    items: [{ category: 'COMPLAINT', competencies: ['MAN-05'] }],
  });
  const citizens = [{ competencyCode: 'MAN-05', statement: 'Warga menunggu dua jam' }];
  const paper = { ...findingsBody(), instrument: 'PUBLIC_FEEDBACK', findings: citizens };
  await done(api, `${path}/findings`, paper, planner);
  await done(api, `${path}/findings`, { ...findingsBody(), instrument: 'APPRAISAL' }, planner);

  const map = await untilSeen(() => api.get(`/gap-heat-map?year=2024&unitId=${agency}`, planner), {
    items: [
      { competencyCode: 'MAN-05', headcount: 5, withGap: 3, requiredAverage: 3, actualAverage: 2.4 },
      { competencyCode: 'TEK-12', headcount: 5, withGap: 5, requiredAverage: 4, actualAverage: 1.4 },
    ],
  });
  const gaps = (map.body.items as Record<string, unknown>[]).map(
    ({ competencyCode, unitId, requiredAverage, actualAverage, headcount }) => ({
      ...{ competencyCode, unitId, requiredAverage, actualAverage, headcount, priority: 4 },
    }),
  );
  const { position } = await done(api, `${path}/conclusion`, { gaps, invited: 5 }, planner);
  const results = await api.get(`${path}/results`, { ...planner, 'jejak-min-position': position });
  expect(results.body).toMatchObject({
    ...{ status: 'CONCLUDED', year: 2027, responses: 2, invited: 5, responseRate: 40 },
    gaps: [
      { rank: 1, competencyCode: 'TEK-12', gap: 2.6, headcount: 5 },
      { rank: 2, competencyCode: 'MAN-05', gap: 0.6, headcount: 5 },
    ],
    signals: [
      { competencyCode: 'TEK-12', mentions: 2, priorityMean: 4.5, votes: 2, findings: 2 },
      { competencyCode: 'MAN-05', mentions: 0, votes: 0, findings: 1 },
    ],
  });
});

it('drafts a plan with cost, JP and headcount of each item beside the budget, so that it is accepted (task 2)', async () => {
  const draft = { ...planBody(agency), year: 2027, horizonYear: 2029, needsAssessmentIds: [needsId] };
  const path = `/development-plans/${(await done(api, '/development-plans', draft, planner)).id}`;
  const [first, second] = [randomUUID(), randomUUID()];
  const item = (itemId: string, change: object) =>
    planItemBody({ itemId, needsAssessmentId: needsId, ...change });
  const digital = item(first, {
    competencyCode: 'TEK-12',
    targetHeadcount: 5,
    jp: 20,
    budgetIdr: 60_000_000,
  });
  await done(api, `${path}/items`, digital, planner);
  const dear = item(second, { targetHeadcount: 3, jp: 8, budgetIdr: 40_000_001 });
  expect(await api.post(`${path}/items`, dear, planner)).toMatchObject(refused(409, 'PLAN.OVER_BUDGET'));
  await done(api, `${path}/items`, { ...dear, budgetIdr: 30_000_000 }, planner);
  await done(api, `${path}/submission`, {}, planner);
  const letter = { letterNumber: '800.1/125' };
  expect(await api.post(`${path}/approval`, letter, planner)).toMatchObject(
    refused(403, 'PLAN.APPROVER_IS_SUBMITTER'),
  );
  const head = await api.as('head', [{ role: 'unit-head', unitId: agency }]);
  const { position } = await done(api, `${path}/approval`, letter, head);
  const plan = await api.get(`${path}/progress`, { ...planner, 'jejak-min-position': position });
  expect(plan.body).toMatchObject({
    ...{ state: 'approved', letterNumber: '800.1/125', needsAssessmentIds: [needsId], items: 2 },
    ...{ budgetIdr: 100_000_000, plannedIdr: 90_000_000, plannedJp: 124, targetHeadcount: 8 },
  });
  const items = plan.body.progress as { itemId: string }[];
  expect(items.find(({ itemId }) => itemId === first)).toMatchObject({
    ...{ competencyCode: 'TEK-12', targetHeadcount: 5, jp: 20, budgetIdr: 60_000_000, status: 'OPEN' },
  });
  expect(items.find(({ itemId }) => itemId === second)).toMatchObject({
    ...{ competencyCode: 'MAN-05', targetHeadcount: 3, jp: 8, budgetIdr: 30_000_000, status: 'OPEN' },
  });
});

it('sees who will miss the lesson hours of this year, so that capacity is added in time (task 3)', async () => {
  const year = dayInMedan(new Date()).slice(0, 4);
  const [seated = '', ...others] = staff;
  const session = (sessionId: string, from: string, to: string) => ({
    ...{ sessionId, start: `${year}-12-31T${from}:00+07:00`, end: `${year}-12-31T${to}:00+07:00`, jp: 10 },
  });
  const sessions = [session(MORNING, '08:00', '12:00'), session(AFTERNOON, '13:00', '17:00')];
  const programmeId = await scheduled(api, { sessions });
  await done(api, `/programmes/${programmeId}/participants`, enrol(seated));

  const forecast = (status: string) =>
    api.get(`/learning-hours/forecast?unitId=${agency}&status=${status}`, planner);
  const coming = { employeeId: seated, jp: 0, comingJp: 20, forecastJp: 20, targetJp: 20 };
  await untilSeen(() => forecast('ON_COURSE'), { items: [{ ...coming, status: 'ON_COURSE' }] });
  const { body } = await forecast('SHORT');
  const short = (body.items as { employeeId: string }[]).map(({ employeeId }) => employeeId);
  expect(short.sort()).toEqual([...others].sort());
  expect(await api.get(`/learning-hours/forecast?status=LATE`, planner)).toMatchObject(
    refused(400, 'QUERY.INVALID'),
  );
});

it('puts old and new scores side by side when BKN changes the table, so that the jump is explained (task 4)', async () => {
  const { table, ...rest } = ruleSetBody(2) as { table: { qualification: object } };
  const changed = { ...table, qualification: { ...table.qualification, S1: 20 } };
  const version = { ...rest, table: changed, effectiveFrom: '2027-01-01' };
  const head = await api.as('head', [{ role: 'unit-head', unitId: agency }]);
  const publish = (as: Headers) => api.post('/rule-sets/IPASN/versions', version, as);
  expect(await publish(head)).toMatchObject(refused(403, 'ACCESS.NO_ROLE'));
  expect((await publish(planner)).status).toBe(200);
  const compare = `/professionalism-index/compare?year=2024&from=ip-asn/1&to=ip-asn/2&unitId=${agency}`;
  await untilSeen(() => api.get(compare, planner), {
    ...{ from: { ruleSet: 'ip-asn/1' }, to: { ruleSet: 'ip-asn/2', verified: true } },
    items: [
      {
        ...{ unitId: agency, n: 5, change: 5 },
        from: { qualification: 15, competency: 0, performance: 0, discipline: 5, total: 20 },
        to: { qualification: 20, competency: 0, performance: 0, discipline: 5, total: 25 },
      },
    ],
  });
});
