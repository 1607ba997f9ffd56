import { RUN_SORT } from '@jejak-projections/programme-effectiveness';
import { IsDay } from '@jejak/domain';
import type { SortOf } from '@jejak/projection-engine';
import { IsIn, IsOptional, IsUUID } from 'class-validator';
import { PageQuery } from '../page.queries.dto.js';
import { SortBy } from '../sort-by.js';

/** Which runs. */
export class RunPageQuery extends PageQuery {
  @IsOptional() @IsUUID() seriesId?: string;

  @IsOptional() @IsIn(['SCHEDULED', 'RUNNING', 'COMPLETED', 'CANCELLED']) status?: string;

  /** In which somebody has a seat who works in this unit or one below it today. */
  @IsOptional() @IsUUID() unitId?: string;

  /** Begins on this day in Medan or later. @example 2026-01-01 */
  @IsOptional() @IsDay() from?: string;

  /** Begins on this day in Medan or before. @example 2026-12-31 */
  @IsOptional() @IsDay() to?: string;

  @SortBy(RUN_SORT) sort?: SortOf<typeof RUN_SORT>;
}
