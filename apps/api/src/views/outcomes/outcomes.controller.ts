import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { dayInMedan } from '@jejak/domain';
import type { ReportingReader } from '@jejak/projection-engine';
import {
  benchmarkOf,
  comparisonOf,
  CompetencyAndPerformance,
  competencyAndPerformanceOf,
  EffectComparison,
  effectsOf,
  readinessOfUnit,
  UnitBenchmark,
  UnitEffects,
  UnitReadiness,
} from '@jejak-projections/outcomes';
import { IdParam } from '../../http/id.pipe.js';
import { found } from '../found.js';
import {
  apart,
  BenchmarkQueryDto,
  EffectComparisonQuery,
  EffectsQueryDto,
  quartersOf,
} from './outcomes.queries.dto.js';
import { YearQuery } from '../page.queries.dto.js';
import { Seen } from '../seen.js';
import { ViewRoute } from '../view-route.js';

/** What came of development for citizens and for work (*dampak*): formulas in docs/reference/views.md. */
@ApiTags('Views')
@Controller()
export class OutcomesController {
  /** Training beside citizens: a unit with all below it, quarter by quarter. */
  @Get('effects/:unitId')
  @ViewRoute('outcomes')
  async effects(
    @Seen() views: ReportingReader,
    @IdParam('unitId') unitId: string,
    @Query() query: EffectsQueryDto,
  ): Promise<UnitEffects> {
    const { seriesId } = query;
    const asked = { unitId, ...quartersOf(query, new Date()), ...(seriesId !== undefined && { seriesId }) };
    return found(await effectsOf(views, asked));
  }

  /** Difference-in-differences: units trained between two quarters beside those never trained, with interval and cautions. */
  @Get('effect-comparison')
  @ViewRoute('outcomes')
  compare(@Seen() views: ReportingReader, @Query() query: EffectComparisonQuery): Promise<EffectComparison> {
    apart(query);
    return comparisonOf(views, query);
  }

  /** A unit beside its siblings and the whole city: counts, and figures over five or more, no ranks. */
  @Get('unit-benchmark/:unitId')
  @ViewRoute('outcomes')
  async benchmark(
    @Seen() views: ReportingReader,
    @IdParam('unitId') unitId: string,
    @Query() { year = thisYear(), among = 'KIND' }: BenchmarkQueryDto,
  ): Promise<UnitBenchmark> {
    return found(await benchmarkOf(views, { unitId, year, among }));
  }

  /** How ready a unit is (*kesiapan*): training, technology, evaluation, by weights that the rule set names. */
  @Get('unit-readiness/:unitId')
  @ViewRoute('outcomes')
  async readiness(
    @Seen() views: ReportingReader,
    @IdParam('unitId') unitId: string,
    @Query() { year = thisYear() }: YearQuery,
  ): Promise<UnitReadiness> {
    return found(await readinessOfUnit(views, { unitId, year }));
  }

  /** Competency and performance of one employee side by side, beside lesson hours, year by year. */
  @Get('competency-and-performance/:employeeId')
  @ViewRoute('outcomes')
  async person(
    @Seen() views: ReportingReader,
    @IdParam('employeeId') employeeId: string,
  ): Promise<CompetencyAndPerformance> {
    return found(await competencyAndPerformanceOf(views, employeeId));
  }
}

const thisYear = () => Number(dayInMedan(new Date()).slice(0, 4));
