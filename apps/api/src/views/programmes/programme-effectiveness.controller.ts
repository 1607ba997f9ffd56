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
import { maskRun, maskSeries } from '../../access/mask-few.js';
import { Allowed, type Granted } from '../../access/request-access.js';
import { IdParam } from '../../http/id.pipe.js';
import { found } from '../found.js';
import { PageQuery } from '../page.queries.dto.js';
import { RunPageQuery } from './programme-effectiveness.queries.dto.js';
import { Seen } from '../seen.js';
import { ViewRoute } from '../view-route.js';

/** What programmes bring (*efektivitas program*), with n and uncertainty; formulas in docs/reference/views.md. */
@ApiTags('Views')
@Controller('programme-effectiveness')
export class ProgrammeEffectivenessController {
  /** Runs, latest first. Heads of units and who teaches see figures over five people and more. */
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
      items: items.map((run) => maskRun(run, granted)),
      ...(next !== undefined && { next }),
    };
  }

  /** Series: the runs of one programme pooled, by title. Heads of units see figures over five people and more. */
  @Get('series')
  @ViewRoute('programme-effectiveness')
  async allSeries(
    @Seen() views: ReportingReader,
    @Query() query: PageQuery,
    @Allowed() granted: Granted,
  ): Promise<SeriesPage> {
    const { items, ...rest } = await effectivenessOfAllSeries(views, query);
    return { items: items.map((one) => maskSeries(one, granted)), ...rest };
  }

  /** One series; heads of units see figures over five people and more. */
  @Get('series/:seriesId')
  @ViewRoute('programme-effectiveness')
  async series(
    @Seen() views: ReportingReader,
    @IdParam('seriesId') id: string,
    @Allowed() granted: Granted,
  ): Promise<SeriesEffectiveness> {
    return maskSeries(found(await effectivenessOfSeries(views, id)), granted);
  }

  /** One run; heads of units and who teaches in it see figures over five people and more. */
  @Get(':programmeId')
  @ViewRoute('programme-effectiveness')
  async run(
    @Seen() views: ReportingReader,
    @IdParam('programmeId') id: string,
    @Allowed() granted: Granted,
  ): Promise<RunEffectiveness> {
    return maskRun(found(await effectivenessOfRun(views, id)), granted);
  }

  /** What participants said of a run in their own words: in an order that only the texts make, without who, and of evaluations only that at least five answered. */
  @Get(':programmeId/comments')
  @ViewRoute('programme-effectiveness')
  async comments(@Seen() views: ReportingReader, @IdParam('programmeId') id: string): Promise<RunComments> {
    found(await effectivenessOfRun(views, id));
    return commentsOfRun(views, id);
  }
}
