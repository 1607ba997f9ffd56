import { Body, Controller, Get, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Receipt } from '@jejak/commands';
import {
  CorrectCommitment,
  CorrectCommitmentReport,
  CorrectForum,
  forum,
  HoldForum,
  ReportCommitment,
} from '@jejak/domain';
import type { FastifyReply } from 'fastify';
import { AuthorisedCommands } from '../../access/authorised-commands.js';
import { CallerOf, type Caller } from '../../http/caller.js';
import { CommandRoute } from '../../http/command-route.js';
import { IdParam } from '../../http/id.pipe.js';
import { CommitmentCorrection, CommitmentReport, CommitmentReportCorrection } from '../bodies.dto.js';
import { ForumState, presentForum } from './forum.state.dto.js';
import { StateReader } from '../state.reader.js';

/** Forums of civil servants and citizens (*forum konsultasi publik*), what was promised there, and what came of it. */
@ApiTags('Forums')
@Controller('forums')
export class ForumsController {
  constructor(
    private readonly commands: AuthorisedCommands,
    private readonly states: StateReader,
  ) {}

  /** Record a forum that was held, with what was said and promised. */
  @Post()
  @CommandRoute({ creates: true })
  hold(@Body() command: HoldForum, @CallerOf() caller: Caller): Promise<Receipt> {
    return this.commands.send({ ...caller, command });
  }

  /** One forum as the log tells it now. */
  @Get(':forumId')
  read(@IdParam('forumId') id: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<ForumState> {
    return this.states.read(forum, id, presentForum, 'FORUM.UNKNOWN', reply);
  }

  /** Put right what was recorded of the meeting itself. */
  @Post(':forumId/corrections')
  @CommandRoute()
  correct(
    @IdParam('forumId') id: string,
    @Body() command: CorrectForum,
    @CallerOf() caller: Caller,
  ): Promise<Receipt> {
    return this.commands.send({ ...caller, id, command });
  }

  /** Put right a commitment, before anybody told what became of it. */
  @Post(':forumId/commitments/:commitmentId/corrections')
  @CommandRoute()
  correctCommitment(
    @IdParam('forumId') id: string,
    @IdParam('commitmentId') commitmentId: string,
    @Body() body: CommitmentCorrection,
    @CallerOf() caller: Caller,
  ): Promise<Receipt> {
    const command = Object.assign(new CorrectCommitment(), body, { commitmentId });
    return this.commands.send({ ...caller, id, command });
  }

  /** Tell what became of a commitment: for the unit that has to keep it. */
  @Post(':forumId/commitments/:commitmentId/report')
  @CommandRoute()
  report(
    @IdParam('forumId') id: string,
    @IdParam('commitmentId') commitmentId: string,
    @Body() body: CommitmentReport,
    @CallerOf() caller: Caller,
  ): Promise<Receipt> {
    const command = Object.assign(new ReportCommitment(), body, { commitmentId });
    return this.commands.send({ ...caller, id, command });
  }

  /** Put right what was told of a commitment. */
  @Post(':forumId/commitments/:commitmentId/report/corrections')
  @CommandRoute()
  correctReport(
    @IdParam('forumId') id: string,
    @IdParam('commitmentId') commitmentId: string,
    @Body() body: CommitmentReportCorrection,
    @CallerOf() caller: Caller,
  ): Promise<Receipt> {
    const command = Object.assign(new CorrectCommitmentReport(), body, { commitmentId });
    return this.commands.send({ ...caller, id, command });
  }
}
