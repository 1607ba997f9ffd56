import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { ReportingReader } from '@jejak/projection-engine';
import { unitSubtree } from '@jejak-projections/access';
import {
  commentsOfRun,
  effectivenessOfAllSeries,
  effectivenessOfRun,
  effectivenessOfRuns,
  effectivenessOfSeries,
  RunComments,
  RunEffectiveness,
  RunPage,
  SeriesEffectiveness,
  SeriesPage,
} from '@jejak-projections/programme-effectiveness';
import { maskFewAnswers } from '../access/mask-few-answers.js';
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
  /** Runs, latest first. Who teaches in one sees what participants answered only once five did. */
  @Get()
  @ViewRoute('programme-effectiveness')
  async runs(
    @Seen() views: ReportingReader,
    @Query() { unitId, ...query }: RunPageQuery,
    @Allowed() granted: Granted,
  ): Promise<RunPage> {
    const { narrow } = granted;
    const { items, next } = await effectivenessOfRuns(views, {
      ...query,
      ...(unitId !== undefined && { units: await unitSubtree(views, unitId) }),
      ...(narrow && { narrow }),
    });
    return {
      items: items.map((run) => maskFewAnswers(run, granted)),
      ...(next !== undefined && { next }),
    };
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

  /** One run; who teaches in it sees what participants answered only once five did. */
  @Get(':programmeId')
  @ViewRoute('programme-effectiveness')
  async run(
    @Seen() views: ReportingReader,
    @IdParam('programmeId') id: string,
    @Allowed() granted: Granted,
  ): Promise<RunEffectiveness> {
    return maskFewAnswers(found(await effectivenessOfRun(views, id)), granted);
  }

  /** What participants said of a run in their own words: in an order that only the texts make, without who, and of evaluations only that at least five answered. */
  @Get(':programmeId/comments')
  @ViewRoute('programme-effectiveness')
  async comments(@Seen() views: ReportingReader, @IdParam('programmeId') id: string): Promise<RunComments> {
    found(await effectivenessOfRun(views, id));
    return commentsOfRun(views, id);
  }
}
