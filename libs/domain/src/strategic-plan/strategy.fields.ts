import { z } from 'zod';
import { id, text } from '../kernel/fields.js';
import { clear, code } from '../kernel/tags.js';
import { OBJECTIVE_KINDS } from '../development-plan/plan.vocabulary.js';

/** A calendar year. */
export const planYear = clear('a year', z.int().min(1900).max(2999));

/** A value of an indicator, in its unit. */
export const indicatorValue = clear(
  'a value of an indicator of the city, said of no one',
  z.number().min(-1e12).max(1e12),
);

/** A goal of a plan of several years, with what shall be reached in each of them. */
export const strategicGoal = z.strictObject({
  goalId: id,
  kind: code(OBJECTIVE_KINDS),
  indicator: clear('an aim of a plan', text(500)),
  /** In which the values are: `%`, `JP`, `orang`. */
  unit: clear('a unit of measurement', text(40)),
  baseline: indicatorValue,
  /** One for each year of the plan, in their order. */
  targets: z.array(z.strictObject({ year: planYear, value: indicatorValue })).min(1),
});
