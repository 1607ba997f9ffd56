import type { Actor } from '../kernel/decider.js';
import { Refusal } from '../kernel/refusal.js';
import { performanceRules } from '../rules/performance.rules.js';
import { matrixFor, predicateBy } from './appraisal.rules.js';
import type { Appraisal, KnownAppraisal, Ratings } from './appraisal.state.js';

/** The appraisal, or a refusal. */
export function made(state: Appraisal): KnownAppraisal {
  if (state.status === 'unknown') throw new Refusal('APPRAISAL.UNKNOWN');
  return state;
}

/** The appraisal while it is not final, or a refusal. */
export function notFinal(state: Appraisal): KnownAppraisal {
  const appraisal = made(state);
  if (appraisal.status === 'final') throw new Refusal('APPRAISAL.FINAL');
  return appraisal;
}

/** Only the ratee acknowledges and disputes. An account that is nobody's is stopped where it is decided who may do what. */
export function refuseOthers({ employeeId }: Actor, ratee: string): void {
  if (employeeId !== undefined && employeeId !== ratee) throw new Refusal('APPRAISAL.NOT_RATEE');
}

/** Who decided a first time does not decide about that. */
export function refuseRater({ id }: Actor, { raterId }: KnownAppraisal): void {
  if (id === raterId) throw new Refusal('APPRAISAL.RATER');
}

/** Ratings with the predicate that the rules of the period give, or a refusal. */
export function ratedBy(period: string, { resultRating, behaviourRating }: Ratings) {
  const matrix = matrixFor(period);
  if (!matrix) throw new Refusal('APPRAISAL.NO_RULES', { period, ruleSet: performanceRules.id });
  const predicate = predicateBy(matrix, { resultRating, behaviourRating });
  return { resultRating, behaviourRating, predicate, ruleSet: performanceRules.id };
}

/** As {@link ratedBy}, in place of ratings that are others. */
export function changed({ period, ...before }: KnownAppraisal, after: Ratings) {
  if (before.resultRating === after.resultRating && before.behaviourRating === after.behaviourRating)
    throw new Refusal('APPRAISAL.CHANGES_NOTHING');
  return ratedBy(period, after);
}
