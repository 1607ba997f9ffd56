import { FEEDBACK_SORT } from '@jejak-projections/feedback-deadlines';
import { FEEDBACK_STATES, IsDay, type FeedbackStateName } from '@jejak/domain';
import type { SortOf } from '@jejak/projection-engine';
import { IsIn, IsOptional, IsUUID } from 'class-validator';
import { PageQuery } from '../page.queries.dto.js';
import { SortBy } from '../sort-by.js';

/** Which of the things that citizens said. */
export class FeedbackPageQuery extends PageQuery {
  /** Unit whose service it is about, with all units below it. */
  @IsOptional() @IsUUID() unitId?: string;

  /** Came on this day in Medan or later. @example 2026-01-01 */
  @IsOptional() @IsDay() from?: string;

  /** Came on this day in Medan or earlier. @example 2026-03-31 */
  @IsOptional() @IsDay() to?: string;

  @IsOptional() @IsIn(FEEDBACK_STATES) state?: FeedbackStateName;

  /** Only those whose answer is or was late, or only the others. */
  @IsOptional() @IsIn(['true', 'false']) breached?: 'true' | 'false';

  @SortBy(FEEDBACK_SORT) sort?: SortOf<typeof FEEDBACK_SORT>;
}
