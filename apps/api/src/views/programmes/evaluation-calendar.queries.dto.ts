import {
  EVALUATION_SORT,
  EVALUATION_STATES,
  type EvaluationStateName,
} from '@jejak-projections/programme-effectiveness';
import { IsDay, LEVELS, type Level } from '@jejak/domain';
import type { SortOf } from '@jejak/projection-engine';
import { IsIn, IsOptional, IsUUID, IsInt, Max, Min } from 'class-validator';
import { Whole, PageQuery } from '../page.queries.dto.js';
import { SortBy } from '../sort-by.js';

/** Which evaluations. */
export class EvaluationPageQuery extends PageQuery {
  /** Of runs in which somebody sat who works in this unit or one below it today. */
  @IsOptional() @IsUUID() unitId?: string;

  /** Due on this day or later. @example 2026-08-01 */
  @IsOptional() @IsDay() from?: string;

  /** Due on this day or before. @example 2026-08-31 */
  @IsOptional() @IsDay() to?: string;

  /** Kirkpatrick's level, 1 to 4. */
  @IsOptional() @Whole() @IsIn(LEVELS) level?: Level;

  /** As of today in Medan. `OVERDUE`: the due day is past. */
  @IsOptional() @IsIn(EVALUATION_STATES) state?: EvaluationStateName;

  @IsOptional() @IsUUID() programmeId?: string;

  @SortBy(EVALUATION_SORT) sort?: SortOf<typeof EVALUATION_SORT>;
}

/** Of which year. */
export class EvaluationCalendarQuery {
  /** Calendar year; default: this one. @example 2026 */
  @IsOptional() @Whole() @IsInt() @Min(1900) @Max(2999) year?: number;
}
