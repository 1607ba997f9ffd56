import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { ReportingReader } from '@jejak/projection-engine';
import { CataloguePage, offeredRuns } from '@jejak-projections/catalogue';
import { CataloguePageQuery } from './catalogue.queries.dto.js';
import { Seen } from '../seen.js';
import { ViewRoute } from '../view-route.js';

/** What there is to learn (*katalog program*), for everybody. */
@ApiTags('Programmes')
@Controller('catalogue')
export class CatalogueController {
  /** Runs that take nominations, what begins first before the rest unless `sort` says otherwise: days, competencies, seats left; nothing of persons. */
  @Get()
  @ViewRoute('catalogue')
  list(
    @Seen() views: ReportingReader,
    @Query() { all, ...query }: CataloguePageQuery,
  ): Promise<CataloguePage> {
    return offeredRuns(views, { ...query, all: all === 'true' });
  }
}
