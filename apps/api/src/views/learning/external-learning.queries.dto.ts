import { CLAIM_SORT } from '@jejak-projections/external-learning';
import { CLAIM_STATES, IsDay, type ClaimState } from '@jejak/domain';
import type { SortOf } from '@jejak/projection-engine';
import { IsIn, IsOptional, IsUUID } from 'class-validator';
import { PageQuery } from '../page.queries.dto.js';
import { SortBy } from '../sort-by.js';

/** Which claims of learning elsewhere. */
export class ClaimPageQuery extends PageQuery {
  /** Unit in which the employee works today, with all that is below it. */
  @IsOptional() @IsUUID() unitId?: string;

  @IsOptional() @IsIn(CLAIM_STATES) state?: ClaimState;

  /** First day of the claim. @example 2026-01-01 */
  @IsOptional() @IsDay() from?: string;

  /** Last day of the claim. @example 2026-12-31 */
  @IsOptional() @IsDay() to?: string;

  @SortBy(CLAIM_SORT) sort?: SortOf<typeof CLAIM_SORT>;
}
