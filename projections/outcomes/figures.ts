import { citizens } from './citizens.js';
import { COUNTS, peopleOf, type PeopleScope } from './people.js';

const counts = COUNTS.map(([name, as]) => `coalesce(${name}, 0)::int AS "${as}"`).join(', ');

/** SQL of what is counted of the people of each root in each period. Figures that nothing stands behind are 0. */
export const countsOf = (scope: PeopleScope): string => `
  WITH ${peopleOf(scope)}
  SELECT root, period, ${counts}
  FROM (SELECT DISTINCT root FROM tree) AS root CROSS JOIN span LEFT JOIN worked USING (root, period)`;

/**
 * SQL of what units did and what came of it: one row for each root and period. The citizens' side is that of the units
 * themselves. Means that nothing stands behind are null.
 */
export const figuresOf = (scope: PeopleScope): string => `
  WITH ${peopleOf(scope)}, ${citizens}
  SELECT root, period, ${counts}, coalesce(jp, 0)::float8 AS jp, mean_gap::float8 AS "meanGap",
    coalesce(answers, 0) AS answers, u6::float8, u7::float8, index::float8,
    coalesce(complaints_due, 0) AS "complaintsDue", coalesce(complaints_in_time, 0) AS "complaintsInTime"
  FROM (SELECT DISTINCT root FROM tree) AS root CROSS JOIN span
  LEFT JOIN worked USING (root, period) LEFT JOIN satisfied USING (root, period) LEFT JOIN answered USING (root, period)
  ORDER BY root, first`;

/** A row of {@link countsOf}. */
export type CountsRow = Readonly<Record<'root' | 'period', string>> &
  Readonly<Record<(typeof COUNTS)[number][1], number>>;

/** A row of {@link figuresOf}. */
export interface FiguresRow extends CountsRow {
  readonly jp: number;
  readonly meanGap: number | null;
  readonly answers: number;
  readonly u6: number | null;
  readonly u7: number | null;
  readonly index: number | null;
  readonly complaintsDue: number;
  readonly complaintsInTime: number;
}
