import { Body, Controller, Get, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Receipt } from '@jejak/commands';
import {
  ConfirmMentoringSession,
  CorrectMentoringSession,
  DeclineMentorship,
  EndMentorship,
  mentorship,
  ProposeMentorship,
  RecordMentoringSession,
  StartMentorship,
} from '@jejak/domain';
import type { FastifyReply } from 'fastify';
import { AuthorisedCommands } from '../../access/authorised-commands.js';
import { CallerOf, type Caller } from '../../http/caller.js';
import { CommandRoute } from '../../http/command-route.js';
import { IdParam } from '../../http/id.pipe.js';
import { MentoringSessionConfirmation, MentoringSessionCorrection } from '../bodies.dto.js';
import { MentorshipState, presentMentorship } from './mentorship.state.dto.js';
import { StateReader } from '../state.reader.js';

/** Mentorships (*pendampingan*, *mentoring*): one employee guides another at work. */
@ApiTags('Mentorships')
@Controller('mentorships')
export class MentorshipsController {
  constructor(
    private readonly commands: AuthorisedCommands,
    private readonly states: StateReader,
  ) {}

  /** Propose a mentor for somebody, with the levels to reach. */
  @Post()
  @CommandRoute({ creates: true })
  propose(@Body() command: ProposeMentorship, @CallerOf() caller: Caller): Promise<Receipt> {
    return this.commands.send({ ...caller, command });
  }

  /** One mentorship as the log tells it now. */
  @Get(':mentorshipId')
  read(
    @IdParam('mentorshipId') id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<MentorshipState> {
    return this.states.read(mentorship, id, presentMentorship, 'MENTORSHIP.UNKNOWN', reply);
  }

  /** Begin a mentorship: from then on the mentor may look at what mentors see of the mentee. */
  @Post(':mentorshipId/start')
  @CommandRoute()
  start(
    @IdParam('mentorshipId') id: string,
    @Body() command: StartMentorship,
    @CallerOf() caller: Caller,
  ): Promise<Receipt> {
    return this.commands.send({ ...caller, id, command });
  }

  /** Decline or withdraw a proposal. */
  @Post(':mentorshipId/refusal')
  @CommandRoute()
  decline(
    @IdParam('mentorshipId') id: string,
    @Body() command: DeclineMentorship,
    @CallerOf() caller: Caller,
  ): Promise<Receipt> {
    return this.commands.send({ ...caller, id, command });
  }

  /** Record a session, as the mentor or the mentee. */
  @Post(':mentorshipId/sessions')
  @CommandRoute()
  record(
    @IdParam('mentorshipId') id: string,
    @Body() command: RecordMentoringSession,
    @CallerOf() caller: Caller,
  ): Promise<Receipt> {
    return this.commands.send({ ...caller, id, command });
  }

  /** Confirm a session that the other one of the two recorded: then it counts. */
  @Post(':mentorshipId/sessions/:sessionId/confirmation')
  @CommandRoute()
  confirm(
    @IdParam('mentorshipId') id: string,
    @IdParam('sessionId') sessionId: string,
    @Body() body: MentoringSessionConfirmation,
    @CallerOf() caller: Caller,
  ): Promise<Receipt> {
    return this.commands.send({
      ...caller,
      id,
      command: Object.assign(new ConfirmMentoringSession(), body, { sessionId }),
    });
  }

  /** Correct a session: what is given stands in place of all of it, and has to be confirmed anew. */
  @Post(':mentorshipId/sessions/:sessionId/corrections')
  @CommandRoute()
  correct(
    @IdParam('mentorshipId') id: string,
    @IdParam('sessionId') sessionId: string,
    @Body() body: MentoringSessionCorrection,
    @CallerOf() caller: Caller,
  ): Promise<Receipt> {
    return this.commands.send({
      ...caller,
      id,
      command: Object.assign(new CorrectMentoringSession(), body, { sessionId }),
    });
  }

  /** End a mentorship: from then on the mentor no longer looks at the mentee's record. */
  @Post(':mentorshipId/end')
  @CommandRoute()
  end(
    @IdParam('mentorshipId') id: string,
    @Body() command: EndMentorship,
    @CallerOf() caller: Caller,
  ): Promise<Receipt> {
    return this.commands.send({ ...caller, id, command });
  }
}
