import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { ReportingReader } from '@jejak/projection-engine';
import { offPlanProgrammes, OffPlanPage } from '@jejak-projections/development-plans';
import {
  listPolicies,
  listStrategies,
  PolicyPage,
  slicesOf,
  StrategicSlices,
  StrategyPage,
} from '@jejak-projections/planning-framework';
import { maskReasons } from '../../access/masks.js';
import { Allowed, type Granted } from '../../access/request-access.js';
import { IdParam } from '../../http/id.pipe.js';
import { found } from '../found.js';
import { OffPlanPageQuery, PolicyPageQuery, StrategyPageQuery } from './planning-framework.queries.dto.js';
import { Seen } from '../seen.js';
import { ViewRoute } from '../view-route.js';

/** What plans stand on, and what is done beside them: docs/reference/views.md. */
@ApiTags('Views')
@Controller()
export class PlanningFrameworkController {
  /** Policies of development, the latest first day first, with how many plans carry each out. */
  @Get('development-policies')
  @ViewRoute('planning-framework')
  policies(@Seen() views: ReportingReader, @Query() { ...query }: PolicyPageQuery): Promise<PolicyPage> {
    return listPolicies(views, query);
  }

  /** Plans of several years, the latest first year first. */
  @Get('strategic-plans')
  @ViewRoute('planning-framework')
  strategies(
    @Seen() views: ReportingReader,
    @Query() { ...query }: StrategyPageQuery,
  ): Promise<StrategyPage> {
    return listStrategies(views, query);
  }

  /** A plan of several years by its years: targets, what was achieved, and the plans of each year. */
  @Get('strategic-plans/:strategyId/slices')
  @ViewRoute('planning-framework')
  async slices(@Seen() views: ReportingReader, @IdParam('strategyId') id: string): Promise<StrategicSlices> {
    return found(await slicesOf(views, id));
  }

  /** Programmes that are under no plan, with why, the latest first. */
  @Get('off-plan-programmes')
  @ViewRoute('development-plans')
  async offPlan(
    @Seen() views: ReportingReader,
    @Query() { ...query }: OffPlanPageQuery,
    @Allowed() granted: Granted,
  ): Promise<OffPlanPage> {
    return maskReasons(await offPlanProgrammes(views, query), granted);
  }
}
