import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { ReportingReader } from '@jejak/projection-engine';
import {
  effectivenessOfAllSeries,
  effectivenessOfRun,
  effectivenessOfRuns,
  effectivenessOfSeries,
  RunEffectiveness,
  RunPage,
  SeriesEffectiveness,
  SeriesPage,
} from '@jejak-projections/programme-effectiveness';
import { Allowed, type Granted } from '../access/request-access.js';
import { IdParam } from '../http/id.pipe.js';
import { found } from './found.js';
import { PageQuery, RunPageQuery } from './queries.dto.js';
import { Seen } from './seen.js';
import { ViewRoute } from './view-route.js';

/** What programmes bring (*efektivitas program*), with n and uncertainty; formulas in docs/reference/views.md. */
@ApiTags('Views')
@Controller('programme-effectiveness')
export class ProgrammeEffectivenessController {
  /** Runs, latest first. */
  @Get()
  @ViewRoute('programme-effectiveness')
  runs(
    @Seen() views: ReportingReader,
    @Query() { ...query }: RunPageQuery,
    @Allowed() { narrow }: Granted,
  ): Promise<RunPage> {
    return effectivenessOfRuns(views, { ...query, ...(narrow && { narrow }) });
  }

  /** Series: the runs of one programme pooled, by title. */
  @Get('series')
  @ViewRoute('programme-effectiveness')
  allSeries(@Seen() views: ReportingReader, @Query() query: PageQuery): Promise<SeriesPage> {
    return effectivenessOfAllSeries(views, query);
  }

  /** One series. */
  @Get('series/:seriesId')
  @ViewRoute('programme-effectiveness')
  async series(
    @Seen() views: ReportingReader,
    @IdParam('seriesId') id: string,
  ): Promise<SeriesEffectiveness> {
    return found(await effectivenessOfSeries(views, id));
  }

  /** One run. */
  @Get(':programmeId')
  @ViewRoute('programme-effectiveness')
  async run(@Seen() views: ReportingReader, @IdParam('programmeId') id: string): Promise<RunEffectiveness> {
    return found(await effectivenessOfRun(views, id));
  }
}
