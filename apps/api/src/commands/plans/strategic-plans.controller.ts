import { Body, Controller, Get, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Receipt } from '@jejak/commands';
import {
  AdoptStrategicPlan,
  CorrectStrategicResult,
  RecordStrategicResult,
  ReviseStrategicPlan,
  strategicPlan,
  WithdrawStrategicPlan,
} from '@jejak/domain';
import type { FastifyReply } from 'fastify';
import { AuthorisedCommands } from '../../access/authorised-commands.js';
import { CallerOf, type Caller } from '../../http/caller.js';
import { CommandRoute } from '../../http/command-route.js';
import { IdParam } from '../../http/id.pipe.js';
import { StateReader } from '../state.reader.js';
import { presentStrategicPlan, StrategicPlanState } from './strategic-plan.state.dto.js';

/** Plans of several years (*rencana strategis pengembangan kompetensi*), of which plans of a year are slices. */
@ApiTags('Strategic plans')
@Controller('strategic-plans')
export class StrategicPlansController {
  constructor(
    private readonly commands: AuthorisedCommands,
    private readonly states: StateReader,
  ) {}

  /** Record the plan of several years that the city adopted. */
  @Post()
  @CommandRoute({ creates: true })
  adopt(@Body() command: AdoptStrategicPlan, @CallerOf() caller: Caller): Promise<Receipt> {
    return this.commands.send({ ...caller, command });
  }

  /** One plan as the log tells it now. */
  @Get(':strategyId')
  read(
    @IdParam('strategyId') id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StrategicPlanState> {
    return this.states.read(strategicPlan, id, presentStrategicPlan, 'STRATEGY.UNKNOWN', reply);
  }

  /** Let the plan have other goals or targets, for a reason. */
  @Post(':strategyId/revisions')
  @CommandRoute()
  revise(
    @IdParam('strategyId') id: string,
    @Body() command: ReviseStrategicPlan,
    @CallerOf() caller: Caller,
  ): Promise<Receipt> {
    return this.commands.send({ ...caller, id, command });
  }

  /** Record what was achieved of a goal in a year. */
  @Post(':strategyId/results')
  @CommandRoute()
  record(
    @IdParam('strategyId') id: string,
    @Body() command: RecordStrategicResult,
    @CallerOf() caller: Caller,
  ): Promise<Receipt> {
    return this.commands.send({ ...caller, id, command });
  }

  /** Put right what was recorded of a goal and year, for a reason. */
  @Post(':strategyId/results/corrections')
  @CommandRoute()
  correct(
    @IdParam('strategyId') id: string,
    @Body() command: CorrectStrategicResult,
    @CallerOf() caller: Caller,
  ): Promise<Receipt> {
    return this.commands.send({ ...caller, id, command });
  }

  /** Give the plan up before its last year, for a reason. */
  @Post(':strategyId/withdrawal')
  @CommandRoute()
  withdraw(
    @IdParam('strategyId') id: string,
    @Body() command: WithdrawStrategicPlan,
    @CallerOf() caller: Caller,
  ): Promise<Receipt> {
    return this.commands.send({ ...caller, id, command });
  }
}
