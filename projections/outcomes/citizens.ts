import { medanDay } from '@jejak/projection-engine';
import { firstOfQuarter } from './spans.js';

const today = medanDay('now()');

/** SQL of what citizens say of the units of `tree` themselves in each `span`, as relations for a `WITH`. */
export const citizens = `
  satisfied AS (
    SELECT root, span.period, sum(n)::int AS answers, sum(u6 * n) / sum(n) AS u6, sum(u7 * n) / sum(n) AS u7,
      sum(index * n) / sum(n) AS index
    FROM tree JOIN reporting.satisfaction AS survey USING (unit_id)
    JOIN span ON ${firstOfQuarter('survey.period')} BETWEEN first AND last
    WHERE u6 IS NOT NULL GROUP BY root, span.period),
  answered AS (
    SELECT root, period, sum(due)::int AS complaints_due, sum(in_time)::int AS complaints_in_time
    FROM tree JOIN (
      SELECT unit_id, period, count(*) AS due, count(*) FILTER (WHERE NOT breached) AS in_time
      FROM reporting.feedback_deadlines JOIN span ON due_on BETWEEN first AND last
      WHERE category = 'COMPLAINT' AND (responded_on IS NOT NULL OR due_on < ${today})
      GROUP BY unit_id, period) AS complaints USING (unit_id)
    GROUP BY root, period)`;
