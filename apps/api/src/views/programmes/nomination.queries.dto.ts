import { NOMINATION_STATES, type NominationState } from '@jejak-projections/nominations';
import { IsDay } from '@jejak/domain';
import { IsIn, IsOptional, IsUUID } from 'class-validator';
import { PageQuery } from '../page.queries.dto.js';

/** Which nominations. */
export class NominationPageQuery extends PageQuery {
  /** Of people who work in this unit or one below it today. */
  @IsOptional() @IsUUID() unitId?: string;

  @IsOptional() @IsUUID() programmeId?: string;

  @IsOptional() @IsUUID() employeeId?: string;

  @IsOptional() @IsIn(NOMINATION_STATES) state?: NominationState;

  /** Made on this day in Medan or later. @example 2026-01-01 */
  @IsOptional() @IsDay() from?: string;

  /** Made on this day in Medan or before. @example 2026-12-31 */
  @IsOptional() @IsDay() to?: string;
}
