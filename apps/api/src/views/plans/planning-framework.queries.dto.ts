import { OFF_PLAN_SORT } from '@jejak-projections/development-plans';
import {
  POLICY_SORT,
  POLICY_STATES,
  type PolicyState,
  STRATEGY_SORT,
} from '@jejak-projections/planning-framework';
import { IsDay } from '@jejak/domain';
import type { SortOf } from '@jejak/projection-engine';
import { IsIn, IsInt, IsOptional, Max, Min, IsUUID } from 'class-validator';
import { Whole, PageQuery } from '../page.queries.dto.js';
import { SortBy } from '../sort-by.js';

/** Which policies of development. */
export class PolicyPageQuery extends PageQuery {
  /** In force on a day of this year. @example 2026 */
  @IsOptional() @Whole() @IsInt() @Min(1900) @Max(2999) year?: number;

  /** As of today in Medan. */
  @IsOptional() @IsIn(POLICY_STATES) state?: PolicyState;

  @SortBy(POLICY_SORT) sort?: SortOf<typeof POLICY_SORT>;
}

/** Which plans of several years. */
export class StrategyPageQuery extends PageQuery {
  /** One of the years of the plan. @example 2026 */
  @IsOptional() @Whole() @IsInt() @Min(1900) @Max(2999) year?: number;

  @IsOptional() @IsIn(['adopted', 'withdrawn']) status?: 'adopted' | 'withdrawn';

  @SortBy(STRATEGY_SORT) sort?: SortOf<typeof STRATEGY_SORT>;
}

/** Which programmes that are under no plan. */
export class OffPlanPageQuery extends PageQuery {
  /** In which somebody has a seat who works in this unit or one below it today. */
  @IsOptional() @IsUUID() unitId?: string;

  /** Begins on this day in Medan or later. @example 2026-01-01 */
  @IsOptional() @IsDay() from?: string;

  /** Begins on this day in Medan or earlier. @example 2026-12-31 */
  @IsOptional() @IsDay() to?: string;

  @IsOptional() @IsIn(['SCHEDULED', 'RUNNING', 'COMPLETED', 'CANCELLED']) status?: string;

  @SortBy(OFF_PLAN_SORT) sort?: SortOf<typeof OFF_PLAN_SORT>;
}
