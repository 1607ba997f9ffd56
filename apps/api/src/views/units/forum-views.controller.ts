import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { ReportingReader } from '@jejak/projection-engine';
import {
  aspirationsAt,
  commitmentsOf,
  ForumAspirations,
  ForumCommitmentPage,
} from '@jejak-projections/forums';
import { Allowed, type Granted } from '../../access/request-access.js';
import { SubjectFacts } from '../../access/subject-facts.js';
import { IdParam } from '../../http/id.pipe.js';
import { CommitmentPageQuery } from './forum.queries.dto.js';
import { found } from '../found.js';
import { Seen } from '../seen.js';
import { ViewRoute } from '../view-route.js';

/** What was said and promised at forums, and what came of it: docs/reference/views.md. */
@ApiTags('Views')
@Controller()
export class ForumViewsController {
  constructor(private readonly facts: SubjectFacts) {}

  /** What was promised, by the last day, the earliest first; with how it stands today in Medan. */
  @Get('forum-commitments')
  @ViewRoute('forums')
  async list(
    @Seen() views: ReportingReader,
    @Query() { unitId, ...query }: CommitmentPageQuery,
    @Allowed() { narrow }: Granted,
  ): Promise<ForumCommitmentPage> {
    return commitmentsOf(views, {
      ...query,
      ...(narrow && { narrow }),
      ...(unitId !== undefined && { units: await this.facts.subtrees([unitId]) }),
    });
  }

  /** What was said at a forum, in the citizens’ words. */
  @Get('forums/:forumId/aspirations')
  @ViewRoute('forums')
  async aspirations(
    @Seen() views: ReportingReader,
    @IdParam('forumId') id: string,
    @Allowed() { masked }: Granted,
  ): Promise<ForumAspirations> {
    return found(await aspirationsAt(views, id, masked));
  }
}
