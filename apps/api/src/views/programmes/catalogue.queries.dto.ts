import { CATALOGUE_SORT } from '@jejak-projections/catalogue';
import { fields, Fits, FORMS, IsDay, MODES, type Form, type Mode } from '@jejak/domain';
import type { SortOf } from '@jejak/projection-engine';
import { IsIn, IsOptional, IsUUID } from 'class-validator';
import { PageQuery } from '../page.queries.dto.js';
import { SortBy } from '../sort-by.js';

/** What somebody looks for. */
export class CataloguePageQuery extends PageQuery {
  /** Raises this competency. @example MAN-03 */
  @IsOptional() @Fits(fields.competencyCode, 'a code of a competency, as MAN-03') competencyCode?: string;

  /** For this unit: held for its plan, for that of a unit above it, or for everybody. */
  @IsOptional() @IsUUID() unitId?: string;

  @IsOptional() @IsIn(MODES) mode?: Mode;

  @IsOptional() @IsIn(FORMS) form?: Form;

  /** Is held on this day in Medan or later. @example 2026-03-01 */
  @IsOptional() @IsDay() from?: string;

  /** Begins on this day in Medan or before. @example 2026-12-31 */
  @IsOptional() @IsDay() to?: string;

  /** Also what takes no nominations any more: what began or is over. */
  @IsOptional() @IsIn(['true', 'false']) all?: 'true' | 'false';

  @SortBy(CATALOGUE_SORT) sort?: SortOf<typeof CATALOGUE_SORT>;
}
