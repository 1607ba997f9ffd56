import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { ReportingReader } from '@jejak/projection-engine';
import { listPlans, PlanInFull, planInFull, PlanPage } from '@jejak-projections/development-plans';
import { maskPlanNotes } from '../../access/masks.js';
import { Allowed, type Granted } from '../../access/request-access.js';
import { IdParam } from '../../http/id.pipe.js';
import { found } from '../found.js';
import { PlanPageQuery } from './development-plans.queries.dto.js';
import { Seen } from '../seen.js';
import { ViewRoute } from '../view-route.js';

/** How development plans are carried out (*kemajuan rencana*). */
@ApiTags('Development plans')
@Controller('development-plans')
export class DevelopmentPlansViewController {
  /** Plans, the latest year first: state, target, programmes, seats, participants who ended, cost beside budget. */
  @Get()
  @ViewRoute('development-plans')
  list(
    @Seen() views: ReportingReader,
    @Query() { ...query }: PlanPageQuery,
    @Allowed() { narrow }: Granted,
  ): Promise<PlanPage> {
    return listPlans(views, { ...query, ...(narrow && { narrow }) });
  }

  /** One plan with its items, their programmes, and all that was done with it, by whom and why. */
  @Get(':planId/progress')
  @ViewRoute('development-plans')
  async progress(
    @Seen() views: ReportingReader,
    @IdParam('planId') id: string,
    @Allowed() granted: Granted,
  ): Promise<PlanInFull> {
    return maskPlanNotes(found(await planInFull(views, id)), granted);
  }
}
