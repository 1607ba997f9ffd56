import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { dayInMedan } from '@jejak/domain';
import type { ReportingReader } from '@jejak/projection-engine';
import { competencyHistoryOf, HistoryPage } from '@jejak-projections/competency-history';
import { gapsOfPerson, PersonGaps } from '@jejak-projections/gap-heat-map';
import { maskReasons } from '../../access/masks.js';
import { Allowed, type Granted } from '../../access/request-access.js';
import { IdParam } from '../../http/id.pipe.js';
import { HistoryPageQuery } from '../page.queries.dto.js';
import { PersonGapsQuery } from './competency-history.queries.dto.js';
import { Seen } from '../seen.js';
import { ViewRoute } from '../view-route.js';

/** The competency history of employees (*riwayat kompetensi*). */
@ApiTags('Views')
@Controller('competency-history')
export class CompetencyHistoryController {
  /** One employee: levels found, programmes done, hours credited; newest first, as known now or at `asOf`, up to `validOn`. */
  @Get(':employeeId')
  @ViewRoute('competency-history')
  async of(
    @Seen() views: ReportingReader,
    @IdParam('employeeId') employeeId: string,
    @Query() query: HistoryPageQuery,
    @Allowed() granted: Granted,
  ): Promise<HistoryPage> {
    const { asOf, validOn, superseded, limit, cursor } = query;
    const page = await competencyHistoryOf(views, {
      employeeId,
      limit,
      includeSuperseded: superseded === 'true',
      ...(asOf !== undefined && { asOf: new Date(asOf) }),
      ...(validOn !== undefined && { validOn }),
      ...(cursor !== undefined && { cursor }),
    });
    return maskReasons(page, granted);
  }

  /**
   * What the position of an employee requires beside what they hold, and which duties each gap touches; of another position
   * with `positionId`. The standard in force on the day counts: a change of placement shows at once.
   */
  @Get(':employeeId/gaps')
  @ViewRoute('gap-heat-map')
  gaps(
    @Seen() views: ReportingReader,
    @IdParam('employeeId') employeeId: string,
    @Query() { positionId, on = dayInMedan(new Date()) }: PersonGapsQuery,
  ): Promise<PersonGaps> {
    return gapsOfPerson(views, { employeeId, on, ...(positionId !== undefined && { positionId }) });
  }
}
