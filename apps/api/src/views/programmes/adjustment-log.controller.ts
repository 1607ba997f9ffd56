import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { ReportingReader } from '@jejak/projection-engine';
import {
  adjustmentHistory,
  AdjustmentHistory,
  adjustmentLog,
  AdjustmentPage,
} from '@jejak-projections/adjustments';
import { maskResults } from '../../access/mask-few.js';
import { maskSteps } from '../../access/masks.js';
import { Allowed, type Granted } from '../../access/request-access.js';
import { SubjectFacts } from '../../access/subject-facts.js';
import { IdParam } from '../../http/id.pipe.js';
import { AdjustmentPageQuery } from './adjustment-log.queries.dto.js';
import { found } from '../found.js';
import { Seen } from '../seen.js';
import { ViewRoute } from '../view-route.js';

/** The log of adjustments (*log penyesuaian program*). */
@ApiTags('Evaluations')
@Controller('adjustments')
export class AdjustmentLogController {
  constructor(private readonly facts: SubjectFacts) {}

  /** What led to each adjustment, what was decided, which run carries it out and what that brought; the latest first. */
  @Get()
  @ViewRoute('adjustments')
  async list(
    @Seen() views: ReportingReader,
    @Query() { unitId, ...query }: AdjustmentPageQuery,
    @Allowed() granted: Granted,
  ): Promise<AdjustmentPage> {
    const { items, ...rest } = await adjustmentLog(views, {
      ...query,
      ...(unitId !== undefined && { units: await this.facts.subtrees([unitId]) }),
    });
    return { items: items.map((one) => maskResults(one, granted)), ...rest };
  }

  /** One adjustment with all that was done about it, by whom and why. */
  @Get(':adjustmentId/history')
  @ViewRoute('adjustments')
  async history(
    @Seen() views: ReportingReader,
    @IdParam('adjustmentId') id: string,
    @Allowed() granted: Granted,
  ): Promise<AdjustmentHistory> {
    return maskResults(maskSteps(found(await adjustmentHistory(views, id)), granted), granted);
  }
}
