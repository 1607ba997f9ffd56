import { Body, Controller, Get, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Receipt } from '@jejak/commands';
import { AssignFollowUp, followUp, RaiseFollowUp, ResolveFollowUp, VerifyFollowUp } from '@jejak/domain';
import type { FastifyReply } from 'fastify';
import { AuthorisedCommands } from '../../access/authorised-commands.js';
import { CallerOf, type Caller } from '../../http/caller.js';
import { CommandRoute } from '../../http/command-route.js';
import { IdParam } from '../../http/id.pipe.js';
import { presentFollowUp } from '../present.js';
import { StateReader } from '../state.reader.js';
import { FollowUpState } from './follow-up.state.dto.js';

/** Follow-ups (*tindak lanjut*): what is to be done about an employee, a unit or a programme, and whether it helped. */
@ApiTags('Follow-ups')
@Controller('follow-ups')
export class FollowUpsController {
  constructor(
    private readonly commands: AuthorisedCommands,
    private readonly states: StateReader,
  ) {}

  /** Say that something is to be done. A reward or a promotion is a proposal. */
  @Post()
  @CommandRoute({ creates: true })
  raise(@Body() command: RaiseFollowUp, @CallerOf() caller: Caller): Promise<Receipt> {
    return this.commands.send({ ...caller, command });
  }

  /** One follow-up as the log tells it now. */
  @Get(':followUpId')
  read(
    @IdParam('followUpId') id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<FollowUpState> {
    return this.states.read(followUp, id, presentFollowUp, 'FOLLOWUP.UNKNOWN', reply);
  }

  /** Give it to an employee to do, by a day; to somebody else or by another day with a reason. */
  @Post(':followUpId/assignments')
  @CommandRoute()
  assign(
    @IdParam('followUpId') id: string,
    @Body() command: AssignFollowUp,
    @CallerOf() caller: Caller,
  ): Promise<Receipt> {
    return this.commands.send({ ...caller, id, command });
  }

  /** Say what came of it; its owner does. */
  @Post(':followUpId/resolution')
  @CommandRoute()
  resolve(
    @IdParam('followUpId') id: string,
    @Body() command: ResolveFollowUp,
    @CallerOf() caller: Caller,
  ): Promise<Receipt> {
    return this.commands.send({ ...caller, id, command });
  }

  /** Say whether it helped; somebody else than its owner does. Where it did not, it is raised anew. */
  @Post(':followUpId/verification')
  @CommandRoute()
  verify(
    @IdParam('followUpId') id: string,
    @Body() command: VerifyFollowUp,
    @CallerOf() caller: Caller,
  ): Promise<Receipt> {
    return this.commands.send({ ...caller, id, command });
  }
}
