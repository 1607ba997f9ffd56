import { Body, Controller, Get, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Receipt } from '@jejak/commands';
import { CloseSurvey, OpenSurvey, RateSatisfaction, survey, WithdrawRatings } from '@jejak/domain';
import type { FastifyReply } from 'fastify';
import { AuthorisedCommands } from '../../access/authorised-commands.js';
import { CallerOf, type Caller } from '../../http/caller.js';
import { CommandRoute } from '../../http/command-route.js';
import { IdParam } from '../../http/id.pipe.js';
import { RatingsWithdrawal } from '../bodies.dto.js';
import { presentSurvey } from '../present.js';
import { StateReader } from '../state.reader.js';
import { SurveyState } from './feedback.states.dto.js';

/** Surveys of the citizens that units serve (*Survei Kepuasan Masyarakat*, SKM). */
@ApiTags('Surveys')
@Controller('surveys')
export class SurveysController {
  constructor(
    private readonly commands: AuthorisedCommands,
    private readonly states: StateReader,
  ) {}

  /** Open a survey of a unit for a quarter. */
  @Post()
  @CommandRoute({ creates: true })
  open(@Body() command: OpenSurvey, @CallerOf() caller: Caller): Promise<Receipt> {
    return this.commands.send({ ...caller, command });
  }

  /** One survey as the log tells it now. */
  @Get(':surveyId')
  read(
    @IdParam('surveyId') id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SurveyState> {
    return this.states.read(survey, id, presentSurvey, 'SURVEY.UNKNOWN', reply);
  }

  /** Hand in answers. */
  @Post(':surveyId/ratings')
  @CommandRoute()
  rate(
    @IdParam('surveyId') id: string,
    @Body() command: RateSatisfaction,
    @CallerOf() caller: Caller,
  ): Promise<Receipt> {
    return this.commands.send({ ...caller, id, command });
  }

  /** Take back a batch of answers that was wrong. */
  @Post(':surveyId/ratings/:batchId/withdrawal')
  @CommandRoute()
  withdraw(
    @IdParam('surveyId') id: string,
    @IdParam('batchId') batchId: string,
    @Body() body: RatingsWithdrawal,
    @CallerOf() caller: Caller,
  ): Promise<Receipt> {
    return this.commands.send({
      ...caller,
      id,
      command: Object.assign(new WithdrawRatings(), body, { batchId }),
    });
  }

  /** Take no more answers. */
  @Post(':surveyId/closing')
  @CommandRoute()
  close(
    @IdParam('surveyId') id: string,
    @Body() command: CloseSurvey,
    @CallerOf() caller: Caller,
  ): Promise<Receipt> {
    return this.commands.send({ ...caller, id, command });
  }
}
