import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { ReportingReader } from '@jejak/projection-engine';
import {
  FeedbackDeadlinePage,
  feedbackOf,
  FeedbackTexts,
  textsOf,
} from '@jejak-projections/feedback-deadlines';
import { Allowed, type Granted } from '../../access/request-access.js';
import { SubjectFacts } from '../../access/subject-facts.js';
import { IdParam } from '../../http/id.pipe.js';
import { found } from '../found.js';
import { FeedbackPageQuery } from './feedback-deadlines.queries.dto.js';
import { Seen } from '../seen.js';
import { ViewRoute } from '../view-route.js';

/** What citizens said, and by when it was and is to be answered (*pengaduan masyarakat*): docs/reference/views.md. */
@ApiTags('Views')
@Controller()
export class FeedbackDeadlinesController {
  constructor(private readonly facts: SubjectFacts) {}

  /** What citizens said, by the day on which it came, oldest first; one entry for each answer that is owed. */
  @Get('feedback-deadlines')
  @ViewRoute('feedback-deadlines')
  async list(
    @Seen() views: ReportingReader,
    @Query() { unitId, breached, ...query }: FeedbackPageQuery,
    @Allowed() { narrow }: Granted,
  ): Promise<FeedbackDeadlinePage> {
    return feedbackOf(views, {
      ...query,
      ...(narrow && { narrow }),
      ...(unitId !== undefined && { units: await this.facts.subtrees([unitId]) }),
      ...(breached !== undefined && { breached: breached === 'true' }),
    });
  }

  /** What a citizen said and was answered, in their words. */
  @Get('feedback/:feedbackId/texts')
  @ViewRoute('feedback-deadlines')
  async texts(
    @Seen() views: ReportingReader,
    @IdParam('feedbackId') id: string,
    @Allowed() { masked }: Granted,
  ): Promise<FeedbackTexts> {
    return found(await textsOf(views, id, masked));
  }
}
