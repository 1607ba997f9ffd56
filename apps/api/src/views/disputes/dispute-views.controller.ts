import { Controller, Get, Query } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import { DISPUTED_RECORDS, disputeIdOf, type DisputedRecord } from '@jejak/domain';
import type { ReportingReader } from '@jejak/projection-engine';
import { DisputeHistory, disputeHistory, disputeList, DisputePage } from '@jejak-projections/disputes';
import { maskSteps } from '../../access/masks.js';
import { Allowed, type Granted } from '../../access/request-access.js';
import { SubjectFacts } from '../../access/subject-facts.js';
import { IdParam } from '../../http/id.pipe.js';
import { RecordKindParam } from '../../http/record-kind.pipe.js';
import { DisputePageQuery } from './dispute.queries.dto.js';
import { found } from '../found.js';
import { Seen } from '../seen.js';
import { ViewRoute } from '../view-route.js';

/** Disputes of records (*keberatan atas catatan*): what became of them. */
@ApiTags('Disputes')
@Controller('disputes')
export class DisputeViewsController {
  constructor(private readonly facts: SubjectFacts) {}

  /** Disputed records by the last day for an answer, the earliest first; the employee sees their own. */
  @Get()
  @ViewRoute('disputes')
  async list(
    @Seen() views: ReportingReader,
    @Query() { unitId, late, ...query }: DisputePageQuery,
    @Allowed() { narrow }: Granted,
  ): Promise<DisputePage> {
    const wanted = {
      ...query,
      ...(late !== undefined && { late: late === 'true' }),
      ...(unitId !== undefined && { units: await this.facts.subtrees([unitId]) }),
      ...(narrow && { narrow }),
    };
    return disputeList(views, wanted, new Date());
  }

  /** One disputed record with every step, by whom and why, and the places of record and correction in the log. */
  @Get(':employeeId/:recordKind/:recordId/history')
  @ApiParam({ name: 'recordKind', enum: DISPUTED_RECORDS })
  @ViewRoute('disputes')
  async history(
    @Seen() views: ReportingReader,
    @IdParam('employeeId') employeeId: string,
    @RecordKindParam() kind: DisputedRecord,
    @IdParam('recordId') recordId: string,
    @Allowed() granted: Granted,
  ): Promise<DisputeHistory> {
    const id = disputeIdOf({ employeeId, kind, recordId });
    return maskSteps(found(await disputeHistory(views, id, new Date())), granted);
  }
}
