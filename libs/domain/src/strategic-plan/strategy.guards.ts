import { repeated } from '../kernel/lists.js';
import { dayInMedan } from '../kernel/medan.js';
import { Refusal } from '../kernel/refusal.js';
import type { StrategicGoal } from './strategy.parts.dto.js';
import type { KnownStrategicPlan, StrategicPlan } from './strategy.state.js';

const MOST_YEARS = 10;

/** The plan as one that is followed. @throws Refusal */
export function adopted(state: StrategicPlan): KnownStrategicPlan {
  if (state.status === 'unknown') throw new Refusal('STRATEGY.UNKNOWN');
  if (state.status === 'withdrawn') throw new Refusal('STRATEGY.WITHDRAWN');
  return state;
}

type Period = Pick<KnownStrategicPlan, 'fromYear' | 'toYear'>;

/** A plan is for several years, and not for a lifetime. @throws Refusal */
export function checkPeriod({ fromYear, toYear }: Period): void {
  if (toYear <= fromYear || toYear - fromYear >= MOST_YEARS)
    throw new Refusal('STRATEGY.PERIOD', { fromYear, toYear });
}

/** Goals are different, and each has a target for each year. @throws Refusal */
export function checkGoals({ fromYear, toYear }: Period, goals: readonly StrategicGoal[]): void {
  const twice = repeated(goals.map(({ goalId }) => goalId));
  if (twice.length > 0) throw new Refusal('STRATEGY.GOAL_TWICE', { goalIds: twice });
  for (const { goalId, targets } of goals) {
    const inOrder = targets.every(({ year }, index) => year === fromYear + index);
    if (!inOrder || targets.length !== toYear - fromYear + 1)
      throw new Refusal('STRATEGY.TARGET_YEARS', { goalId, fromYear, toYear });
  }
}

/** What is on record of a goal keeps its meaning. @throws Refusal */
export function keepMeasured({ goals, results }: KnownStrategicPlan, next: readonly StrategicGoal[]): void {
  const units = new Map(next.map(({ goalId, unit }) => [goalId, unit]));
  const measured = new Set([...results.keys()].map((key) => key.split(' ')[0]));
  for (const { goalId, unit } of goals)
    if (measured.has(goalId) && units.get(goalId) !== unit)
      throw new Refusal('STRATEGY.GOAL_HAS_RESULTS', { goalId });
}

/** The plan has the goal, and the year is one of its and has begun. @throws Refusal */
export function checkResult(
  { goals, fromYear, toYear }: KnownStrategicPlan,
  { goalId, year }: { readonly goalId: string; readonly year: number },
  now: Date,
): void {
  if (!goals.some((goal) => goal.goalId === goalId)) throw new Refusal('STRATEGY.GOAL_UNKNOWN', { goalId });
  checkSlice({ fromYear, toYear }, year);
  if (year > Number(dayInMedan(now).slice(0, 4))) throw new Refusal('STRATEGY.YEAR_AHEAD', { year });
}

/** The year is one of the plan. @throws Refusal */
export function checkSlice({ fromYear, toYear }: Period, year: number): void {
  if (year < fromYear || year > toYear)
    throw new Refusal('STRATEGY.YEAR_OUTSIDE', { year, fromYear, toYear });
}
