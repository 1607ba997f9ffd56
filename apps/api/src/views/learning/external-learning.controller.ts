import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { ReportingReader } from '@jejak/projection-engine';
import {
  ClaimPage,
  claimsOf,
  externalLearningOf,
  ExternalLearningOfEmployee,
} from '@jejak-projections/external-learning';
import { Allowed, type Granted } from '../../access/request-access.js';
import { SubjectFacts } from '../../access/subject-facts.js';
import { IdParam } from '../../http/id.pipe.js';
import { found } from '../found.js';
import { ClaimPageQuery } from './external-learning.queries.dto.js';
import { Seen } from '../seen.js';
import { ViewRoute } from '../view-route.js';

/** Claims of learning elsewhere (*riwayat pengembangan mandiri*). */
@ApiTags('Views')
@Controller('external-learning')
export class ExternalLearningController {
  constructor(private readonly facts: SubjectFacts) {}

  /** The board of claims, oldest first (by day, then by id): what waits for a decision, and for how long. */
  @Get()
  @ViewRoute('external-learning')
  async list(
    @Seen() views: ReportingReader,
    @Query() { unitId, ...query }: ClaimPageQuery,
    @Allowed() { narrow }: Granted,
  ): Promise<ClaimPage> {
    return claimsOf(views, {
      ...query,
      ...(narrow && { narrow }),
      ...(unitId !== undefined && { units: await this.facts.subtrees([unitId]) }),
    });
  }

  /** What one employee learned elsewhere, in full: what it was, who taught, and why it was decided so. */
  @Get(':employeeId')
  @ViewRoute('external-learning')
  async of(
    @Seen() views: ReportingReader,
    @IdParam('employeeId') employeeId: string,
    @Allowed() { masked }: Granted,
  ): Promise<ExternalLearningOfEmployee> {
    return found(await externalLearningOf(views, employeeId, masked));
  }
}
