import { FORECASTS } from '@jejak-projections/learning-hours';
import { IsMoment } from '@jejak/domain';
import { IsIn, IsInt, IsOptional, IsUUID, Max, Min } from 'class-validator';
import { Offset, Whole, PageQuery } from '../page.queries.dto.js';

/** Whose lesson hours. */
export class LearningHoursPageQuery extends PageQuery {
  /** Calendar year; default: this one, or that of `asOf`. @example 2026 */
  @IsOptional() @Whole() @IsInt() @Min(1900) @Max(2999) year?: number;

  /** Unit at the end of the year, with all that is below it today; of somebody who left, the last one. */
  @IsOptional() @IsUUID() unitId?: string;

  @IsOptional() @IsIn(['REACHED', 'SHORT', 'NO_TARGET']) status?: string;

  /** What was known at this moment, ISO 8601 with offset; default: all that is known. */
  @IsOptional() @Offset() @IsMoment() asOf?: string;
}

/** Whose hours of this year. */
export class ForecastPageQuery extends PageQuery {
  /** Who works in this unit or one below it. */
  @IsOptional() @IsUUID() unitId?: string;

  @IsOptional() @IsIn(FORECASTS) status?: (typeof FORECASTS)[number];
}
