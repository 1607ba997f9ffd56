import type { SortOf } from '@jejak/projection-engine';
import { PLAN_SORT } from '@jejak-projections/development-plans';
import { RUN_SORT } from '@jejak-projections/programme-effectiveness';
import { MENTORSHIP_SORT } from '@jejak-projections/mentoring-board';
import { FEEDBACK_SORT } from '@jejak-projections/feedback-deadlines';
import { SATISFACTION_SORT } from '@jejak-projections/satisfaction';
import { GAP_SORT } from '@jejak-projections/gap-heat-map';
import { NEEDS_SORT } from '@jejak-projections/needs-assessments';
import { SortBy } from './sort-by.js';
import { FORECASTS } from '@jejak-projections/learning-hours';
import {
  FEEDBACK_STATES,
  Fits,
  IsDay,
  IsMoment,
  PLAN_SCOPES,
  PLAN_STATUSES,
  quarter,
  type FeedbackStateName,
  type PlanScope,
  type PlanStatus,
} from '@jejak/domain';
import { MENTORSHIP_STATES } from '@jejak-projections/mentoring-board';
import { applyDecorators } from '@nestjs/common';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, IsUUID, Length, Matches, Max, Min } from 'class-validator';

const text = (change: (value: string) => string) =>
  Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? change(value) : value));

/** In an address `+` means a space, so `…T08:00:00+07:00` comes as one with a space. */
const Offset = () => text((value) => value.replace(' ', '+'));

/** A whole number, in digits only: what else `Number` takes (`0x10`, ` 1`, `1e2`) is no number of a page or a year. */
export const Whole = () =>
  applyDecorators(
    ApiPropertyOptional({ type: 'integer' }),
    Transform(({ value }: { value: unknown }) =>
      typeof value === 'string' && /^\d{1,9}$/.test(value) ? Number(value) : value,
    ),
  );

/** Ids are kept in lower case. */
const LowerCase = () => text((value) => value.toLowerCase());

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

/** With what an employee is compared. */
export class PersonGapsQuery {
  /** A position (*jabatan*), such as one to aim at; default: the one that the employee holds on the day. */
  @IsOptional() @IsUUID() positionId?: string;

  /** Day in Medan; default: today. @example 2026-03-02 */
  @IsOptional() @IsDay() on?: string;
}

/** Which requests for erasure. */
export class ErasurePageQuery extends PageQuery {
  /** Only those whose clock runs. */
  @IsOptional() @IsIn(['true', 'false']) running?: 'true' | 'false';
}

/** Which development plans. */
export class PlanPageQuery extends PageQuery {
  /** For this unit or one below it, or of somebody who works in one of them today. */
  @IsOptional() @IsUUID() unitId?: string;

  /** @example 2026 */
  @IsOptional() @Whole() @IsInt() @Min(1900) @Max(2999) year?: number;

  @IsOptional() @IsIn(PLAN_SCOPES) scope?: PlanScope;

  @IsOptional() @IsIn(PLAN_STATUSES) state?: PlanStatus;

  @SortBy(PLAN_SORT) sort?: SortOf<typeof PLAN_SORT>;
}

/** Which runs. */
export class RunPageQuery extends PageQuery {
  @IsOptional() @IsUUID() seriesId?: string;

  @IsOptional() @IsIn(['SCHEDULED', 'RUNNING', 'COMPLETED', 'CANCELLED']) status?: string;

  /** In which somebody has a seat who works in this unit or one below it today. */
  @IsOptional() @IsUUID() unitId?: string;

  /** Begins on this day in Medan or later. @example 2026-01-01 */
  @IsOptional() @IsDay() from?: string;

  /** Begins on this day in Medan or before. @example 2026-12-31 */
  @IsOptional() @IsDay() to?: string;

  @SortBy(RUN_SORT) sort?: SortOf<typeof RUN_SORT>;
}

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

/** Which mentorships. */
export class MentoringPageQuery extends PageQuery {
  /** Unit in which the mentee works today, with all below it. */
  @IsOptional() @IsUUID() unitId?: string;

  @IsOptional() @IsIn(MENTORSHIP_STATES) state?: string;

  @IsOptional() @IsUUID() mentorId?: string;

  /** Those that ran, or stood open, on this day or later. @example 2026-01-01 */
  @IsOptional() @IsDay() from?: string;

  /** Those that had been proposed or begun by this day. @example 2026-12-31 */
  @IsOptional() @IsDay() to?: string;

  @SortBy(MENTORSHIP_SORT) sort?: SortOf<typeof MENTORSHIP_SORT>;
}

/** Which units, in which year. */
export class OpportunityPageQuery extends PageQuery {
  /** This unit and all below it, as of today; default: all. */
  @IsOptional() @IsUUID() unitId?: string;

  /** Calendar year in which programmes begin; default: this one. @example 2026 */
  @IsOptional() @Whole() @IsInt() @Min(1900) @Max(2999) year?: number;
}

/** Which of the things that citizens said. */
export class FeedbackPageQuery extends PageQuery {
  /** Unit whose service it is about, with all units below it. */
  @IsOptional() @IsUUID() unitId?: string;

  /** Came on this day in Medan or later. @example 2026-01-01 */
  @IsOptional() @IsDay() from?: string;

  /** Came on this day in Medan or earlier. @example 2026-03-31 */
  @IsOptional() @IsDay() to?: string;

  @IsOptional() @IsIn(FEEDBACK_STATES) state?: FeedbackStateName;

  /** Only those whose answer is or was late, or only the others. */
  @IsOptional() @IsIn(['true', 'false']) breached?: 'true' | 'false';

  @SortBy(FEEDBACK_SORT) sort?: SortOf<typeof FEEDBACK_SORT>;
}

/** Which units and quarters. */
export class SatisfactionPageQuery extends PageQuery {
  /** A unit, with all units below it. */
  @IsOptional() @IsUUID() unitId?: string;

  /** First quarter. @example 2026-Q1 */
  @IsOptional() @Fits(quarter, 'a quarter, as 2026-Q2') from?: string;

  /** Last quarter. @example 2026-Q4 */
  @IsOptional() @Fits(quarter, 'a quarter, as 2026-Q2') to?: string;

  @SortBy(SATISFACTION_SORT) sort?: SortOf<typeof SATISFACTION_SORT>;
}

/** Which year of a unit. */
export class YearQuery {
  /** Calendar year; default: this one. @example 2026 */
  @IsOptional() @Whole() @IsInt() @Min(1900) @Max(2999) year?: number;
}

/** Which units. */
export class UnitPageQuery extends PageQuery {
  /** This unit and all below it, as of today; default: all. */
  @IsOptional() @IsUUID() unitId?: string;

  /** Entries of a page, 1 to 100: each is made from what all its people did. */
  @IsOptional() @Whole() @IsInt() @Min(1) @Max(100) override limit = 50;

  /** Calendar year; default: this one. @example 2026 */
  @IsOptional() @Whole() @IsInt() @Min(1900) @Max(2999) year?: number;
}

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

/** Which assessments of needs. */
export class NeedsPageQuery extends PageQuery {
  /** The year for which development will be planned. @example 2027 */
  @IsOptional() @Whole() @IsInt() @Min(1900) @Max(2999) year?: number;

  /** Only those that concern this unit: of it, of units below it, or of one above it. */
  @IsOptional() @IsUUID() unitId?: string;

  @IsOptional() @IsIn(['OPEN', 'CONCLUDED', 'CANCELLED']) status?: string;

  @SortBy(NEEDS_SORT) sort?: SortOf<typeof NEEDS_SORT>;
}

/** Which events of the audit trail. */
export class AuditPageQuery extends PageQuery {
  /** @example programme-0b7e9c1e-6a52-4c3e-9d27-2f1c8b1d3a10 */
  @IsOptional() @IsString() @Length(1, 200) stream?: string;

  /** Opaque id of who acted; `policy:NAME` for what a policy did. */
  @IsOptional() @LowerCase() @Matches(/^[a-z0-9:-]{1,100}$/) actor?: string;

  /** @example ProgrammeScheduled */
  @IsOptional() @Matches(/^[A-Za-z]{1,100}$/) type?: string;

  /** The request or the import that the events belong to. */
  @IsOptional() @IsUUID() correlationId?: string;

  /** Recorded at this moment or later, ISO 8601 with offset. */
  @IsOptional() @Offset() @IsMoment() from?: string;

  /** Recorded before this moment, ISO 8601 with offset. */
  @IsOptional() @Offset() @IsMoment() to?: string;

  @IsOptional() @IsIn(['newest', 'oldest']) order?: 'newest' | 'oldest';
}
