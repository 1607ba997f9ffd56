import { Body, Controller, Get, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Receipt } from '@jejak/commands';
import {
  ConcludeEvaluation,
  CorrectEvaluation,
  evaluation,
  OpenEvaluation,
  RecordInterview,
  RecordObservation,
  RecordQuestionnaire,
} from '@jejak/domain';
import type { FastifyReply } from 'fastify';
import { AuthorisedCommands } from '../../access/authorised-commands.js';
import { CallerOf, type Caller } from '../../http/caller.js';
import { CommandRoute } from '../../http/command-route.js';
import { IdParam } from '../../http/id.pipe.js';
import { RecordCorrection } from '../bodies.dto.js';
import { presentEvaluation } from '../present.js';
import { StateReader } from '../state.reader.js';
import { EvaluationState } from '../states.dto.js';

/** Evaluations of programmes (*evaluasi*) on Kirkpatrick's four levels. */
@ApiTags('Evaluations')
@Controller('evaluations')
export class EvaluationsController {
  constructor(
    private readonly commands: AuthorisedCommands,
    private readonly states: StateReader,
  ) {}

  /** Open an evaluation of a programme. */
  @Post()
  @CommandRoute({ creates: true })
  open(@Body() command: OpenEvaluation, @CallerOf() caller: Caller): Promise<Receipt> {
    return this.commands.send({ ...caller, command });
  }

  /** One evaluation as the log tells it now. */
  @Get(':evaluationId')
  read(
    @IdParam('evaluationId') id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<EvaluationState> {
    return this.states.read(evaluation, id, presentEvaluation, 'EVALUATION.UNKNOWN', reply);
  }

  /** Record a questionnaire (*kuesioner*) that came in. */
  @Post(':evaluationId/questionnaires')
  @CommandRoute()
  answer(
    @IdParam('evaluationId') id: string,
    @Body() command: RecordQuestionnaire,
    @CallerOf() caller: Caller,
  ): Promise<Receipt> {
    return this.commands.send({ ...caller, id, command });
  }

  /** Record an interview (*wawancara*). */
  @Post(':evaluationId/interviews')
  @CommandRoute()
  interview(
    @IdParam('evaluationId') id: string,
    @Body() command: RecordInterview,
    @CallerOf() caller: Caller,
  ): Promise<Receipt> {
    return this.commands.send({ ...caller, id, command });
  }

  /** Record an observation at work (*observasi*). */
  @Post(':evaluationId/observations')
  @CommandRoute()
  observe(
    @IdParam('evaluationId') id: string,
    @Body() command: RecordObservation,
    @CallerOf() caller: Caller,
  ): Promise<Receipt> {
    return this.commands.send({ ...caller, id, command });
  }

  /** Correct a record: the items given stand in place of all its items. */
  @Post(':evaluationId/records/:recordId/corrections')
  @CommandRoute()
  correct(
    @IdParam('evaluationId') id: string,
    @IdParam('recordId') recordId: string,
    @Body() body: RecordCorrection,
    @CallerOf() caller: Caller,
  ): Promise<Receipt> {
    return this.commands.send({
      ...caller,
      id,
      command: Object.assign(new CorrectEvaluation(), body, { recordId }),
    });
  }

  /** Conclude the evaluation with a verdict. */
  @Post(':evaluationId/conclusion')
  @CommandRoute()
  conclude(
    @IdParam('evaluationId') id: string,
    @Body() command: ConcludeEvaluation,
    @CallerOf() caller: Caller,
  ): Promise<Receipt> {
    return this.commands.send({ ...caller, id, command });
  }
}
