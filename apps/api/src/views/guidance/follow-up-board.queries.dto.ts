import { FOLLOW_UP_SORT } from '@jejak-projections/follow-ups';
import {
  FOLLOW_UP_KINDS,
  FOLLOW_UP_STATUSES,
  IsDay,
  type FollowUpKind,
  type FollowUpStatus,
} from '@jejak/domain';
import type { SortOf } from '@jejak/projection-engine';
import { IsIn, IsOptional, IsUUID } from 'class-validator';
import { PageQuery } from '../page.queries.dto.js';
import { SortBy } from '../sort-by.js';

/** Which follow-ups. */
export class FollowUpPageQuery extends PageQuery {
  /** About this unit or one below it, or about somebody who works in one of them today. */
  @IsOptional() @IsUUID() unitId?: string;

  @IsOptional() @IsUUID() employeeId?: string;

  /** The employee who has to see to it. */
  @IsOptional() @IsUUID() ownerId?: string;

  /** Id of what gave rise to it: of an earlier follow-up, for the one that came of it. */
  @IsOptional() @IsUUID() sourceId?: string;

  @IsOptional() @IsIn(FOLLOW_UP_KINDS) kind?: FollowUpKind;

  @IsOptional() @IsIn(FOLLOW_UP_STATUSES) state?: FollowUpStatus;

  /** Raised on this day in Medan or later. @example 2026-01-01 */
  @IsOptional() @IsDay() from?: string;

  /** Raised on this day in Medan or before. @example 2026-12-31 */
  @IsOptional() @IsDay() to?: string;

  /** Only those whose last day is past, or only the others. */
  @IsOptional() @IsIn(['true', 'false']) overdue?: 'true' | 'false';

  @SortBy(FOLLOW_UP_SORT) sort?: SortOf<typeof FOLLOW_UP_SORT>;
}
