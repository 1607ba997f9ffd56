import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { ReportingReader } from '@jejak/projection-engine';
import { satisfactionOf, SatisfactionPage } from '@jejak-projections/satisfaction';
import { Allowed, type Granted } from '../../access/request-access.js';
import { SubjectFacts } from '../../access/subject-facts.js';
import { SatisfactionPageQuery } from './satisfaction.queries.dto.js';
import { Seen } from '../seen.js';
import { ViewRoute } from '../view-route.js';

/** What citizens think of services (*Survei Kepuasan Masyarakat*, SKM): formula in docs/reference/views.md. */
@ApiTags('Views')
@Controller('satisfaction')
export class SatisfactionController {
  constructor(private readonly facts: SubjectFacts) {}

  /** Units with a survey, by quarter, the latest first; figures of too few answers are not shown. */
  @Get()
  @ViewRoute('satisfaction')
  async list(
    @Seen() views: ReportingReader,
    @Query() { unitId, ...query }: SatisfactionPageQuery,
    @Allowed() { narrow }: Granted,
  ): Promise<SatisfactionPage> {
    return satisfactionOf(views, {
      ...query,
      ...(narrow && { narrow }),
      ...(unitId !== undefined && { units: await this.facts.subtrees([unitId]) }),
    });
  }
}
