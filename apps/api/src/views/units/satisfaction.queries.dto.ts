import { SATISFACTION_SORT } from '@jejak-projections/satisfaction';
import { Fits, quarter } from '@jejak/domain';
import type { SortOf } from '@jejak/projection-engine';
import { IsOptional, IsUUID } from 'class-validator';
import { PageQuery } from '../page.queries.dto.js';
import { SortBy } from '../sort-by.js';

/** Which units and quarters. */
export class SatisfactionPageQuery extends PageQuery {
  /** A unit, with all units below it. */
  @IsOptional() @IsUUID() unitId?: string;

  /** First quarter. @example 2026-Q1 */
  @IsOptional() @Fits(quarter, 'a quarter, as 2026-Q2') from?: string;

  /** Last quarter. @example 2026-Q4 */
  @IsOptional() @Fits(quarter, 'a quarter, as 2026-Q2') to?: string;

  @SortBy(SATISFACTION_SORT) sort?: SortOf<typeof SATISFACTION_SORT>;
}
