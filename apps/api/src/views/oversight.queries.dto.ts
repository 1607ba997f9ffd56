import { OmitType } from '@nestjs/swagger';
import {
  EXCEPTION_RULES,
  EXCEPTION_STATES,
  IsDay,
  SEVERITIES,
  type ExceptionRule,
  type ExceptionState,
  type Severity,
} from '@jejak/domain';
import { TIMELINE_KINDS, type TimelineKind } from '@jejak-projections/employee-timeline';
import { IsIn, IsOptional, IsUUID } from 'class-validator';
import { HistoryPageQuery, PageQuery } from './queries.dto.js';

/** Which lines of an employee's timeline. */
export class TimelinePageQuery extends OmitType(HistoryPageQuery, ['superseded'] as const) {
  @IsOptional() @IsIn(TIMELINE_KINDS) kind?: TimelineKind;
}

/** Of which units. */
export class DataQualityQuery extends PageQuery {
  /** This unit and all below it. */
  @IsOptional() @IsUUID() unitId?: string;
}

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
