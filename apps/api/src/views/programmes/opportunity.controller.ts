import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { dayInMedan } from '@jejak/domain';
import type { ReportingReader } from '@jejak/projection-engine';
import { opportunityOf, OpportunityPage } from '@jejak-projections/nominations';
import { Allowed, type Granted } from '../../access/request-access.js';
import { OpportunityPageQuery } from '../page.queries.dto.js';
import { Seen } from '../seen.js';
import { ViewRoute } from '../view-route.js';

/** Equal opportunity (*kesempatan pengembangan*): who was nominated, declined, enrolled, and who had no chance at all. */
@ApiTags('Views')
@Controller('opportunity')
export class OpportunityController {
  /** Units and kinds of employees, by unit id and kind, in programmes that begin in the year. Small counts are not told. */
  @Get()
  @ViewRoute('nominations')
  list(
    @Seen() views: ReportingReader,
    @Query() { year = Number(dayInMedan(new Date()).slice(0, 4)), ...query }: OpportunityPageQuery,
    @Allowed() { narrow }: Granted,
  ): Promise<OpportunityPage> {
    return opportunityOf(views, { ...query, year, ...(narrow && { narrow }) });
  }
}
