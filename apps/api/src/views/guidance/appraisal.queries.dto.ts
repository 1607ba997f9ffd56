import { APPRAISAL_SORT } from '@jejak-projections/appraisals';
import {
  APPRAISAL_STATES,
  Fits,
  period as periodField,
  PREDICATES,
  type AppraisalStatus,
  type Predicate,
} from '@jejak/domain';
import type { SortOf } from '@jejak/projection-engine';
import { IsIn, IsOptional, IsUUID } from 'class-validator';
import { PageQuery } from '../page.queries.dto.js';
import { SortBy } from '../sort-by.js';

/** Which appraisals. */
export class AppraisalPageQuery extends PageQuery {
  /** Year or quarter. @example 2026-Q1 */
  @IsOptional() @Fits(periodField, 'a year, as 2026, or a quarter, as 2026-Q1') period?: string;

  /** Unit in which the employee worked at the end of the period, with all that is below it today. */
  @IsOptional() @IsUUID() unitId?: string;

  @IsOptional() @IsUUID() employeeId?: string;

  @IsOptional() @IsIn(APPRAISAL_STATES) status?: AppraisalStatus;

  @IsOptional() @IsIn(PREDICATES) predicate?: Predicate;

  @SortBy(APPRAISAL_SORT) sort?: SortOf<typeof APPRAISAL_SORT>;
}
