import { TALENT_SORT } from '@jejak-projections/talent-pools';
import { Fits, IsDay, talentPool } from '@jejak/domain';
import type { SortOf } from '@jejak/projection-engine';
import { IsIn, IsOptional, IsUUID } from 'class-validator';
import { PageQuery } from '../page.queries.dto.js';
import { SortBy } from '../sort-by.js';

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
