import { COMMITMENT_SORT } from '@jejak-projections/forums';
import { COMMITMENT_STATES, IsDay, type CommitmentState } from '@jejak/domain';
import type { SortOf } from '@jejak/projection-engine';
import { IsIn, IsOptional, IsUUID } from 'class-validator';
import { PageQuery } from '../page.queries.dto.js';
import { SortBy } from '../sort-by.js';

/** Which commitments. */
export class CommitmentPageQuery extends PageQuery {
  /** Unit that has to keep them, with all units below it. */
  @IsOptional() @IsUUID() unitId?: string;

  /** Made at this forum. */
  @IsOptional() @IsUUID() forumId?: string;

  /** Of forums that were held on this day or later. @example 2026-01-01 */
  @IsOptional() @IsDay() from?: string;

  /** Of forums that were held on this day or earlier. @example 2026-12-31 */
  @IsOptional() @IsDay() to?: string;

  @IsOptional() @IsIn(COMMITMENT_STATES) state?: CommitmentState;

  @SortBy(COMMITMENT_SORT) sort?: SortOf<typeof COMMITMENT_SORT>;
}
