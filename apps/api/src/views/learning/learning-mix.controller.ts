import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { dayInMedan } from '@jejak/domain';
import type { ReportingReader } from '@jejak/projection-engine';
import { unitSubtree } from '@jejak-projections/access';
import { LearningMixPage, mixOfUnits } from '@jejak-projections/learning-mix';
import { Allowed, type Granted } from '../../access/request-access.js';
import { OpportunityPageQuery } from '../page.queries.dto.js';
import { Seen } from '../seen.js';
import { ViewRoute } from '../view-route.js';

/** The mix of ways to learn (70:20:10). */
@ApiTags('Views')
@Controller('learning-mix')
export class LearningMixController {
  /** How the people of each unit, and of all below it, learned in a year: hours and seats by way, beside the model. */
  @Get()
  @ViewRoute('learning-mix')
  async list(
    @Seen() views: ReportingReader,
    @Query() { unitId, year, ...query }: OpportunityPageQuery,
    @Allowed() { narrow }: Granted,
  ): Promise<LearningMixPage> {
    return mixOfUnits(views, {
      ...query,
      year: year ?? Number(dayInMedan(new Date()).slice(0, 4)),
      ...(narrow && { narrow }),
      ...(unitId !== undefined && { units: await unitSubtree(views, unitId) }),
    });
  }
}
