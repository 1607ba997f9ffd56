import { MENTORSHIP_SORT, MENTORSHIP_STATES } from '@jejak-projections/mentoring-board';
import { IsDay } from '@jejak/domain';
import type { SortOf } from '@jejak/projection-engine';
import { IsIn, IsOptional, IsUUID } from 'class-validator';
import { PageQuery } from '../page.queries.dto.js';
import { SortBy } from '../sort-by.js';

/** Which mentorships. */
export class MentoringPageQuery extends PageQuery {
  /** Unit in which the mentee works today, with all below it. */
  @IsOptional() @IsUUID() unitId?: string;

  @IsOptional() @IsIn(MENTORSHIP_STATES) state?: string;

  @IsOptional() @IsUUID() mentorId?: string;

  /** Those that ran, or stood open, on this day or later. @example 2026-01-01 */
  @IsOptional() @IsDay() from?: string;

  /** Those that had been proposed or begun by this day. @example 2026-12-31 */
  @IsOptional() @IsDay() to?: string;

  @SortBy(MENTORSHIP_SORT) sort?: SortOf<typeof MENTORSHIP_SORT>;
}
