import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { ReportingReader } from '@jejak/projection-engine';
import {
  AppraisalHistory,
  appraisalHistoryOf,
  AppraisalPage,
  appraisalsOf,
} from '@jejak-projections/appraisals';
import { maskRemarks } from '../../access/masks.js';
import { Allowed, type Granted } from '../../access/request-access.js';
import { IdParam } from '../../http/id.pipe.js';
import { PeriodParam } from '../../http/period.pipe.js';
import { AppraisalPageQuery } from './appraisal.queries.dto.js';
import { found } from '../found.js';
import { AsOfQuery } from '../page.queries.dto.js';
import { Seen } from '../seen.js';
import { ViewRoute } from '../view-route.js';

/** Appraisals as views show them: with predicates, their rules and their deadlines. */
@ApiTags('Appraisals')
@Controller('appraisals')
export class AppraisalViewsController {
  /** Appraisals, the latest rated first (by day, then by id). */
  @Get()
  @ViewRoute('appraisals')
  list(
    @Seen() views: ReportingReader,
    @Query() { ...query }: AppraisalPageQuery,
    @Allowed() { narrow }: Granted,
  ): Promise<AppraisalPage> {
    return appraisalsOf(views, { ...query, ...(narrow && { narrow }) }, new Date());
  }

  /** One appraisal with all that happened to it, before and after each change; as known now or at `asOf`. */
  @Get(':employeeId/:period/history')
  @ViewRoute('appraisals')
  async history(
    @Seen() views: ReportingReader,
    @IdParam('employeeId') employeeId: string,
    @PeriodParam() period: string,
    @Query() { asOf }: AsOfQuery,
    @Allowed() granted: Granted,
  ): Promise<AppraisalHistory> {
    const query = { employeeId, period, ...(asOf !== undefined && { asOf: new Date(asOf) }) };
    return maskRemarks(found(await appraisalHistoryOf(views, query, new Date())), granted);
  }
}
