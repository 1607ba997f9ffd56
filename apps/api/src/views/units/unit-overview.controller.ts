import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { ReportingReader } from '@jejak/projection-engine';
import { dayInMedan } from '@jejak/domain';
import { unitSubtree } from '@jejak-projections/access';
import { overviewOfUnit, overviewOfUnits, UnitOverview, UnitPage } from '@jejak-projections/unit-overview';
import { Allowed, type Granted } from '../../access/request-access.js';
import { IdParam } from '../../http/id.pipe.js';
import { found } from '../found.js';
import { UnitPageQuery } from './unit-overview.queries.dto.js';
import { YearQuery } from '../page.queries.dto.js';
import { Seen } from '../seen.js';
import { ViewRoute } from '../view-route.js';

/** Units (*unit kerja*): people, lesson hours, gaps, programmes; to which unit things count: docs/reference/views.md. */
@ApiTags('Views')
@Controller('unit-overview')
export class UnitOverviewController {
  /** Units in which somebody worked in the year, by unit id. */
  @Get()
  @ViewRoute('unit-overview')
  async units(
    @Seen() views: ReportingReader,
    @Query() { year = thisYear(), unitId, limit, cursor }: UnitPageQuery,
    @Allowed() { narrow }: Granted,
  ): Promise<UnitPage> {
    return overviewOfUnits(views, {
      year,
      limit,
      ...(unitId !== undefined && { units: await unitSubtree(views, unitId) }),
      ...(narrow && { narrow }),
      ...(cursor !== undefined && { cursor }),
    });
  }

  /** One unit. */
  @Get(':unitId')
  @ViewRoute('unit-overview')
  async unit(
    @Seen() views: ReportingReader,
    @IdParam('unitId') unitId: string,
    @Query() { year = thisYear() }: YearQuery,
  ): Promise<UnitOverview> {
    return found(await overviewOfUnit(views, { unitId, year }));
  }
}

const thisYear = () => Number(dayInMedan(new Date()).slice(0, 4));
