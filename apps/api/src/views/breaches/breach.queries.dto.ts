import { BREACH_SORT } from '@jejak-projections/breaches';
import { BREACH_STATUSES, IsDay, type BreachStatus } from '@jejak/domain';
import type { SortOf } from '@jejak/projection-engine';
import { IsIn, IsOptional } from 'class-validator';
import { PageQuery } from '../page.queries.dto.js';
import { SortBy } from '../sort-by.js';

/** Which breaches. */
export class BreachPageQuery extends PageQuery {
  @IsOptional() @IsIn(BREACH_STATUSES) status?: BreachStatus;

  /** Only those of which not all were told in time, or only the others. */
  @IsOptional() @IsIn(['true', 'false']) late?: 'true' | 'false';

  /** Found on this day in Medan or later. @example 2026-01-01 */
  @IsOptional() @IsDay() from?: string;

  /** Found on this day in Medan or before. @example 2026-12-31 */
  @IsOptional() @IsDay() to?: string;

  @SortBy(BREACH_SORT) sort?: SortOf<typeof BREACH_SORT>;
}

/** Which of those whom a breach affects. */
export class AffectedPageQuery extends PageQuery {
  /** Only those who were told, or only those who are left. */
  @IsOptional() @IsIn(['true', 'false']) told?: 'true' | 'false';
}
