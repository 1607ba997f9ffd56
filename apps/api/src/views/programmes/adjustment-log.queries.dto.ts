import { ADJUSTMENT_SORT } from '@jejak-projections/adjustments';
import { ADJUSTMENT_STATUSES, IsDay, type AdjustmentStatus } from '@jejak/domain';
import type { SortOf } from '@jejak/projection-engine';
import { IsIn, IsOptional, IsUUID } from 'class-validator';
import { PageQuery } from '../page.queries.dto.js';
import { SortBy } from '../sort-by.js';

/** Which adjustments. */
export class AdjustmentPageQuery extends PageQuery {
  @IsOptional() @IsUUID() seriesId?: string;

  @IsOptional() @IsIn(ADJUSTMENT_STATUSES) state?: AdjustmentStatus;

  /** Decided on this day in Medan or later. @example 2026-01-01 */
  @IsOptional() @IsDay() from?: string;

  /** Decided on this day in Medan or before. @example 2026-12-31 */
  @IsOptional() @IsDay() to?: string;

  /** Of series in a run of which somebody sat who works in this unit or one below it today. */
  @IsOptional() @IsUUID() unitId?: string;

  @SortBy(ADJUSTMENT_SORT) sort?: SortOf<typeof ADJUSTMENT_SORT>;
}
