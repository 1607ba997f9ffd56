import { disclosureRules } from '@jejak/domain';

const { leastPeople } = disclosureRules;
const fewer = (n: string) => `coalesce(sum(${n}) FILTER (WHERE ${n} < ${leastPeople}), 0)::int AS ${n}_few`;

/**
 * SQL of how much of a series lies in runs that are too small to be told of one by one. Where that is little, it is what a
 * series brought less what its other runs did.
 *
 * @param runs SQL condition on `run`
 */
export function fewFigures(runs: string): string {
  return `
    SELECT ${['n_enrolled', 'n_scored', 'n_feedback'].map(fewer).join(', ')}
    FROM (
      SELECT seats.*, (
          SELECT count(*) FROM {schema}.evaluation_record AS record
          WHERE record.programme_id = run.programme_id AND record.level = 1) AS n_feedback
      FROM {schema}.run CROSS JOIN LATERAL (
        SELECT count(*) AS n_enrolled,
          count(*) FILTER (WHERE pre_score IS NOT NULL AND post_score IS NOT NULL) AS n_scored
        FROM {schema}.participant
        WHERE participant.programme_id = run.programme_id AND NOT withdrawn) AS seats
      WHERE ${runs}) AS each_run`;
}

/** What its columns mean. */
export const fewComments = {
  n_enrolled_few: `Of n_enrolled: those in runs with fewer than ${leastPeople}`,
  n_scored_few: `Of n_scored: those in runs with fewer than ${leastPeople}`,
  n_feedback_few: `Of n_feedback: those about runs with fewer than ${leastPeople}`,
};
