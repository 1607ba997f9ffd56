import { PLAN_SORT } from '@jejak-projections/development-plans';
import { PLAN_SCOPES, PLAN_STATUSES, type PlanScope, type PlanStatus } from '@jejak/domain';
import type { SortOf } from '@jejak/projection-engine';
import { IsIn, IsInt, IsOptional, IsUUID, Max, Min } from 'class-validator';
import { Whole, PageQuery } from '../page.queries.dto.js';
import { SortBy } from '../sort-by.js';

/** Which development plans. */
export class PlanPageQuery extends PageQuery {
  /** For this unit or one below it, or of somebody who works in one of them today. */
  @IsOptional() @IsUUID() unitId?: string;

  /** @example 2026 */
  @IsOptional() @Whole() @IsInt() @Min(1900) @Max(2999) year?: number;

  @IsOptional() @IsIn(PLAN_SCOPES) scope?: PlanScope;

  @IsOptional() @IsIn(PLAN_STATUSES) state?: PlanStatus;

  @SortBy(PLAN_SORT) sort?: SortOf<typeof PLAN_SORT>;
}
