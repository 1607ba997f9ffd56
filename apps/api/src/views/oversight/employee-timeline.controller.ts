import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { ReportingReader } from '@jejak/projection-engine';
import { TimelinePage, timelineOf } from '@jejak-projections/employee-timeline';
import { Allowed, type Granted } from '../../access/request-access.js';
import { IdParam } from '../../http/id.pipe.js';
import { TimelinePageQuery } from './employee-timeline.queries.dto.js';
import { Seen } from '../seen.js';
import { ViewRoute } from '../view-route.js';

/** The timeline of employees (*riwayat pegawai*). */
@ApiTags('Views')
@Controller('employee-timeline')
export class EmployeeTimelineController {
  /**
   * One employee: what happened to them, newest first, as known now or at `asOf`, up to `validOn`. Appraisals and follow-ups
   * are told to those who see the texts of a record, to nobody else.
   */
  @Get(':employeeId')
  @ViewRoute('employee-timeline')
  of(
    @Seen() views: ReportingReader,
    @IdParam('employeeId') employeeId: string,
    @Query() { asOf, ...query }: TimelinePageQuery,
    @Allowed() { masked }: Granted,
  ): Promise<TimelinePage> {
    return timelineOf(views, {
      ...query,
      employeeId,
      confidential: !masked.includes('free-text'),
      ...(asOf !== undefined && { asOf: new Date(asOf) }),
    });
  }
}
