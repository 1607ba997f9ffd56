import { MENTOR_SORT } from '@jejak-projections/mentor-directory';
import { IsCompetencyCode } from '@jejak/domain';
import type { SortOf } from '@jejak/projection-engine';
import { IsIn, IsInt, IsOptional, IsUUID, Max, Min } from 'class-validator';
import { Whole, PageQuery } from '../page.queries.dto.js';
import { SortBy } from '../sort-by.js';

/** Which mentors. */
export class MentorPageQuery extends PageQuery {
  /** @example MAN-03 */
  @IsCompetencyCode() competencyCode!: string;

  /** Only who holds this level or a higher one: that of the goal. */
  @IsOptional() @Whole() @IsInt() @Min(1) @Max(5) minLevel?: number;

  /** Who works today in this unit or one below it. */
  @IsOptional() @IsUUID() unitId?: string;

  /** Only those with whom one more mentorship may be started. */
  @IsOptional() @IsIn(['true', 'false']) free?: 'true' | 'false';

  @SortBy(MENTOR_SORT) sort?: SortOf<typeof MENTOR_SORT>;
}
