import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { done, surveyBody, unitBody } from '../../apps/api/test/samples.js';
import { untilStatus, wholeSystem, type Api, type Headers } from '../../apps/api/test/support.js';
import { untilSeen } from './answers.js';
import { employedAt, runFor, type Points } from './support.js';

/** A day of an analyst: which programmes helped, whether citizens felt it, and numbers that come out again. */
let api: Api;
let city: string;
let analyst: Headers;
let planner: Headers;
let officer: Headers;
beforeAll(async () => {
  api = await wholeSystem();
  analyst = await api.as('analyst', ['analyst']);
  planner = { ...(await api.as('planner', ['hr-planner'])), 'jejak-purpose': 'DEVELOPMENT_PLANNING' };
  officer = await api.as('officer', ['programme-officer']);
  city = (await done(api, '/units', unitBody(), planner)).id;
});
afterAll(() => api.close());

const seen = (position: string): Headers => ({ ...analyst, 'jejak-min-position': position });
/** A run for new people of the city. */
async function classOf(...points: readonly Points[]) {
  const people = await Promise.all(points.map(async () => (await employedAt(api, city, planner)).id));
  const run = await runFor(
    api,
    officer,
    points.map((of, at) => [people[at] ?? '', of]),
  );
  return { ...run, people };
}

it('compares programmes by effect size with uncertainty and n, so that a small lucky class does not win (task 18)', async () => {
  const lucky = await classOf([40, 90], [50, 60], [60, 75]);
  const solid = await classOf([40, 50], [44, 56], [48, 58], [52, 64], [56, 66], [60, 72], [64, 74], [68, 80]);
  const { items } = (await api.get('/programme-effectiveness', seen(solid.position))).body as {
    items: {
      programmeId: string;
      learning: { n: number; gain: number; effectSize: { d: number; low: number; high: number } };
    }[];
  };
  const of = (id: string) => items.find(({ programmeId }) => programmeId === id)!.learning;
  const [small, large] = [of(lucky.programmeId), of(solid.programmeId)];
  expect([small, large]).toMatchObject([{ n: 3, gain: 25 }, { n: 8, gain: 11 }]); // prettier-ignore
  // 25 points; spreads before and after are 10 and 15; t(0.975; 2) = 4.302653; gains of 50, 10, 15
  const margin = (4.302653 * Math.sqrt(475)) / Math.sqrt(3);
  expect(small.effectSize.d).toBeCloseTo(2, 6);
  expect(small.effectSize.low).toBeCloseTo((25 - margin) / 12.5, 4);
  expect(small.effectSize.high).toBeCloseTo((25 + margin) / 12.5, 4);
  // the lucky class has the larger effect, and may as well have had none; the other certainly had one
  expect(small.effectSize.d).toBeGreaterThan(large.effectSize.d);
  expect(small.effectSize.low).toBeLessThan(0);
  expect(large.effectSize.low).toBeGreaterThan(0.9);
  for (const path of [`/employees/${lucky.people[0] ?? ''}`, `/learning-records/${lucky.people[0] ?? ''}`])
    expect(await api.get(path, analyst)).toMatchObject({ status: 403, body: { code: 'ACCESS.NO_ROLE' } });
});

it('sets the marks for competence and conduct of a trained unit beside others, so as not to over-claim (task 19)', async () => {
  const [trained, other] = await Promise.all(
    [0, 1].map(async () => (await done(api, '/units', unitBody(city), planner)).id),
  );
  /** Five citizens give these marks to questions 6 and 7. */
  const asked = async (unitId: string, period: string, marks: readonly number[], u7: number) => {
    const { id } = await done(api, '/surveys', { ...surveyBody(unitId), period }, planner);
    const answers = marks.map((u6) => ({ u1: 3, u2: 3, u3: 3, u4: 3, u5: 3, u6, u7, u8: 3, u9: 3 }));
    return (await done(api, `/surveys/${id}/ratings`, { answers }, planner)).position;
  };
  const staff = await Promise.all([1, 2].map(async () => (await employedAt(api, trained!, planner)).id));
  const seriesId = randomUUID();
  await runFor(
    api,
    officer,
    staff.map((id) => [id, [50, 80]] as const),
    { seriesId },
  ); // in March
  await asked(trained!, '2023-Q4', [2, 2, 2, 2, 2], 2);
  await asked(trained!, '2024-Q2', [4, 4, 3, 3, 3], 3);
  await asked(other!, '2023-Q4', [2, 2, 2, 2, 2], 3);
  await asked(other!, '2024-Q2', [3, 3, 3, 2, 2], 3);
  const position = await asked(other!, '2024-Q4', [4, 4, 4, 4], 4);

  const { items } = (await api.get(`/satisfaction?unitId=${city}`, seen(position))).body as {
    items: { unitId: string; period: string; n: number; u6: number | null; u7: number | null }[];
  };
  const at = (unitId: string | undefined, period: string) =>
    items.find((one) => one.unitId === unitId && one.period === period)!;
  const change = (unitId: string | undefined, mark: 'u6' | 'u7') =>
    Number(at(unitId, '2024-Q2')[mark]) - Number(at(unitId, '2023-Q4')[mark]);
  expect([change(trained, 'u6'), change(other, 'u6')]).toEqual([expect.closeTo(1.4), expect.closeTo(0.6)]);
  expect([change(trained, 'u7'), change(other, 'u7')]).toEqual([1, 0]);
  const comparison = (outcome: string) =>
    api.get(
      `/effect-comparison?seriesId=${seriesId}&outcome=${outcome}&before=2023-Q4&after=2024-Q2`,
      analyst,
    );
  // the city is the unit above both and has no answers of its own
  const { body } = await untilSeen(() => comparison('U6'), {
    trained: { units: 1, nBefore: 5, nAfter: 5, change: expect.closeTo(1.4) as number },
    others: { units: 1, nBefore: 5, nAfter: 5, change: expect.closeTo(0.6) as number },
    ...{ leftOut: 0, effect: expect.closeTo(0.8) as number, low: null, high: null },
  });
  const cautions = (body.cautions as { code: string }[]).map(({ code }) => code);
  expect(cautions).toEqual(expect.arrayContaining(['NOT_BY_LOT', 'NO_INTERVAL']));
  expect((await comparison('U7')).body).toMatchObject({ effect: 1 });
  expect(at(other, '2024-Q4')).toMatchObject({ n: 4, u6: null, u7: null }); // four citizens are no comparison
  expect(await api.post('/surveys', surveyBody(trained!), analyst)).toMatchObject({
    ...{ status: 403, body: { code: 'ACCESS.NO_ROLE' } },
  });
});

it('reads documented views as of a moment and as a file, so that numbers can be reproduced (task 20)', async () => {
  const run = await classOf([40, 80]);
  const [employeeId] = run.people as [string];
  await untilStatus(200, () => api.get(`/learning-records/${employeeId}`, planner));
  const credited = await done(api, '/units', unitBody(), planner);
  const hours = async (query: string, headers: Headers = analyst) =>
    (await api.get(`/learning-hours?year=2024&unitId=${city}&limit=500${query}`, headers)).body.items;
  const reported = new Date().toISOString();
  await sleep(5);
  const report = await hours(`&asOf=${reported}`, seen(credited.position));
  expect(report).toContainEqual(expect.objectContaining({ employeeId, jp: 6 }));

  const reversal = { rule: 'programme-hours/1', reason: 'Peserta yang salah' };
  const path = `/learning-records/${employeeId}/credits/${run.programmeId}/reversal`;
  const { position } = await done(api, path, reversal, planner);
  expect(await hours('', seen(position))).toContainEqual(expect.objectContaining({ employeeId, jp: 0 }));
  expect(await hours(`&asOf=${reported}`)).toEqual(report);

  const csv = (await api.get('/exports/learning_hours?format=csv', analyst)).text.trim().split(/\r?\n/);
  const columns = csv[0]?.split(',') ?? [];
  const row = csv.find((line) => line.includes(employeeId))?.split(',') ?? [];
  expect(row[columns.indexOf('jp')]).toBe('0');
  expect(report).toContainEqual(
    expect.objectContaining({
      ruleSet: 'learning-hours/1',
      target: expect.objectContaining({ jp: 20 }) as object,
    }),
  );
  expect(await api.get('/exports/access_grants', analyst)).toMatchObject({
    ...{ status: 404, body: { code: 'VIEW.UNKNOWN' } },
  });
});
