import { SUBMISSION_SORT } from '@jejak-projections/siasn-submissions';
import {
  IsDay,
  SUBMISSION_FAILURES,
  SUBMISSION_SOURCES,
  SUBMISSION_STATUSES,
  type SubmissionFailure,
  type SubmissionSource,
  type SubmissionStatus,
} from '@jejak/domain';
import type { SortOf } from '@jejak/projection-engine';
import { IsIn, IsInt, IsOptional, IsString, IsUUID, Length, Max, Min } from 'class-validator';
import { PageQuery, Whole } from '../page.queries.dto.js';
import { SortBy } from '../sort-by.js';

/** Which submissions. */
export class SubmissionPageQuery extends PageQuery {
  /** Of somebody who works in this unit or one below it today. */
  @IsOptional() @IsUUID() unitId?: string;

  @IsOptional() @IsUUID() employeeId?: string;

  @IsOptional() @IsIn(SUBMISSION_STATUSES) state?: SubmissionStatus;

  /** Only those that failed for this reason. */
  @IsOptional() @IsIn(SUBMISSION_FAILURES) failure?: SubmissionFailure;

  @IsOptional() @IsIn(SUBMISSION_SOURCES) source?: SubmissionSource;

  /** Calendar year for which the hours count. @example 2026 */
  @IsOptional() @Whole() @IsInt() @Min(1900) @Max(2999) year?: number;

  /** Queued on this day in Medan or later. @example 2026-01-01 */
  @IsOptional() @IsDay() from?: string;

  /** Queued on this day in Medan or before. @example 2026-12-31 */
  @IsOptional() @IsDay() to?: string;

  @SortBy(SUBMISSION_SORT) sort?: SortOf<typeof SUBMISSION_SORT>;
}

/** Whose rows on both sides. SIASN is asked twice for each employee. */
export class ReconciliationQuery {
  /** Of those who work in this unit or one below it today; default: of everybody. */
  @IsOptional() @IsUUID() unitId?: string;

  @IsOptional() @IsUUID() employeeId?: string;

  /** Calendar year for which the hours count; default: every one. @example 2026 */
  @IsOptional() @Whole() @IsInt() @Min(1900) @Max(2999) year?: number;

  /** Also rows that are the same on both sides. */
  @IsOptional() @IsIn(['true', 'false']) all?: 'true' | 'false';

  /** Employees of a page, 1 to 50. */
  @IsOptional() @Whole() @IsInt() @Min(1) @Max(50) limit = 20;

  /** The `next` of the page before, with all else as it was asked then. */
  @IsOptional() @IsString() @Length(1, 2000) cursor?: string;
}
