import { IsDay } from '@jejak/domain';
import { IsOptional, IsUUID } from 'class-validator';
import { PageQuery } from '../page.queries.dto.js';

/** Whose progress on platforms. */
export class LearnerProgressQuery extends PageQuery {
  @IsOptional() @IsUUID() programmeId?: string;

  @IsOptional() @IsUUID() employeeId?: string;

  /** Who works in this unit or one below it. */
  @IsOptional() @IsUUID() unitId?: string;

  /** The run begins on this day in Medan or later. @example 2026-01-01 */
  @IsOptional() @IsDay() from?: string;

  /** The run begins on this day in Medan or before. @example 2026-12-31 */
  @IsOptional() @IsDay() to?: string;
}

/** Which runs on platforms. */
export class RunProgressQuery extends PageQuery {
  @IsOptional() @IsUUID() seriesId?: string;

  /** In which somebody has a seat who works in this unit or one below it today. */
  @IsOptional() @IsUUID() unitId?: string;

  /** Begins on this day in Medan or later. @example 2026-01-01 */
  @IsOptional() @IsDay() from?: string;

  /** Begins on this day in Medan or before. @example 2026-12-31 */
  @IsOptional() @IsDay() to?: string;
}
