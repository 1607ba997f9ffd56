import { Body, Controller, Get, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Receipt } from '@jejak/commands';
import {
  learningActivity,
  learningActivityIdOf,
  RecordLearningActivity,
  WithdrawLearningActivity,
} from '@jejak/domain';
import type { FastifyReply } from 'fastify';
import { AuthorisedCommands } from '../../access/authorised-commands.js';
import { CallerOf, type Caller } from '../../http/caller.js';
import { CommandRoute } from '../../http/command-route.js';
import { IdParam } from '../../http/id.pipe.js';
import { ActivityWithdrawal } from '../bodies.dto.js';
import { LearningActivityState, presentLearningActivity } from './learning-activity.state.dto.js';
import { StateReader } from '../state.reader.js';

/** What participants did on platforms for learning (*aktivitas belajar daring*), each in the address of run and employee. */
@ApiTags('Learning activities')
@Controller('learning-activities')
export class LearningActivitiesController {
  constructor(
    private readonly commands: AuthorisedCommands,
    private readonly states: StateReader,
  ) {}

  /**
   * Record what a participant did on a platform, one thing or up to 500 at once. A platform may tell everything again:
   * what was told before is left out.
   */
  @Post()
  @CommandRoute({ creates: true })
  record(@Body() command: RecordLearningActivity, @CallerOf() caller: Caller): Promise<Receipt> {
    return this.send(caller, command);
  }

  /** What one participant of a run did, as the log tells it now. */
  @Get(':programmeId/:employeeId')
  read(
    @IdParam('programmeId') programmeId: string,
    @IdParam('employeeId') employeeId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<LearningActivityState> {
    const id = learningActivityIdOf(programmeId, employeeId);
    return this.states.read(learningActivity, id, presentLearningActivity, 'ACTIVITY.UNKNOWN', reply);
  }

  /** Take back an activity that was recorded wrongly; what follows from it for the progress is told to the run. */
  @Post(':programmeId/:employeeId/:activityId/withdrawal')
  @CommandRoute()
  withdraw(
    @IdParam('programmeId') programmeId: string,
    @IdParam('employeeId') employeeId: string,
    @IdParam('activityId') activityId: string,
    @Body() body: ActivityWithdrawal,
    @CallerOf() caller: Caller,
  ): Promise<Receipt> {
    const which = { programmeId, employeeId, activityId };
    return this.send(caller, Object.assign(new WithdrawLearningActivity(), body, which));
  }

  private send(
    caller: Caller,
    command: object & { readonly programmeId: string; readonly employeeId: string },
  ): Promise<Receipt> {
    const id = learningActivityIdOf(command.programmeId, command.employeeId);
    return this.commands.send({ ...caller, id, command });
  }
}
