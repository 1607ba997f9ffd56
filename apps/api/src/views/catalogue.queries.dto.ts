import { fields, Fits, FORMS, IsDay, MODES, type Form, type Mode } from '@jejak/domain';
import { IsIn, IsOptional, IsUUID } from 'class-validator';
import { PageQuery } from './queries.dto.js';

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
}
