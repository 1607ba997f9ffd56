import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { ReportingReader } from '@jejak/projection-engine';
import { board, BoardCard, BoardPage, mentorshipOf } from '@jejak-projections/mentoring-board';
import { maskNotes } from '../../access/masks.js';
import { Allowed, type Granted } from '../../access/request-access.js';
import { IdParam } from '../../http/id.pipe.js';
import { found } from '../found.js';
import { MentoringPageQuery } from './mentoring-board.queries.dto.js';
import { Seen } from '../seen.js';
import { ViewRoute } from '../view-route.js';

/** Mentorships (*papan pendampingan*): who guides whom, how often they met, what was reached. */
@ApiTags('Views')
@Controller('mentoring-board')
export class MentoringBoardController {
  /** Mentorships by the day on which they began or, before that, were proposed: the latest first. */
  @Get()
  @ViewRoute('mentoring-board')
  list(
    @Seen() views: ReportingReader,
    @Query() { ...query }: MentoringPageQuery,
    @Allowed() { narrow }: Granted,
  ): Promise<BoardPage> {
    return board(views, { ...query, ...(narrow && { narrow }) });
  }

  /** One mentorship with its sessions, and what was talked about where that is shown to whoever asks. */
  @Get(':mentorshipId')
  @ViewRoute('mentoring-board')
  async one(
    @Seen() views: ReportingReader,
    @IdParam('mentorshipId') mentorshipId: string,
    @Allowed() granted: Granted,
  ): Promise<BoardCard> {
    return maskNotes(found(await mentorshipOf(views, mentorshipId)), granted);
  }
}
