import { performanceRules, type DisputeRule, type PredicateMatrix } from '../rules/performance.rules.js';
import { firstDayOf } from './appraisal.period.js';
import type { Ratings } from './appraisal.state.js';
import type { Predicate } from './appraisal.vocabulary.js';

const DAY_MS = 86_400_000;

const holding = <Rule extends { readonly from: string; readonly until?: string }>(
  rules: readonly Rule[],
  day: string,
): Rule | undefined => rules.find(({ from, until = '9999-12-31' }) => from <= day && day <= until);

/** The matrix by which a period is appraised, that of its first day; undefined where the rule set has none. */
export const matrixFor = (period: string): PredicateMatrix | undefined =>
  holding(performanceRules.matrices, firstDayOf(period));

/** The rule about disputes for what was rated on this day; undefined where the rule set has none. */
export const disputeRuleFor = (ratedOn: string): DisputeRule | undefined =>
  holding(performanceRules.disputes, ratedOn);

/** The predicate that a matrix gives. */
export const predicateBy = (
  { predicates }: PredicateMatrix,
  { resultRating, behaviourRating }: Ratings,
): Predicate => predicates[resultRating][behaviourRating];

/**
 * The last day in Medan on which the ratee may dispute what was rated on `ratedOn`, that day itself not counted. Where
 * no rule gives days it is that day.
 */
export function lastDayToDispute(ratedOn: string): string {
  const { days } = disputeRuleFor(ratedOn) ?? { days: 0 };
  return new Date(Date.parse(`${ratedOn}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}
