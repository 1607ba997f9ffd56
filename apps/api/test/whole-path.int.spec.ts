import {
  AFTERNOON,
  done,
  employeeBody,
  enrol,
  evaluationBody,
  MORNING,
  programmeBody,
  times,
} from './samples.js';
import { untilStatus, wholeSystem, type Api } from './support.js';

/** One run for three employees, from the register to the views; every figure was worked out by hand. */
describe('the whole path of a run', () => {
  let api: Api;
  let ani: string;
  let budi: string;
  let citra: string;
  let programmeId: string;
  let seriesId: string;
  let evaluationId: string;
  let position: string;

  beforeAll(async () => {
    api = await wholeSystem();
    [ani, budi, citra] = (await Promise.all(
      [0, 1, 2].map(async () => (await done(api, '/employees', employeeBody())).id),
    )) as [string, string, string];
    const plan = programmeBody();
    seriesId = plan.seriesId;
    programmeId = (await done(api, '/programmes', plan)).id;
    const path = `/programmes/${programmeId}`;
    for (const employeeId of [ani, budi, citra]) await done(api, `${path}/participants`, enrol(employeeId));
    await done(api, `${path}/sessions/${MORNING}/attendance`, {
      ...times[MORNING],
      attendance: sheet('PRESENT', 'LATE', 'PRESENT'),
    });
    await done(api, `${path}/sessions/${AFTERNOON}/attendance`, {
      ...times[AFTERNOON],
      attendance: sheet('PRESENT', 'PRESENT', 'ABSENT'),
    });
    await done(api, `${path}/scores`, { kind: 'PRE', scores: scores(40, 50, 60) });
    await done(api, `${path}/scores`, { kind: 'POST', scores: scores(80, 70, 66) });
    await done(api, `${path}/completion`, { realisedCostIdr: 6_000_000 });

    evaluationId = (await done(api, '/evaluations', evaluationBody(programmeId))).id;
    const answers: [string, number, number][] = [
      [ani, 5, 4],
      [budi, 4, 4],
      [citra, 3, 5],
    ];
    for (const [respondentId, material, facilitator] of answers)
      await done(api, `/evaluations/${evaluationId}/questionnaires`, {
        respondentId,
        items: [
          { aspect: 'MATERIAL', value: material },
          { aspect: 'FACILITATOR', value: facilitator },
        ],
      });
    const concluded = await done(api, `/evaluations/${evaluationId}/conclusion`, { verdict: 'ACHIEVED' });
    position = concluded.position;
  });
  afterAll(() => api.close());

  const sheet = (...statuses: string[]) =>
    [ani, budi, citra].map((employeeId, index) => ({ employeeId, status: statuses[index] }));
  const scores = (...points: number[]) =>
    [ani, budi, citra].map((employeeId, index) => ({ employeeId, score: points[index] }));
  const read = (path: string) => api.get(path, { 'jejak-min-position': position });

  it('shows the effectiveness of the run', async () => {
    const { status, headers, body } = await read(`/programme-effectiveness/${programmeId}`);
    expect(status).toBe(200);
    expect(BigInt(String(headers['jejak-position']))).toBeGreaterThanOrEqual(BigInt(position));
    expect(body).toMatchObject({
      programmeId,
      seriesId,
      status: 'COMPLETED',
      endedOn: '2024-03-04',
      totalJp: 6,
      realisedJp: 6,
      capacity: 10,
      budgetIdr: 8_000_000,
      costIdr: 6_000_000,
      enrolled: 3,
      withdrawn: 0,
      completed: 3,
      passed: 2,
      failed: 1,
      learning: { n: 3, preMean: 50, postMean: 72, gain: 22 },
      feedback: {
        n: 3,
        scaleMax: 5,
        aspects: [
          { aspect: 'FACILITATOR', n: 3 },
          { aspect: 'MATERIAL', n: 3, mean: 4 },
        ],
      },
      evaluations: [{ evaluationId, level: 1, instrument: 'QUESTIONNAIRE', verdict: 'ACHIEVED' }],
    });
    const figures = body as {
      attendancePct: number;
      passPct: number;
      learning: {
        normalisedGain: number;
        costPerPointIdr: number;
        effectSize: { d: number; low: number; high: number };
      };
      feedback: { mean: number; scaled: number };
    };
    expect(figures.attendancePct).toBeCloseTo((100 + 100 + 66.67) / 3, 6);
    expect(figures.passPct).toBeCloseTo(200 / 3, 6);
    expect(figures.learning.normalisedGain).toBeCloseTo((40 / 60 + 20 / 50 + 6 / 40) / 3, 6);
    expect(figures.learning.costPerPointIdr).toBeCloseTo(6_000_000 / 66, 4);
    const spread = (10 + Math.sqrt(52)) / 2; // of 40, 50, 60 and of 80, 70, 66
    expect(figures.learning.effectSize.d).toBeCloseTo(22 / spread, 6);
    const margin = (4.302653 * Math.sqrt(292)) / Math.sqrt(3); // t(0.975; 2), spread of 40, 20, 6
    expect(figures.learning.effectSize.low).toBeCloseTo((22 - margin) / spread, 4);
    expect(figures.learning.effectSize.high).toBeCloseTo((22 + margin) / spread, 4);
    expect(figures.feedback.mean).toBeCloseTo(25 / 6, 6);
    expect(figures.feedback.scaled).toBeCloseTo((25 / 6 - 1) / 4, 6);
  });

  it('shows the same run in the list of runs and in its series', async () => {
    const runs = await read(`/programme-effectiveness?seriesId=${seriesId}&status=COMPLETED`);
    expect(runs.body).toMatchObject({ items: [{ programmeId }] });
    expect((await read(`/programme-effectiveness?seriesId=${seriesId}&status=RUNNING`)).body.items).toEqual(
      [],
    );
    const series = await read(`/programme-effectiveness/series/${seriesId}`);
    expect(series.body).toMatchObject({
      seriesId,
      runs: 1,
      runsCompleted: 1,
      enrolled: 3,
      costIdr: 6_000_000,
    });
    expect((await read('/programme-effectiveness/series')).body).toMatchObject({ items: [{ seriesId }] });
  });

  it('credits the hours of those who passed, once, by policy', async () => {
    const credited = await untilStatus(200, () => api.get(`/learning-records/${ani}`));
    expect(credited.body).toEqual({
      employeeId: ani,
      credits: [{ programmeId, rule: 'programme-hours/1', jp: 6, year: 2024, reversed: false }],
      ...{ certificates: [], claims: [] },
    });
    expect(credited.headers.etag).toBe('"0"');
    await untilStatus(200, () => api.get(`/learning-records/${budi}`));
    const failed = await api.get(`/learning-records/${citra}`);
    expect(failed).toMatchObject({ status: 404, body: { code: 'LEARNING.UNKNOWN' } });
  });

  it('shows each participant what the run came to', async () => {
    await untilStatus(200, () => api.get(`/learning-records/${budi}`));
    const trail = await api.get(
      '/audit-trail?type=LearningHoursCredited&actor=policy:credit-learning-hours',
      {
        'jejak-min-position': String(await api.head()),
      },
    );
    expect(trail.body.items).toHaveLength(2);

    const history = await api.get(`/competency-history/${ani}`, {
      'jejak-min-position': String(await api.head()),
    });
    const items = history.body.items as { kind: string }[];
    expect(items.map(({ kind }) => kind).sort()).toEqual(['HOURS', 'TRAINING']);
    expect(items.find(({ kind }) => kind === 'TRAINING')).toMatchObject({
      training: {
        programmeId,
        seriesId,
        outcome: 'PASSED',
        jp: 6,
        endedOn: '2024-03-04',
        attendancePct: 100,
        preScore: 40,
        postScore: 80,
      },
    });
    expect(items.find(({ kind }) => kind === 'HOURS')).toMatchObject({
      hours: { programmeId, jp: 6, year: 2024, rule: 'programme-hours/1' },
    });
    const other = await api.get(`/competency-history/${citra}`);
    expect(other.body).toMatchObject({
      items: [{ kind: 'TRAINING', training: { outcome: 'FAILED', attendancePct: 66.67 } }],
    });
  });

  it('tells the state of the aggregates with their revision', async () => {
    const run = await api.get(`/programmes/${programmeId}`);
    expect(run.headers.etag).toBe('"8"'); // scheduled, 3 enrolled, 2 held, 2 scored, completed
    expect(run.body).toMatchObject({
      status: 'completed',
      participants: [ani, budi, citra],
      sessions: [
        { sessionId: MORNING, jp: 4, held: true, attendance: sheet('PRESENT', 'LATE', 'PRESENT') },
        { sessionId: AFTERNOON, jp: 2, held: true, attendance: sheet('PRESENT', 'PRESENT', 'ABSENT') },
      ],
    });
    expect(run.body.scores).toContainEqual({ kind: 'POST', employeeId: budi, score: 70 });
    expect((await api.get(`/evaluations/${evaluationId}`)).body).toMatchObject({ status: 'concluded' });
    expect((await api.get(`/employees/${ani}`)).body).toMatchObject({ status: 'active', employeeId: ani });
  });
});
