import { IsMoment, IsDay } from '@jejak/domain';
import { applyDecorators } from '@nestjs/common';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsInt, IsOptional, IsString, Length, Max, Min, IsIn, IsUUID } from 'class-validator';

export const RULE_SET = /^[a-z0-9-]{1,60}\/\d{1,6}$/;

export const text = (change: (value: string) => string) =>
  Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? change(value) : value));

/** In an address `+` means a space, so `…T08:00:00+07:00` comes as one with a space. */
export const Offset = () => text((value) => value.replace(' ', '+'));

/** A whole number, in digits only: what else `Number` takes (`0x10`, ` 1`, `1e2`) is no number of a page or a year. */
export const Whole = () =>
  applyDecorators(
    ApiPropertyOptional({ type: 'integer' }),
    Transform(({ value }: { value: unknown }) =>
      typeof value === 'string' && /^\d{1,9}$/.test(value) ? Number(value) : value,
    ),
  );

/** Which part of a list. */
export class PageQuery {
  /** Entries of a page, 1 to 500. */
  @IsOptional() @Whole() @IsInt() @Min(1) @Max(500) limit = 50;

  /** The `next` of the page before, with all else as it was asked then. */
  @IsOptional() @IsString() @Length(1, 2000) cursor?: string;
}

/** What was known when. */
export class AsOfQuery {
  /** What was known at this moment, ISO 8601 with offset; default: all that is known. */
  @IsOptional() @Offset() @IsMoment() asOf?: string;
}

/** Which entries of an employee's history. */
export class HistoryPageQuery extends PageQuery {
  /** What was known at this moment, ISO 8601 with offset; default: all that is known. */
  @IsOptional() @Offset() @IsMoment() asOf?: string;

  /** Of what was known: what was true on this day in Medan; default: whenever. @example 2026-03-02 */
  @IsOptional() @IsDay() validOn?: string;

  /** Also entries that were corrected since. */
  @IsOptional() @IsIn(['true', 'false']) superseded?: 'true' | 'false';
}

/** Which units, in which year. */
export class OpportunityPageQuery extends PageQuery {
  /** This unit and all below it, as of today; default: all. */
  @IsOptional() @IsUUID() unitId?: string;

  /** Calendar year in which programmes begin; default: this one. @example 2026 */
  @IsOptional() @Whole() @IsInt() @Min(1900) @Max(2999) year?: number;
}

/** Which year of a unit. */
export class YearQuery {
  /** Calendar year; default: this one. @example 2026 */
  @IsOptional() @Whole() @IsInt() @Min(1900) @Max(2999) year?: number;
}
