import {
  AssessmentScored,
  EvaluationConcluded,
  EvaluationCorrected,
  ParticipantEnrolled,
  ParticipantWithdrawn,
  ProgrammeCancelled,
  ProgrammeClosed,
  ScoresCorrected,
} from '@jejak/domain';
import { folded, undocumented, type Folded } from '../../libs/projection-engine/testing/folded.js';
import { Campus, id, type Seat } from './campus.fixture.js';
import {
  effectivenessOfAllSeries,
  effectivenessOfRun,
  effectivenessOfRuns,
  effectivenessOfSeries,
  programmeEffectiveness,
} from './index.js';

let views: Folded;
beforeAll(async () => {
  views = await folded();
});
afterAll(() => views.close());

describe('a run computed by hand', () => {
  // pre 50 60 70 (mean 60, sd 10); post 70 70 90 (mean 76.67, sd 11.547); gain 20 10 20 (mean 16.67, sd 5.7735)
  // normalised: 20/50, 10/40, 20/30 → mean 0.438889; d = 16.6667 / 10.7735 = 1.547008
  // t(2) = 4.302653: margin = 4.302653 × 5.7735 / √3 = 14.342176 → (0.215757, 2.878258)
  const seats: Seat[] = [
    { pre: 50, post: 70, outcome: 'PASSED', attendance: 100 },
    { pre: 60, post: 70, outcome: 'PASSED', attendance: 80 },
    { pre: 70, post: 90, outcome: 'FAILED', attendance: 75 },
    { pre: 80, post: null, outcome: 'INCOMPLETE', attendance: 20 },
    { pre: null, post: 90, outcome: 'ATTENDED', attendance: null },
  ];
  beforeAll(async () => {
    const campus = new Campus();
    campus.hold(1, 501, seats, 5_000_000);
    campus.open(71, 1, 5);
    campus.answer(71, 1, 81, 5, { MATERIAL: 5, METHOD: 3 });
    campus.answer(71, 1, 82, 5, { MATERIAL: 4 });
    campus.log.append(
      `evaluation-${id(71)}`,
      EvaluationCorrected({
        ...{ evaluationId: id(71), programmeId: id(1), recordId: id(82) },
        items: [{ aspect: 'MATERIAL', value: 2 }],
      }),
    );
    campus.log.append(
      `evaluation-${id(71)}`,
      EvaluationConcluded({
        ...{ evaluationId: id(71), programmeId: id(1), level: 1, n: 2, aspects: [], recommendations: [] },
        verdict: 'ACHIEVED',
      }),
    );
    campus.log.append(`programme-${id(1)}`, ProgrammeClosed({ programmeId: id(1), evaluationId: id(71) }));
    await views.fold(programmeEffectiveness, campus.log);
  });

  it('has the same figures in SQL', async () => {
    const run = await effectivenessOfRun(views, id(1));
    expect(run).toMatchObject({
      ...{
        titleId: 'Seri 501',
        status: 'COMPLETED',
        endedOn: '2026-03-30',
        costIdr: 5_000_000,
        realisedJp: 4,
      },
      ...{ enrolled: 5, withdrawn: 0, completed: 4, passed: 2, failed: 1, attendancePct: 68.75 },
      feedback: { n: 2, scaleMax: 5 },
      closedBy: 'EVALUATION',
      evaluations: [{ evaluationId: id(71), level: 1, instrument: 'QUESTIONNAIRE', verdict: 'ACHIEVED' }],
    });
    expect(run?.passPct).toBeCloseTo(66.666667, 6);
    expect(run?.learning.n).toBe(3);
    expect(run?.learning.preMean).toBeCloseTo(60, 9);
    expect(run?.learning.postMean).toBeCloseTo(76.666667, 6);
    expect(run?.learning.gain).toBeCloseTo(16.666667, 6);
    expect(run?.learning.normalisedGain).toBeCloseTo(0.438889, 6);
    expect(run?.learning.effectSize?.d).toBeCloseTo(1.547005, 5);
    expect(run?.learning.effectSize?.low).toBeCloseTo(0.215759, 5);
    expect(run?.learning.effectSize?.high).toBeCloseTo(2.878251, 5);
    expect(run?.learning.costPerPointIdr).toBe(100_000);
    expect(run?.feedback.mean).toBeCloseTo(10 / 3, 9);
    expect(run?.feedback.scaled).toBeCloseTo(7 / 12, 9);
    expect(run?.feedback.aspects).toEqual([
      { aspect: 'MATERIAL', n: 2, mean: 3.5, scaleMax: 5, scaled: 0.625 },
      { aspect: 'METHOD', n: 1, mean: 3, scaleMax: 5, scaled: 0.5 },
    ]);
  });

  it('documents all its columns', async () => {
    expect(await undocumented(views)).toEqual([]);
  });
});

it('gives no number where there is none', async () => {
  const campus = new Campus();
  campus.hold(1, 501, [{ pre: 50, post: 60 }], 1000); // one participant: no spread
  campus.hold(
    2,
    502,
    [
      { pre: 50, post: 60 },
      { pre: 50, post: 60 },
    ],
    1000,
  ); // all the same
  campus.hold(
    3,
    503,
    [
      { pre: 100, post: 90 },
      { pre: 100, post: 100 },
    ],
    1000,
  ); // nothing to gain
  campus.schedule(4, 504);
  await views.fold(programmeEffectiveness, campus.log);
  const [one, same, full, none] = await Promise.all(
    [1, 2, 3, 4].map((run) => effectivenessOfRun(views, id(run))),
  );
  expect(one?.learning).toMatchObject({ n: 1, gain: 10, effectSize: null, costPerPointIdr: 100 });
  expect(same?.learning).toMatchObject({ n: 2, gain: 10, effectSize: null });
  expect(full?.learning).toMatchObject({ n: 2, gain: -5, normalisedGain: null, costPerPointIdr: null });
  expect(none?.learning).toEqual({
    ...{ n: 0, preMean: null, postMean: null, gain: null, normalisedGain: null, effectSize: null },
    costPerPointIdr: null,
  });
  expect(none).toMatchObject({ enrolled: 0, passPct: null, attendancePct: null, costIdr: null });
  expect(none?.feedback).toEqual({ n: 0, mean: null, scaleMax: null, scaled: null, aspects: [] });
  expect(await effectivenessOfRun(views, id(9))).toBeUndefined();
});

it('leaves out who withdrew and follows corrected scores', async () => {
  const campus = new Campus();
  campus.schedule(1, 501);
  const { log } = campus;
  const programmeId = id(1);
  const stream = `programme-${programmeId}`;
  for (const n of [11, 12, 13])
    log.append(stream, ParticipantEnrolled({ programmeId, employeeId: id(n), basis: 'GAP' }));
  const sheet = (scores: Record<number, number>) =>
    Object.entries(scores).map(([n, score]) => ({ employeeId: id(Number(n)), score }));
  log.append(
    stream,
    AssessmentScored({ programmeId, kind: 'PRE', scores: sheet({ 11: 40, 12: 50, 13: 0 }) }),
  );
  log.append(
    stream,
    AssessmentScored({ programmeId, kind: 'POST', scores: sheet({ 11: 60, 12: 60, 13: 90 }) }),
  );
  log.append(stream, AssessmentScored({ programmeId, kind: 'PRACTICE', scores: sheet({ 11: 1, 12: 1 }) }));
  log.append(stream, ScoresCorrected({ programmeId, kind: 'PRE', scores: sheet({ 11: 50 }) }));
  log.append(stream, ParticipantWithdrawn({ programmeId, employeeId: id(13) }));
  await views.fold(programmeEffectiveness, log);
  const run = await effectivenessOfRun(views, programmeId);
  expect(run).toMatchObject({
    enrolled: 2,
    withdrawn: 1,
    learning: { n: 2, preMean: 50, postMean: 60, gain: 10 },
  });
});

it('pools the participants of a series, without cancelled runs, and lists page by page', async () => {
  const campus = new Campus();
  campus.hold(
    1,
    501,
    [
      { pre: 40, post: 60 },
      { pre: 60, post: 70 },
    ],
    3000,
  );
  campus.hold(2, 501, [{ pre: 80, post: 80 }], 3000);
  campus.hold(3, 501, [{ pre: null, post: null }], 9000); // costs, but nothing was measured
  campus.schedule(4, 501);
  campus.log.append(
    `programme-${id(4)}`,
    ParticipantEnrolled({ programmeId: id(4), employeeId: id(5), basis: 'GAP' }),
  );
  campus.log.append(`programme-${id(4)}`, ProgrammeCancelled({ programmeId: id(4) }));
  campus.hold(5, 502, [{ pre: 10, post: 20 }], 100);
  campus.open(71, 1, 5);
  campus.answer(71, 1, 81, 5, { MATERIAL: 5 });
  campus.open(72, 2, 4);
  campus.answer(72, 2, 82, 4, { MATERIAL: 1 });
  await views.fold(programmeEffectiveness, campus.log);
  const series = await effectivenessOfSeries(views, id(501));
  expect(series).toMatchObject({
    ...{ runs: 4, runsCompleted: 3, costIdr: 15_000, enrolled: 4, lastEndedOn: '2026-03-30' },
    learning: { n: 3, preMean: 60, postMean: 70, gain: 10, costPerPointIdr: 200 },
    // scales differ: only the scaled mean can be told
    feedback: { n: 2, mean: null, scaleMax: null, scaled: 0.5 },
    few: { enrolled: 4, scored: 3, answers: 2 }, // all runs are small
  });

  const first = await effectivenessOfAllSeries(views, { limit: 1 });
  const second = await effectivenessOfAllSeries(views, { limit: 1, cursor: first.next! });
  expect([...first.items, ...second.items].map(({ seriesId }) => seriesId)).toEqual([id(501), id(502)]);
  expect(second.next).toBeUndefined();

  const runs: string[] = [];
  for (let cursor: string | undefined, more = true; more; more = cursor !== undefined) {
    const part = await effectivenessOfRuns(views, {
      ...{ seriesId: id(501), limit: 3 },
      ...(cursor !== undefined && { cursor }),
    });
    runs.push(...part.items.map(({ programmeId }) => programmeId));
    cursor = part.next;
  }
  expect(runs).toEqual([4, 3, 2, 1].map(id));
  expect((await effectivenessOfRuns(views, { status: 'CANCELLED', limit: 9 })).items).toHaveLength(1);
  await expect(effectivenessOfRuns(views, { limit: 1, cursor: 'x' })).rejects.toThrow('CURSOR.INVALID');
});

it('tells how much of a series lies in its small runs', async () => {
  const campus = new Campus();
  const seats = (n: number) => Array.from({ length: n }, () => ({ pre: 40, post: 60 }));
  campus.hold(1, 501, seats(6), 1);
  campus.hold(2, 501, [...seats(4), { pre: null, post: null }], 1); // five seats, four scored
  campus.hold(3, 501, seats(1), 1);
  await views.fold(programmeEffectiveness, campus.log);
  expect(await effectivenessOfSeries(views, id(501))).toMatchObject({
    ...{ enrolled: 12, learning: { n: 11 } },
    few: { enrolled: 1, scored: 5, answers: 0 },
  });
});

it('lists a series once, under the title of its latest run, wherever a page begins', async () => {
  const campus = new Campus();
  campus.schedule(1, 501, 'Akuntansi');
  campus.schedule(2, 502, 'Bimbingan');
  campus.schedule(3, 501, 'Zonasi'); // renamed
  campus.schedule(4, 503, 'Zonasi');
  await views.fold(programmeEffectiveness, campus.log);
  const seen: string[] = [];
  for (let cursor: string | undefined, more = true; more; more = cursor !== undefined) {
    const part = await effectivenessOfAllSeries(views, { limit: 1, ...(cursor !== undefined && { cursor }) });
    seen.push(
      ...part.items.map(({ seriesId, titleId, runs }) => `${titleId} ${seriesId === id(501)} ${runs}`),
    );
    cursor = part.next;
  }
  expect(seen).toEqual(['Bimbingan false 1', 'Zonasi true 2', 'Zonasi false 1']);
});
