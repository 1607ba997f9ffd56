import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { ReportingReader } from '@jejak/projection-engine';
import { followUpBoard, FollowUpHistory, followUpHistory, FollowUpPage } from '@jejak-projections/follow-ups';
import { maskSteps } from '../../access/masks.js';
import { Allowed, type Granted } from '../../access/request-access.js';
import { IdParam } from '../../http/id.pipe.js';
import { FollowUpPageQuery } from './follow-up-board.queries.dto.js';
import { found } from '../found.js';
import { Seen } from '../seen.js';
import { ViewRoute } from '../view-route.js';

/** The board of follow-ups (*papan tindak lanjut*). */
@ApiTags('Follow-ups')
@Controller('follow-ups')
export class FollowUpBoardController {
  /** Follow-ups by their last day, the earliest first, those without one at the end; with age and whether overdue, as of today in Medan. */
  @Get()
  @ViewRoute('follow-ups')
  list(
    @Seen() views: ReportingReader,
    @Query() { overdue, ...query }: FollowUpPageQuery,
    @Allowed() { narrow }: Granted,
  ): Promise<FollowUpPage> {
    return followUpBoard(views, {
      ...query,
      ...(overdue !== undefined && { overdue: overdue === 'true' }),
      ...(narrow && { narrow }),
    });
  }

  /** One follow-up with all that was done about it, by whom and why. */
  @Get(':followUpId/history')
  @ViewRoute('follow-ups')
  async history(
    @Seen() views: ReportingReader,
    @IdParam('followUpId') id: string,
    @Allowed() granted: Granted,
  ): Promise<FollowUpHistory> {
    return maskSteps(found(await followUpHistory(views, id)), granted);
  }
}
