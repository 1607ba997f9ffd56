import { NEEDS_SORT } from '@jejak-projections/needs-assessments';
import type { SortOf } from '@jejak/projection-engine';
import { IsIn, IsInt, IsOptional, IsUUID, Max, Min } from 'class-validator';
import { Whole, PageQuery } from '../page.queries.dto.js';
import { SortBy } from '../sort-by.js';

/** Which assessments of needs. */
export class NeedsPageQuery extends PageQuery {
  /** The year for which development will be planned. @example 2027 */
  @IsOptional() @Whole() @IsInt() @Min(1900) @Max(2999) year?: number;

  /** Only those that concern this unit: of it, of units below it, or of one above it. */
  @IsOptional() @IsUUID() unitId?: string;

  @IsOptional() @IsIn(['OPEN', 'CONCLUDED', 'CANCELLED']) status?: string;

  @SortBy(NEEDS_SORT) sort?: SortOf<typeof NEEDS_SORT>;
}
