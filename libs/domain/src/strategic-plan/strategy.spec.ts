import { given } from '../../testing/given.js';
import {
  goal,
  goalId,
  otherGoal,
  otherGoalId,
  resultRecorded,
  strategyAdopted,
  strategyId,
  strategyText,
  yearResult,
} from '../../testing/strategy-samples.js';
import { uuid } from '../../testing/ids.js';
import * as events from './strategy.events.js';
import { strategicPlan } from './strategy.js';

const reason = 'Perubahan anggaran';
const goals = [goal, otherGoal];
const withdrawn = events.StrategicPlanWithdrawn({ strategyId });

describe('strategic plan: adoption', () => {
  const { when } = given(strategicPlan, [], { id: strategyId });

  it('is recorded once', () => {
    when('AdoptStrategicPlan', { ...strategyText, goals }).then([strategyAdopted]);
    given(strategicPlan, [strategyAdopted])
      .when('AdoptStrategicPlan', { ...strategyText, goals })
      .refuses('STRATEGY.EXISTS');
  });

  it.each([2024, 2025, 2035])('is not for 2025 to %i: two to ten years', (toYear) =>
    when('AdoptStrategicPlan', { ...strategyText, toYear, goals }).refuses('STRATEGY.PERIOD'),
  );

  it.each([2026, 2034])('may be for 2025 to %i', (toYear) => {
    const targets = Array.from({ length: toYear - 2024 }, (_, n) => ({ year: 2025 + n, value: n }));
    when('AdoptStrategicPlan', { ...strategyText, toYear, goals: [{ ...goal, targets }] }).thenLike([
      { type: 'StrategicPlanAdopted', data: { toYear } },
    ]);
  });

  it('has goals that are different, each with one target for each year', () => {
    const adopt = (...of: (typeof goal | typeof otherGoal)[]) =>
      when('AdoptStrategicPlan', { ...strategyText, goals: of });
    adopt(goal, { ...otherGoal, goalId }).refuses('STRATEGY.GOAL_TWICE', { goalIds: [goalId] });
    const [first, second, third] = goal.targets as [{ year: number; value: number }, ...typeof goal.targets];
    for (const targets of [[first, second!], [second!, first, third!], [first, first, third!], [...goal.targets, { year: 2028, value: 1 }]])
      adopt({ ...goal, targets }).refuses('STRATEGY.TARGET_YEARS', { goalId, fromYear: 2025, toYear: 2027 });
  }); // prettier-ignore
});

describe('strategic plan: revision', () => {
  it('gives it other goals, each time as the next revision', () => {
    const { when } = given(strategicPlan, [strategyAdopted]);
    const revised = events.StrategicPlanRevised({ strategyId, revision: 2, goals: [goal] });
    when('ReviseStrategicPlan', { goals: [goal], reason }).then([revised]);
    given(strategicPlan, [strategyAdopted, revised])
      .when('ReviseStrategicPlan', { goals, reason })
      .thenLike([{ type: 'StrategicPlanRevised', data: { revision: 3 } }]);
    when('ReviseStrategicPlan', { goals, reason }).refuses('STRATEGY.CHANGES_NOTHING');
    when('ReviseStrategicPlan', { goals: [goal, goal], reason }).refuses('STRATEGY.GOAL_TWICE');
    when('ReviseStrategicPlan', { goals: [{ ...goal, targets: [] }], reason }).refuses(
      'STRATEGY.TARGET_YEARS',
    );
  });

  it('keeps a goal of which a result is on record, and its unit', () => {
    const { when } = given(strategicPlan, [strategyAdopted, resultRecorded]);
    when('ReviseStrategicPlan', { goals: [otherGoal], reason }).refuses('STRATEGY.GOAL_HAS_RESULTS', {
      goalId,
    });
    when('ReviseStrategicPlan', { goals: [{ ...goal, unit: 'orang' }], reason }).refuses(
      'STRATEGY.GOAL_HAS_RESULTS',
    );
    when('ReviseStrategicPlan', { goals: [{ ...goal, baseline: 60 }], reason }).thenLike([
      { type: 'StrategicPlanRevised', data: {} },
    ]);
  });
});

describe('strategic plan: results', () => {
  const { when } = given(strategicPlan, [strategyAdopted]);

  it('are recorded once for a goal and year, and corrected for a reason', () => {
    when('RecordStrategicResult', yearResult).then([resultRecorded]);
    const recorded = given(strategicPlan, [strategyAdopted, resultRecorded]).when;
    recorded('RecordStrategicResult', yearResult).refuses('STRATEGY.RESULT_EXISTS', { goalId, year: 2025 });
    recorded('CorrectStrategicResult', { ...yearResult, value: 71, reason }).then([
      events.StrategicResultCorrected({ strategyId, ...yearResult, value: 71 }),
    ]);
    recorded('CorrectStrategicResult', { ...yearResult, reason }).refuses('STRATEGY.CHANGES_NOTHING');
    when('CorrectStrategicResult', { ...yearResult, reason }).refuses('STRATEGY.RESULT_UNKNOWN');
  });

  it('are of a goal and a year of the plan that has begun', () => {
    when('RecordStrategicResult', { ...yearResult, goalId: uuid(1) }).refuses('STRATEGY.GOAL_UNKNOWN');
    when('RecordStrategicResult', { ...yearResult, year: 2024 }).refuses('STRATEGY.YEAR_OUTSIDE');
    when('RecordStrategicResult', { ...yearResult, year: 2028 }).refuses('STRATEGY.YEAR_OUTSIDE');
    when('RecordStrategicResult', { ...yearResult, year: 2027 }).refuses('STRATEGY.YEAR_AHEAD', {
      year: 2027,
    });
    for (const goalOf of [goalId, otherGoalId])
      when('RecordStrategicResult', { ...yearResult, goalId: goalOf, year: 2026 }).thenLike([
        { type: 'StrategicResultRecorded', data: { year: 2026 } },
      ]);
  });

  it('belong to a year in Medan', () => {
    const at = (now: string) =>
      given(strategicPlan, [strategyAdopted], { now: new Date(now) }).when('RecordStrategicResult', {
        ...{ ...yearResult, year: 2027 },
      });
    at('2026-12-31T23:59:59+07:00').refuses('STRATEGY.YEAR_AHEAD');
    at('2026-12-31T17:00:00Z').thenLike([{ type: 'StrategicResultRecorded', data: {} }]);
  });
});

it.each([
  [[], 'STRATEGY.UNKNOWN'],
  [[strategyAdopted, withdrawn], 'STRATEGY.WITHDRAWN'],
] as const)('a strategic plan after %j changes no more: %s', (facts, code) => {
  const { when } = given(strategicPlan, facts);
  when('ReviseStrategicPlan', { goals: [goal], reason }).refuses(code);
  when('RecordStrategicResult', yearResult).refuses(code);
  when('CorrectStrategicResult', { ...yearResult, reason }).refuses(code);
  when('WithdrawStrategicPlan', { reason }).refuses(code);
});

it('a strategic plan is withdrawn for a reason', () =>
  given(strategicPlan, [strategyAdopted]).when('WithdrawStrategicPlan', { reason }).then([withdrawn]));
