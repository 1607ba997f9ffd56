import type { Role } from '@jejak/domain';
import type { ListedAdjustment } from '@jejak-projections/adjustments';
import type { RunProgress } from '@jejak-projections/learning-activity';
import type {
  Effectiveness,
  RunEffectiveness,
  SeriesEffectiveness,
} from '@jejak-projections/programme-effectiveness';
import { maskProgress, maskResults, maskRun, maskSeries } from './mask-few.js';
import type { Granted } from './request-access.js';

const by = (...roles: Role[]): Granted => ({ roles, masked: [], sight: { scope: 'all' } });
const head = by('unit-head');

/** The fields of answers, without their classes. */
type Fields<Of> = { [Name in keyof Of]: Of[Name] };

const figures = (enrolled: number, scored = enrolled, answers = enrolled): Fields<Effectiveness> => ({
  ...{
    enrolled,
    withdrawn: 0,
    completed: enrolled,
    attendancePct: 90,
    passed: enrolled,
    failed: 0,
    passPct: 100,
  },
  learning: {
    ...{ n: scored, preMean: 50, postMean: 80, gain: 30, normalisedGain: 0.6, costPerPointIdr: 9 },
    effectSize: { d: 1, low: 0.5, high: 1.5 },
  },
  feedback: {
    ...{ n: answers, mean: 4, scaleMax: 5, scaled: 0.75 },
    aspects: [{ aspect: 'MATERIAL', n: answers, mean: 4, scaleMax: 5, scaled: 0.75 }],
  },
});
const run = (...over: [number, number?, number?]): Fields<RunEffectiveness> => ({
  ...{
    programmeId: 'a',
    seriesId: 'b',
    titleId: 'Kelas',
    form: 'SEMINAR',
    mode: 'OFFLINE',
    status: 'COMPLETED',
  },
  ...{
    startsAt: new Date(0),
    endedOn: null,
    capacity: 9,
    totalJp: 4,
    realisedJp: 4,
    budgetIdr: 1,
    costIdr: 1,
  },
  ...{ evaluations: [], closedBy: null, ...figures(...over) },
});

const noSeats = { completed: null, attendancePct: null, passed: null, failed: null, passPct: null };
const noLearning = { preMean: null, postMean: null, gain: null, normalisedGain: null, effectSize: null, costPerPointIdr: null }; // prettier-ignore
const noFeedback = { mean: null, scaled: null, aspects: [] };

describe('figures of a run', () => {
  it.each<Role>(['unit-head', 'facilitator', 'mentor'])(
    'of four people tell a %s only how many they are',
    (role) => {
      expect(maskRun(run(4), by(role))).toMatchObject({
        ...{ enrolled: 4, ...noSeats, learning: { n: 4, ...noLearning }, feedback: { n: 4, ...noFeedback } },
        ...{ programmeId: 'a', costIdr: 1 },
      });
    },
  );

  it.each<Role[]>([
    ['hr-planner'],
    ['programme-officer'],
    ['analyst'],
    ['compliance-reviewer'],
    ['unit-head', 'hr-planner'],
  ])('of four people are told to %s', (...roles) => expect(maskRun(run(4), by(...roles))).toEqual(run(4)));

  it('of five people, and of nobody, are told', () => {
    for (const n of [0, 5]) expect(maskRun(run(n), head)).toEqual(run(n));
  });

  it('are told each over its own people', () => {
    expect(maskRun(run(20, 1, 5), head)).toEqual({ ...run(20, 1, 5), learning: { n: 1, ...noLearning } });
    expect(maskRun(run(20, 5, 1), head)).toMatchObject({
      passed: 20,
      learning: { gain: 30 },
      feedback: noFeedback,
    });
  });
});

describe('figures of a series', () => {
  const series = (few: SeriesEffectiveness['few']): Fields<SeriesEffectiveness> => ({
    ...{ seriesId: 'b', titleId: 'Kelas', runs: 2, runsCompleted: 2, lastEndedOn: null, costIdr: 1 },
    ...{ few, ...figures(21) },
  });

  it('tell no head of a unit what one person did in a run beside one of twenty', () => {
    const told = maskSeries(series({ enrolled: 1, scored: 1, answers: 1 }), head);
    expect(told).toMatchObject({ ...noSeats, learning: noLearning, feedback: noFeedback });
  });

  it('are told where those in small runs are five together, or none', () => {
    for (const n of [0, 5, 8]) {
      const whole = series({ enrolled: n, scored: n, answers: n });
      expect(maskSeries(whole, head)).toEqual(whole);
    }
  });
});

it('what runs brought before and after an adjustment is told each over its own people', () => {
  const result = (enrolled: number, scored: number, feedbackN: number) => ({
    ...{ programmeId: 'a', status: 'COMPLETED', endedOn: null, enrolled, passPct: 50, scored, gain: 30 },
    ...{ feedbackN, feedbackScaled: 0.5, verdicts: [] },
  });
  const adjustment: Fields<ListedAdjustment> = {
    ...{
      adjustmentId: 'c',
      seriesId: 'b',
      source: { kind: 'EVALUATION', id: 'd' },
      changes: [],
      state: 'decided',
    },
    ...{ decidedOn: '2026-01-01', before: result(4, 4, 4), after: result(20, 1, 5) },
  };
  expect(maskResults(adjustment, head)).toMatchObject({
    before: { enrolled: 4, passPct: null, gain: null, feedbackScaled: null },
    after: { enrolled: 20, passPct: 50, gain: null, feedbackScaled: 0.5 },
  });
  expect(maskResults({ ...adjustment, before: null }, head).before).toBeNull();
  expect(maskResults(adjustment, by('programme-officer'))).toEqual(adjustment);
});

it('how far participants came on a platform is told of five who did something', () => {
  const progress = (seats: number, active: number): Fields<RunProgress> => ({
    ...{
      programmeId: 'a',
      seriesId: 'b',
      titleId: 'Kelas',
      titleEn: null,
      mode: 'ONLINE',
      status: 'RUNNING',
    },
    ...{ startsAt: new Date(0), seats, active, finished: 1, meanProgressPct: 50 },
    ...{ modules: 1, posts: 2, submissions: 3, minutes: 4, lastAt: new Date(1) },
  });
  const nothing = {
    ...{ active: null, finished: null, meanProgressPct: null, modules: null, posts: null },
    ...{ submissions: null, minutes: null, lastAt: null },
  };
  for (const [seats, active] of [
    [4, 0],
    [4, 4],
    [20, 1],
  ] as const)
    // prettier-ignore
    expect(maskProgress(progress(seats, active), head)).toEqual({ ...progress(seats, active), ...nothing });
  for (const [seats, active] of [
    [5, 0],
    [5, 5],
    [20, 5],
  ] as const)
    // prettier-ignore
    expect(maskProgress(progress(seats, active), head)).toEqual(progress(seats, active));
  expect(maskProgress(progress(4, 1), by('analyst'))).toEqual(progress(4, 1));
});
