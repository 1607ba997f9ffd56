import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { ReportingReader } from '@jejak/projection-engine';
import { competencyHistoryOf, HistoryPage } from '@jejak-projections/competency-history';
import { maskReasons } from '../access/masks.js';
import { Allowed, type Granted } from '../access/request-access.js';
import { IdParam } from '../http/id.pipe.js';
import { HistoryPageQuery } from './queries.dto.js';
import { Seen } from './seen.js';
import { ViewRoute } from './view-route.js';

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
}
