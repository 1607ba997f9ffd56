import { Body, Controller, Get, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Receipt } from '@jejak/commands';
import {
  CloseFeedback,
  feedback,
  ReopenFeedback,
  RespondFeedback,
  SubmitFeedback,
  TriageFeedback,
} from '@jejak/domain';
import type { FastifyReply } from 'fastify';
import { AuthorisedCommands } from '../../access/authorised-commands.js';
import { CallerOf, type Caller } from '../../http/caller.js';
import { CommandRoute } from '../../http/command-route.js';
import { IdParam } from '../../http/id.pipe.js';
import { presentFeedback } from '../present.js';
import { StateReader } from '../state.reader.js';
import { FeedbackState } from './feedback.states.dto.js';

/** What citizens say about services (*umpan balik masyarakat*): recorded by officers, whatever the channel. */
@ApiTags('Feedback')
@Controller('feedback')
export class FeedbackController {
  constructor(
    private readonly commands: AuthorisedCommands,
    private readonly states: StateReader,
  ) {}

  /** Record what a citizen said about a service. */
  @Post()
  @CommandRoute({ creates: true })
  submit(@Body() command: SubmitFeedback, @CallerOf() caller: Caller): Promise<Receipt> {
    return this.commands.send({ ...caller, command });
  }

  /** How far it is, as the log tells it now. */
  @Get(':feedbackId')
  read(
    @IdParam('feedbackId') id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<FeedbackState> {
    return this.states.read(feedback, id, presentFeedback, 'FEEDBACK.UNKNOWN', reply);
  }

  /** Say what sort of answer it needs; the last day for it follows, in working days. */
  @Post(':feedbackId/triage')
  @CommandRoute()
  triage(
    @IdParam('feedbackId') id: string,
    @Body() command: TriageFeedback,
    @CallerOf() caller: Caller,
  ): Promise<Receipt> {
    return this.commands.send({ ...caller, id, command });
  }

  /** Answer it. */
  @Post(':feedbackId/responses')
  @CommandRoute()
  respond(
    @IdParam('feedbackId') id: string,
    @Body() command: RespondFeedback,
    @CallerOf() caller: Caller,
  ): Promise<Receipt> {
    return this.commands.send({ ...caller, id, command });
  }

  /** End it, once it was answered. */
  @Post(':feedbackId/closing')
  @CommandRoute()
  close(
    @IdParam('feedbackId') id: string,
    @Body() command: CloseFeedback,
    @CallerOf() caller: Caller,
  ): Promise<Receipt> {
    return this.commands.send({ ...caller, id, command });
  }

  /** Open it again, because the citizen wants another answer. */
  @Post(':feedbackId/reopening')
  @CommandRoute()
  reopen(
    @IdParam('feedbackId') id: string,
    @Body() command: ReopenFeedback,
    @CallerOf() caller: Caller,
  ): Promise<Receipt> {
    return this.commands.send({ ...caller, id, command });
  }
}
