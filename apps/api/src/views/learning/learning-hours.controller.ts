import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { ReportingReader } from '@jejak/projection-engine';
import { dayInMedan } from '@jejak/domain';
import { unitSubtree } from '@jejak-projections/access';
import {
  forecastOfYear,
  HoursForecastPage,
  hoursOfEmployee,
  hoursOfYear,
  LearningHoursPage,
  LearningYears,
} from '@jejak-projections/learning-hours';
import { Allowed, type Granted } from '../../access/request-access.js';
import { IdParam } from '../../http/id.pipe.js';
import { found } from '../found.js';
import { AsOfQuery } from '../page.queries.dto.js';
import { ForecastPageQuery, LearningHoursPageQuery } from './learning-hours.queries.dto.js';
import { Seen } from '../seen.js';
import { ViewRoute } from '../view-route.js';

/** Lesson hours (*jam pelajaran*, JP) beside the target of the year; rules in docs/reference/views.md. */
@ApiTags('Views')
@Controller('learning-hours')
export class LearningHoursController {
  /** Everybody in service in a year, by employee id: hours, target, and how far from it; as known now or at `asOf`. */
  @Get()
  @ViewRoute('learning-hours')
  async ofYear(
    @Seen() views: ReportingReader,
    @Query() { asOf, year, unitId, status, limit, cursor }: LearningHoursPageQuery,
    @Allowed() { narrow }: Granted,
  ): Promise<LearningHoursPage> {
    const moment = asOf === undefined ? undefined : new Date(asOf);
    return hoursOfYear(views, {
      year: year ?? Number(dayInMedan(moment ?? new Date()).slice(0, 4)),
      limit,
      ...(narrow && { narrow }),
      ...(unitId !== undefined && { units: await unitSubtree(views, unitId) }),
      ...(status !== undefined && { status }),
      ...(cursor !== undefined && { cursor }),
      ...(moment && { asOf: moment }),
    });
  }

  /** How everybody's hours of this year will stand at its end, by employee id: credited, and coming by the seats they have. */
  @Get('forecast')
  @ViewRoute('learning-hours')
  async forecast(
    @Seen() views: ReportingReader,
    @Query() { unitId, ...query }: ForecastPageQuery,
    @Allowed() { narrow }: Granted,
  ): Promise<HoursForecastPage> {
    return forecastOfYear(views, {
      ...query,
      ...(narrow && { narrow }),
      ...(unitId !== undefined && { units: await unitSubtree(views, unitId) }),
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
