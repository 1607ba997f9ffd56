import { z } from 'zod';
import { competencyCode, text } from '../kernel/fields.js';
import { clear, personal } from '../kernel/tags.js';

/** A question of the survey, e.g. `READY_FOR_DIGITAL`. */
export const question = clear('the code of a question', z.string().regex(/^[A-Z][A-Z0-9_]{0,39}$/));

/** How much a competency is needed: 1 little to 5 most. */
export const priority = clear('how much a competency is needed', z.int().min(1).max(5));

/** A mean of levels over several people. */
export const averageLevel = clear('a mean over several people', z.number().min(0).max(5));

/** A number of people, answers or votes. */
export const count = clear('a number of people', z.int().min(0));

/** What a group or a paper says is needed. */
export const finding = z.strictObject({
  competencyCode,
  statement: personal('free-text', text(500)),
  /** Who of the group agreed; absent where nobody voted. */
  votes: count.optional(),
});
