import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { ReportingReader } from '@jejak/projection-engine';
import { unitPath, unitSubtree } from '@jejak-projections/access';
import {
  assessmentsOfNeeds,
  NeedsAssessmentPage,
  NeedsResults,
  resultsOfNeeds,
} from '@jejak-projections/needs-assessments';
import { Allowed, type Granted } from '../../access/request-access.js';
import { IdParam } from '../../http/id.pipe.js';
import { found } from '../found.js';
import { NeedsPageQuery } from './needs-results.queries.dto.js';
import { Seen } from '../seen.js';
import { ViewRoute } from '../view-route.js';

/** How assessments of needs stand, and what they found (*analisis kebutuhan*). */
@ApiTags('Views')
@Controller('needs-assessments')
export class NeedsResultsController {
  /** Assessments, the latest opening first. */
  @Get()
  @ViewRoute('needs-assessments')
  async list(
    @Seen() views: ReportingReader,
    @Query() { unitId, ...query }: NeedsPageQuery,
  ): Promise<NeedsAssessmentPage> {
    if (unitId === undefined) return assessmentsOfNeeds(views, query);
    const [above, below] = await Promise.all([unitPath(views, unitId), unitSubtree(views, unitId)]);
    return assessmentsOfNeeds(views, { ...query, unitIds: [...above, ...below] });
  }

  /** One assessment: how it stands, what came in, and the gaps of the units that whoever asks may see. */
  @Get(':needsId/results')
  @ViewRoute('needs-assessments')
  async results(
    @Seen() views: ReportingReader,
    @IdParam('needsId') needsId: string,
    @Allowed() { narrow }: Granted,
  ): Promise<NeedsResults> {
    return found(await resultsOfNeeds(views, needsId, narrow));
  }
}
