import {
  EXCEPTION_RULES,
  EXCEPTION_STATES,
  IsDay,
  SEVERITIES,
  type ExceptionRule,
  type ExceptionState,
  type Severity,
} from '@jejak/domain';
import { IsIn, IsOptional, IsUUID } from 'class-validator';
import { PageQuery } from '../page.queries.dto.js';

/** Which exceptions in the records. */
export class ExceptionPageQuery extends PageQuery {
  /** About somebody who works in this unit or one below it today. */
  @IsOptional() @IsUUID() unitId?: string;

  @IsOptional() @IsUUID() employeeId?: string;

  @IsOptional() @IsIn(EXCEPTION_RULES) rule?: ExceptionRule;

  @IsOptional() @IsIn(SEVERITIES) severity?: Severity;

  @IsOptional() @IsIn(EXCEPTION_STATES) state?: ExceptionState;

  /** Detected on this day in Medan or later. @example 2026-01-01 */
  @IsOptional() @IsDay() from?: string;

  /** Detected on this day in Medan or before. @example 2026-12-31 */
  @IsOptional() @IsDay() to?: string;
}
