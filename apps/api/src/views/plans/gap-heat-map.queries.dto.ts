import { GAP_SORT } from '@jejak-projections/gap-heat-map';
import type { SortOf } from '@jejak/projection-engine';
import { IsInt, IsOptional, IsUUID, Matches, Max, Min } from 'class-validator';
import { Whole, PageQuery } from '../page.queries.dto.js';
import { SortBy } from '../sort-by.js';

/** Which gaps. */
export class GapPageQuery extends PageQuery {
  /** Calendar year; default: this one. @example 2026 */
  @IsOptional() @Whole() @IsInt() @Min(1900) @Max(2999) year?: number;

  /** Only of this unit and of those below it. */
  @IsOptional() @IsUUID() unitId?: string;

  /** @example MAN-03 */
  @IsOptional() @Matches(/^[A-Z0-9][A-Z0-9._-]{0,39}$/) competencyCode?: string;

  @SortBy(GAP_SORT) sort?: SortOf<typeof GAP_SORT>;
}
