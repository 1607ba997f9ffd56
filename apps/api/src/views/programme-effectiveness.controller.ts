import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
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
import { IdParam } from '../http/id.pipe.js';
import { found } from './found.js';
import { PageQuery, RunPageQuery } from './queries.dto.js';
import { ViewRoute } from './view-route.js';
import { Views } from './views.js';

/** What programmes bring (*efektivitas program*), with n and uncertainty; formulas in docs/reference/views.md. */
@ApiTags('Views')
@Controller('programme-effectiveness')
export class ProgrammeEffectivenessController {
  constructor(private readonly views: Views) {}

  /** Runs, latest first. */
  @Get()
  @ViewRoute('programme-effectiveness')
  runs(@Query() query: RunPageQuery): Promise<RunPage> {
    return effectivenessOfRuns(this.views, query);
  }

  /** Series: the runs of one programme pooled, by title. */
  @Get('series')
  @ViewRoute('programme-effectiveness')
  allSeries(@Query() query: PageQuery): Promise<SeriesPage> {
    return effectivenessOfAllSeries(this.views, query);
  }

  /** One series. */
  @Get('series/:seriesId')
  @ViewRoute('programme-effectiveness')
  async series(@IdParam('seriesId') id: string): Promise<SeriesEffectiveness> {
    return found(await effectivenessOfSeries(this.views, id));
  }

  /** One run. */
  @Get(':programmeId')
  @ViewRoute('programme-effectiveness')
  async run(@IdParam('programmeId') id: string): Promise<RunEffectiveness> {
    return found(await effectivenessOfRun(this.views, id));
  }
}
