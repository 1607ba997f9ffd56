import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { ReportingReader } from '@jejak/projection-engine';
import { unitSubtree } from '@jejak-projections/access';
import {
  LearnerProgressPage,
  progressOfLearners,
  progressOfRuns,
  RunProgressPage,
} from '@jejak-projections/learning-activity';
import { maskProgress } from '../../access/mask-few.js';
import { Allowed, type Granted } from '../../access/request-access.js';
import { LearnerProgressQuery, RunProgressQuery } from './learning-progress.queries.dto.js';
import { Seen } from '../seen.js';
import { ViewRoute } from '../view-route.js';

/** How far participants came on platforms for learning (*kemajuan belajar daring*). */
@ApiTags('Learning activities')
@Controller('learning-progress')
export class LearningProgressController {
  /** Participants of runs that are not held in a room only, by run and employee id: progress, modules, posts, minutes. */
  @Get()
  @ViewRoute('learning-activity')
  async learners(
    @Seen() views: ReportingReader,
    @Query() { unitId, ...query }: LearnerProgressQuery,
    @Allowed() { narrow }: Granted,
  ): Promise<LearnerProgressPage> {
    return progressOfLearners(views, {
      ...query,
      ...(narrow && { narrow }),
      ...(unitId !== undefined && { units: await unitSubtree(views, unitId) }),
    });
  }

  /** The same summed up per run, the latest first: nothing of a person. Heads of units see what five and more did. */
  @Get('runs')
  @ViewRoute('learning-activity')
  async runs(
    @Seen() views: ReportingReader,
    @Query() { unitId, ...query }: RunProgressQuery,
    @Allowed() granted: Granted,
  ): Promise<RunProgressPage> {
    const { items, ...rest } = await progressOfRuns(views, {
      ...query,
      ...(unitId !== undefined && { units: await unitSubtree(views, unitId) }),
    });
    return { items: items.map((run) => maskProgress(run, granted)), ...rest };
  }
}
