import { dayInMedan } from '@jejak/domain';
import { claimed } from '../../apps/api/test/samples/learning.js';
import {
  done,
  enrol,
  feedbackBody,
  ITEM,
  MORNING,
  nominationBody,
  planBody,
  planItemBody,
  programmeBody,
  ratingsBody,
  registered,
  times,
  unitBody,
} from '../../apps/api/test/samples.js';
import { measureBody, serviceBody } from '../../apps/api/test/samples/service.js';
import { untilStatus, wholeSystem, type Api, type Headers } from '../../apps/api/test/support.js';
import { refused, untilSeen } from './answers.js';
import { assessedEmployee } from './staff.js';

/** Days of the head of the sub-district Marelan (*Camat*), who has no other role; the counter is a unit below it. */
let api: Api;
let head: Headers;
let planner: Headers;
let [marelan, counter, elsewhere] = ['', '', ''];
let [ani, budi, stranger] = ['', '', ''];

beforeAll(async () => {
  api = await wholeSystem();
  planner = { ...(await api.as('planner', ['hr-planner'])), 'jejak-purpose': 'DEVELOPMENT_PLANNING' };
  const established = async (parent?: string) => (await done(api, '/units', unitBody(parent), planner)).id;
  [marelan, elsewhere] = [await established(), await established()];
  counter = await established(marelan);
  [ani, budi, stranger] = await Promise.all([employed(counter), employed(counter), employed(elsewhere)]);
  const camat = await api.as('camat', [{ role: 'unit-head', unitId: marelan }]);
  head = { ...camat, 'jejak-purpose': 'SUPERVISION' };
  for (const one of [ani, budi]) await untilStatus(200, () => api.get(`/employees/${one}`, head));
});
afterAll(() => api.close());

/** Of the unit, at level 2 of MAN-05 where 4 is required. */
const employed = (unitId: string) =>
  assessedEmployee(api, unitId, { competencyCode: 'MAN-05', requiredLevel: 4, actualLevel: 2 });
/** A run about MAN-05 with one session; all that officers do here, somebody else does. */
const scheduled = async (change: object = {}) => {
  const [session] = programmeBody().sessions;
  const about = { competencies: [{ code: 'MAN-05', targetLevel: 3 }], sessions: [session] };
  return (await done(api, '/programmes', programmeBody({ ...about, ...change }))).id;
};
const outside = refused(403, 'ACCESS.OUTSIDE_UNIT');

it('decides on nominations with gap, workload and past JP on one card, so that a no has a lawful reason (task 5)', async () => {
  const [programmeId, another] = [await scheduled(), await scheduled()];
  await done(api, `/programmes/${another}/participants`, enrol(ani));
  const self = await api.as('ani', ['employee'], ani);
  const today = dayInMedan(new Date());
  const claimId = await claimed(api, ani, { startedOn: today, endedOn: today });
  const verified = { decision: 'VERIFIED', reason: 'Sesuai sertifikat' };
  await done(api, `/learning-records/${ani}/claims/${claimId}/decision`, verified, planner);

  await done(api, '/nominations', nominationBody(programmeId, ani, { basis: 'SELF' }), self);
  for (const one of [budi, stranger]) await done(api, '/nominations', nominationBody(programmeId, one));
  // the latest first; that of another unit is not there
  await untilSeen(() => api.get(`/nominations?state=nominated&programmeId=${programmeId}`, head), {
    items: [
      { employeeId: budi, basis: 'GAP', gap: 2, jpThisYear: 0, seatsAhead: 0, ageDays: 0 },
      { employeeId: ani, basis: 'SELF', gap: 2, jpThisYear: 12, seatsAhead: 1, ageDays: 0 },
    ],
  });

  const of = (employeeId: string) => `/nominations/${programmeId}/${employeeId}`;
  const no = { reasonCode: 'SERVICE_NEEDS', reason: 'Hanya dua petugas pada minggu itu' };
  expect(await api.post(`${of(stranger)}/acceptance`, {}, head)).toMatchObject(outside);
  for (const half of [{ reasonCode: no.reasonCode }, { reason: no.reason }])
    expect(await api.post(`${of(ani)}/refusal`, half, head)).toMatchObject(refused(400, 'INPUT.INVALID'));
  await done(api, `${of(ani)}/refusal`, no, head);
  await done(api, `${of(budi)}/acceptance`, {}, head);
  await untilSeen(() => api.get(`/nominations?programmeId=${programmeId}`, head), {
    items: [
      { employeeId: budi, state: 'enrolled' },
      { employeeId: ani, state: 'declined', reasonCode: 'SERVICE_NEEDS' },
    ],
  });
  const told = await api.get(`${of(ani)}/history`, self);
  expect((told.body.history as object[]).at(-1)).toMatchObject({ ...no, actorRole: 'unit-head' });
});

it('sees what a drop in satisfaction at the counter is about and which training of the plan helps, so that the fix is chosen (task 6)', async () => {
  const asked = async (period: string, change: object) => {
    const { id } = await done(api, '/surveys', { unitId: counter, period }, head);
    const answers = ratingsBody(5, 4).answers.map((one) => ({ ...one, ...change }));
    await done(api, `/surveys/${id}/ratings`, { answers }, head);
  };
  await asked('2023-Q4', {});
  await asked('2024-Q1', { u6: 2, u7: 2 });
  await untilSeen(() => api.get(`/satisfaction?unitId=${marelan}&from=2023-Q4&to=2024-Q1`, head), {
    items: [
      { unitId: counter, period: '2024-Q1', n: 5, index: 88.89, grade: 'A', u1: 4, u6: 2, u7: 2 },
      { unitId: counter, period: '2023-Q4', n: 5, index: 100, grade: 'A', u6: 4, u7: 4 },
    ],
  });
  const { id: feedbackId } = await done(api, '/feedback', feedbackBody(counter), head);
  await done(api, `/feedback/${feedbackId}/triage`, { class: 'NORMATIVE', competencies: ['MAN-05'] }, head);
  await untilSeen(() => api.get(`/feedback-deadlines?unitId=${marelan}&from=2024-01-01`, head), {
    items: [{ feedbackId, unitId: counter, category: 'COMPLAINT', competencies: ['MAN-05'] }],
  });
  await untilSeen(() => api.get(`/gap-heat-map?year=2024&competencyCode=MAN-05`, head), {
    items: [{ unitId: counter, headcount: 2, withGap: 2, averageGap: 2 }],
  });

  const { planId, first, next, seriesId } = await plannedTraining();
  const plan = await untilSeen(() => api.get(`/development-plans/${planId}/progress`, head), {
    progress: [{ itemId: ITEM, competencyCode: 'MAN-05', programmes: 2, done: 5, status: 'UNDER_WAY' }],
  });
  const runs = plan.body.scheduled as { programmeId: string; status: string }[];
  const states = runs.map(({ programmeId, status }) => `${programmeId} ${status}`);
  expect(states.sort()).toEqual([`${first} COMPLETED`, `${next} SCHEDULED`].sort());
  const gained = { runsCompleted: 1, learning: { n: 5, preMean: 50, postMean: 80, gain: 30 } };
  await untilSeen(() => api.get(`/programme-effectiveness/series/${seriesId}`, head), gained);
  const fix = { kind: 'SERVICE_FIX', source: { kind: 'FEEDBACK', id: feedbackId }, unitId: counter };
  const { id: followUpId } = await done(api, '/follow-ups', fix, head);
  expect(await api.post('/follow-ups', { ...fix, unitId: elsewhere }, head)).toMatchObject(outside);
  const because = { basis: 'PLAN', plan: { planId, itemId: ITEM } };
  await done(api, '/nominations', nominationBody(next, budi, because), head);
  const chosen = await api.get(`/nominations/${next}/${budi}`, head);
  expect(chosen.body).toMatchObject({ status: 'nominated', basis: 'PLAN' });
  const trace = await untilSeen(() => api.get(`/trace/feedback/${feedbackId}`, head), {
    nodes: expect.arrayContaining([expect.objectContaining({ id: followUpId, state: 'raised' })]) as unknown,
  });
  expect(trace.body.effects).toContainEqual(expect.objectContaining({ unitId: counter, index: 88.89 }));
});

it('sees Marelan next to its siblings and the city when the quarter ends, so that they know where they stand (task 7)', async () => {
  const asked = async (unitId: string, mark: number, by: Headers) => {
    const { id } = await done(api, '/surveys', { unitId, period: '2025-Q2' }, by);
    await done(api, `/surveys/${id}/ratings`, ratingsBody(10, mark), by);
  };
  await asked(counter, 3, head);
  await asked(elsewhere, 4, planner);
  const { id } = await done(api, '/services', serviceBody(counter), head);
  for (const [period, days] of Object.entries({ '2025-04': 5, '2025-05': 4, '2025-06': 3 }))
    await done(api, `/services/${id}/measures`, measureBody(period, days, 100), head);

  // two people are too few for a figure about them; what citizens say of the counter is that of Marelan
  const benchmark = `/unit-benchmark/${marelan}?year=2025`;
  const seen = await untilSeen(() => api.get(benchmark, head), {
    units: expect.arrayContaining([
      expect.objectContaining({ unitId: marelan, own: true, answers: 10, index: 75, reachedPct: null }),
      expect.objectContaining({ unitId: elsewhere, own: false, index: 100, reachedPct: null }),
    ]) as unknown,
    city: { answers: 20, index: 87.5 },
  });
  expect(seen.text).not.toContain(stranger);
  await untilSeen(() => api.get(`/effects/${marelan}?from=2025-Q1&to=2025-Q2`, head), {
    quarters: [{ answers: 0 }, { answers: 10, u6: 3, u7: 3 }],
    services: [{ unitId: counter, period: '2025-Q2', mean: 4, n: 300, months: 3, met: 1 }],
  });
  // the figures of others are for comparison; what stands behind them is not for this head
  for (const path of ['effects', 'unit-benchmark', 'unit-readiness'])
    expect(await api.get(`/${path}/${elsewhere}`, head)).toMatchObject(outside);
});

/** A plan of Marelan about MAN-05 with two runs, of which the first is over: five passed, from 50 to 80 points, nobody of Marelan. */
async function plannedTraining() {
  const { id: planId } = await done(api, '/development-plans', planBody(marelan), head);
  const path = `/development-plans/${planId}`;
  await done(api, `${path}/items`, planItemBody(), head);
  await done(api, `${path}/submission`, { waiver: 'Kepuasan turun' }, head);
  await done(api, `${path}/approval`, { letterNumber: '800.1/126' }, planner);
  const change = { plan: { planId, itemId: ITEM }, seriesId: programmeBody().seriesId };
  const [first, next] = [await scheduled(change), await scheduled(change)];
  const run = `/programmes/${first}`;
  const others = await Promise.all(Array.from({ length: 4 }, () => registered(api)));
  const seated = [stranger, ...others];
  for (const one of seated) await done(api, `${run}/participants`, enrol(one));
  const attendance = seated.map((employeeId) => ({ employeeId, status: 'PRESENT' }));
  const sheet = { ...times[MORNING], attendance };
  await done(api, `${run}/sessions/${MORNING}/attendance`, sheet);
  for (const [kind, score] of Object.entries({ PRE: 50, POST: 80 }))
    await done(api, `${run}/scores`, { kind, scores: seated.map((employeeId) => ({ employeeId, score })) });
  await done(api, `${run}/completion`, { realisedCostIdr: 6_000_000 });
  return { planId, first, next, seriesId: change.seriesId };
}
