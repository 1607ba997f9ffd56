import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { ReportingReader } from '@jejak/projection-engine';
import { dayInMedan } from '@jejak/domain';
import { unitSubtree } from '@jejak-projections/access';
import { gapsOfUnits, UnitGapPage } from '@jejak-projections/gap-heat-map';
import { Allowed, type Granted } from '../../access/request-access.js';
import { GapPageQuery } from './gap-heat-map.queries.dto.js';
import { Seen } from '../seen.js';
import { ViewRoute } from '../view-route.js';

/** What units lack beside what their positions require (*peta kesenjangan*); formulas in docs/reference/views.md. */
@ApiTags('Views')
@Controller('gap-heat-map')
export class GapHeatMapController {
  /** Gaps at the end of a year, by unit id and code of the competency. */
  @Get()
  @ViewRoute('gap-heat-map')
  async gaps(
    @Seen() views: ReportingReader,
    @Query() { year, unitId, ...query }: GapPageQuery,
    @Allowed() { narrow }: Granted,
  ): Promise<UnitGapPage> {
    return gapsOfUnits(views, {
      ...query,
      year: year ?? Number(dayInMedan(new Date()).slice(0, 4)),
      ...(unitId !== undefined && { unitIds: await unitSubtree(views, unitId) }),
      ...(narrow && { narrow }),
    });
  }
}
