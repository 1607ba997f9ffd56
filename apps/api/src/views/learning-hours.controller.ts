import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { ReportingReader } from '@jejak/projection-engine';
import { dayInMedan } from '@jejak/domain';
import {
  hoursOfEmployee,
  hoursOfYear,
  LearningHoursPage,
  LearningYears,
} from '@jejak-projections/learning-hours';
import { Allowed, type Granted } from '../access/request-access.js';
import { IdParam } from '../http/id.pipe.js';
import { found } from './found.js';
import { AsOfQuery, LearningHoursPageQuery } from './queries.dto.js';
import { Seen } from './seen.js';
import { ViewRoute } from './view-route.js';

/** Lesson hours (*jam pelajaran*, JP) beside the target of the year; rules in docs/reference/views.md. */
@ApiTags('Views')
@Controller('learning-hours')
export class LearningHoursController {
  /** Everybody in service in a year, by employee id: hours, target, and how far from it; as known now or at `asOf`. */
  @Get()
  @ViewRoute('learning-hours')
  ofYear(
    @Seen() views: ReportingReader,
    @Query() { asOf, year, unitId, status, limit, cursor }: LearningHoursPageQuery,
    @Allowed() { narrow }: Granted,
  ): Promise<LearningHoursPage> {
    const moment = asOf === undefined ? undefined : new Date(asOf);
    return hoursOfYear(views, {
      year: year ?? Number(dayInMedan(moment ?? new Date()).slice(0, 4)),
      limit,
      ...(narrow && { narrow }),
      ...(unitId !== undefined && { unitId }),
      ...(status !== undefined && { status }),
      ...(cursor !== undefined && { cursor }),
      ...(moment && { asOf: moment }),
    });
  }

  /** One employee, year by year, the latest first; as known now or at `asOf`. */
  @Get(':employeeId')
  @ViewRoute('learning-hours')
  async of(
    @Seen() views: ReportingReader,
    @IdParam('employeeId') employeeId: string,
    @Query() { asOf }: AsOfQuery,
  ): Promise<LearningYears> {
    return found(
      await hoursOfEmployee(views, { employeeId, ...(asOf !== undefined && { asOf: new Date(asOf) }) }),
    );
  }
}
