import { TIMELINE_KINDS, type TimelineKind } from '@jejak-projections/employee-timeline';
import { OmitType } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { HistoryPageQuery } from '../page.queries.dto.js';

/** Which lines of an employee's timeline. */
export class TimelinePageQuery extends OmitType(HistoryPageQuery, ['superseded'] as const) {
  @IsOptional() @IsIn(TIMELINE_KINDS) kind?: TimelineKind;
}
