import {
  CLASH_SORT,
  CLASH_KINDS,
  type ClashKind,
  OCCURRENCE_SORT,
  OCCURRENCE_STATUSES,
  type OccurrenceStatus,
} from '@jejak-projections/programme-calendar';
import { IsDay } from '@jejak/domain';
import type { SortOf } from '@jejak/projection-engine';
import { IsIn, IsOptional, IsUUID } from 'class-validator';
import { PageQuery } from '../page.queries.dto.js';
import { SortBy } from '../sort-by.js';

/** Which clashes. */
export class ClashPageQuery extends PageQuery {
  /** Overlaps on this day in Medan or later; default: today. @example 2026-03-01 */
  @IsOptional() @IsDay() from?: string;

  /** Overlaps on this day in Medan or before; default: 31 days after `from`. @example 2026-03-31 */
  @IsOptional() @IsDay() to?: string;

  @IsOptional() @IsIn(CLASH_KINDS) kind?: ClashKind;

  /** Only those with a session of this run. */
  @IsOptional() @IsUUID() programmeId?: string;

  @SortBy(CLASH_SORT) sort?: SortOf<typeof CLASH_SORT>;
}

/** Which days on which runs are expected. */
export class OccurrencePageQuery extends PageQuery {
  @IsOptional() @IsUUID() seriesId?: string;

  /** Expected on this day or later. @example 2026-01-01 */
  @IsOptional() @IsDay() from?: string;

  /** Expected on this day or before. @example 2026-12-31 */
  @IsOptional() @IsDay() to?: string;

  /** `MISSING`: the day is past, and no run was held or is to come. */
  @IsOptional() @IsIn(OCCURRENCE_STATUSES) status?: OccurrenceStatus;

  @SortBy(OCCURRENCE_SORT) sort?: SortOf<typeof OCCURRENCE_SORT>;
}
