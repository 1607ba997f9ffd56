import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { ReportingReader } from '@jejak/projection-engine';
import {
  affectedBy,
  AffectedPage,
  BreachHistory,
  breachHistory,
  breachList,
  breachOf,
  PersonalDataBreachPage,
} from '@jejak-projections/breaches';
import { maskRemarks } from '../../access/masks.js';
import { Allowed, type Granted } from '../../access/request-access.js';
import { IdParam } from '../../http/id.pipe.js';
import { AffectedPageQuery, BreachPageQuery } from './breach.queries.dto.js';
import { found } from '../found.js';
import { Seen } from '../seen.js';
import { ViewRoute } from '../view-route.js';

/** The register of breaches of personal data (*register kegagalan pelindungan data pribadi*). */
@ApiTags('Privacy')
@Controller('breaches')
export class BreachViewsController {
  /** Breaches by their deadline (3 × 24 hours, UU 27/2022 art. 46), the earliest first, with who is left to be told. */
  @Get()
  @ViewRoute('breaches')
  list(
    @Seen() views: ReportingReader,
    @Query() { late, ...query }: BreachPageQuery,
  ): Promise<PersonalDataBreachPage> {
    return breachList(views, { ...query, ...(late !== undefined && { late: late === 'true' }) }, new Date());
  }

  /** One breach with all that was done about it: scopes, notices, and what was written. */
  @Get(':breachId/history')
  @ViewRoute('breaches')
  async history(
    @Seen() views: ReportingReader,
    @IdParam('breachId') id: string,
    @Allowed() granted: Granted,
  ): Promise<BreachHistory> {
    return maskRemarks(found(await breachHistory(views, id, new Date())), granted);
  }

  /** Whom it affects, which classes of their data could be seen and in what, and when they were told. */
  @Get(':breachId/affected')
  @ViewRoute('breaches')
  async affected(
    @Seen() views: ReportingReader,
    @IdParam('breachId') breachId: string,
    @Query() { told, ...query }: AffectedPageQuery,
  ): Promise<AffectedPage> {
    found(await breachOf(views, breachId, new Date()));
    return affectedBy(views, { breachId, ...query, ...(told !== undefined && { told: told === 'true' }) });
  }
}
