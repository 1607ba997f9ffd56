import { DISPUTE_SORT } from '@jejak-projections/disputes';
import {
  DISPUTE_STATUSES,
  DISPUTED_RECORDS,
  IsDay,
  RECORD_KEEPERS,
  type DisputedRecord,
  type DisputeStatus,
  type RecordKeeper,
} from '@jejak/domain';
import type { SortOf } from '@jejak/projection-engine';
import { IsIn, IsOptional, IsUUID } from 'class-validator';
import { PageQuery } from '../page.queries.dto.js';
import { SortBy } from '../sort-by.js';

/** Which disputes. */
export class DisputePageQuery extends PageQuery {
  /** Of somebody who works in this unit or one below it today. */
  @IsOptional() @IsUUID() unitId?: string;

  @IsOptional() @IsUUID() employeeId?: string;

  @IsOptional() @IsIn(DISPUTED_RECORDS) kind?: DisputedRecord;

  @IsOptional() @IsIn(DISPUTE_STATUSES) state?: DisputeStatus;

  /** Only those that this role may answer. */
  @IsOptional() @IsIn(RECORD_KEEPERS) keeper?: RecordKeeper;

  /** Only those that were answered too late or are due since, or only the others. */
  @IsOptional() @IsIn(['true', 'false']) late?: 'true' | 'false';

  /** Opened on this day in Medan or later. @example 2026-01-01 */
  @IsOptional() @IsDay() from?: string;

  /** Opened on this day in Medan or before. @example 2026-12-31 */
  @IsOptional() @IsDay() to?: string;

  @SortBy(DISPUTE_SORT) sort?: SortOf<typeof DISPUTE_SORT>;
}
