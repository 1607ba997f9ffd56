import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { ReportingReader } from '@jejak/projection-engine';
import {
  nominationBoard,
  NominationHistory,
  nominationHistory,
  NominationPage,
} from '@jejak-projections/nominations';
import { maskSteps } from '../../access/masks.js';
import { Allowed, type Granted } from '../../access/request-access.js';
import { IdParam } from '../../http/id.pipe.js';
import { found } from '../found.js';
import { NominationPageQuery } from './nomination.queries.dto.js';
import { Seen } from '../seen.js';
import { ViewRoute } from '../view-route.js';

/** The board of nominations (*papan pengusulan*). */
@ApiTags('Nominations')
@Controller('nominations')
export class NominationViewsController {
  /** Nominations, the latest first, with age, gap, lesson hours and seats ahead: what helps to decide on them. */
  @Get()
  @ViewRoute('nominations')
  list(
    @Seen() views: ReportingReader,
    @Query() { limit, ...query }: NominationPageQuery,
    @Allowed() { narrow }: Granted,
  ): Promise<NominationPage> {
    return nominationBoard(views, { limit, ...query, ...(narrow && { narrow }) });
  }

  /** The latest nomination of an employee for a run, with every step, by whom and why. */
  @Get(':programmeId/:employeeId/history')
  @ViewRoute('nominations')
  async history(
    @Seen() views: ReportingReader,
    @IdParam('programmeId') programmeId: string,
    @IdParam('employeeId') employeeId: string,
    @Allowed() granted: Granted,
  ): Promise<NominationHistory> {
    return maskSteps(found(await nominationHistory(views, { programmeId, employeeId })), granted);
  }
}
