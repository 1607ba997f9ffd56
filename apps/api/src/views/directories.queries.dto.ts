import { IsIn, IsInt, IsOptional, IsUUID, Max, Min } from 'class-validator';
import { Fits, IsCompetencyCode, IsDay, talentPool } from '@jejak/domain';
import { MENTOR_SORT } from '@jejak-projections/mentor-directory';
import { TALENT_SORT } from '@jejak-projections/talent-pools';
import type { SortOf } from '@jejak/projection-engine';
import { PageQuery, Whole } from './queries.dto.js';
import { SortBy } from './sort-by.js';

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

/** Which places in talent pools. */
export class TalentPageQuery extends PageQuery {
  /** @example LEADERSHIP */
  @IsOptional() @Fits(talentPool, 'a code of a pool, as LEADERSHIP') pool?: string;

  /** For this position. */
  @IsOptional() @IsUUID() targetPositionId?: string;

  @IsOptional() @IsUUID() employeeId?: string;

  /** Who works today in this unit or one below it. */
  @IsOptional() @IsUUID() unitId?: string;

  /** Also places that ended. */
  @IsOptional() @IsIn(['true', 'false']) withdrawn?: 'true' | 'false';

  /** Recorded on this day in Medan or later. @example 2026-01-01 */
  @IsOptional() @IsDay() from?: string;

  /** Recorded on this day in Medan or before. @example 2026-12-31 */
  @IsOptional() @IsDay() to?: string;

  @SortBy(TALENT_SORT) sort?: SortOf<typeof TALENT_SORT>;
}
