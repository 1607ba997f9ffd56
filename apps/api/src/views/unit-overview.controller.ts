import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { dayInMedan } from '@jejak/domain';
import { overviewOfUnit, overviewOfUnits, UnitOverview, UnitPage } from '@jejak-projections/unit-overview';
import { IdParam } from '../http/id.pipe.js';
import { found } from './found.js';
import { UnitPageQuery, YearQuery } from './queries.dto.js';
import { ViewRoute } from './view-route.js';
import { Views } from './views.js';

/** Units (*unit kerja*): people, lesson hours, gaps, programmes; to which unit things count: docs/reference/views.md. */
@ApiTags('Views')
@Controller('unit-overview')
export class UnitOverviewController {
  constructor(private readonly views: Views) {}

  /** Units in which somebody worked in the year, by unit id. */
  @Get()
  @ViewRoute('unit-overview')
  units(@Query() { year = thisYear(), limit, cursor }: UnitPageQuery): Promise<UnitPage> {
    return overviewOfUnits(this.views, { year, limit, ...(cursor !== undefined && { cursor }) });
  }

  /** One unit. */
  @Get(':unitId')
  @ViewRoute('unit-overview')
  async unit(
    @IdParam('unitId') unitId: string,
    @Query() { year = thisYear() }: YearQuery,
  ): Promise<UnitOverview> {
    return found(await overviewOfUnit(this.views, { unitId, year }));
  }
}

const thisYear = () => Number(dayInMedan(new Date()).slice(0, 4));
