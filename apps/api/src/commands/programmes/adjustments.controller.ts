import { Body, Controller, Get, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Receipt } from '@jejak/commands';
import { adjustment, CarryOutAdjustment, DecideAdjustment, WithdrawAdjustment } from '@jejak/domain';
import type { FastifyReply } from 'fastify';
import { AuthorisedCommands } from '../../access/authorised-commands.js';
import { CallerOf, type Caller } from '../../http/caller.js';
import { CommandRoute } from '../../http/command-route.js';
import { IdParam } from '../../http/id.pipe.js';
import { AdjustmentState, presentAdjustment } from './adjustment.state.dto.js';
import { StateReader } from '../state.reader.js';

/** Adjustments of programmes (*penyesuaian program*): what later runs of a series do otherwise, and why. */
@ApiTags('Evaluations')
@Controller('adjustments')
export class AdjustmentsController {
  constructor(
    private readonly commands: AuthorisedCommands,
    private readonly states: StateReader,
  ) {}

  /** Decide what later runs of a series do otherwise, or that they do not. */
  @Post()
  @CommandRoute({ creates: true })
  decide(@Body() command: DecideAdjustment, @CallerOf() caller: Caller): Promise<Receipt> {
    return this.commands.send({ ...caller, command });
  }

  /** One adjustment as the log tells it now. */
  @Get(':adjustmentId')
  read(
    @IdParam('adjustmentId') id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AdjustmentState> {
    return this.states.read(adjustment, id, presentAdjustment, 'ADJUSTMENT.UNKNOWN', reply);
  }

  /** Say which run of the series does what was decided. */
  @Post(':adjustmentId/carrying-out')
  @CommandRoute()
  carryOut(
    @IdParam('adjustmentId') id: string,
    @Body() command: CarryOutAdjustment,
    @CallerOf() caller: Caller,
  ): Promise<Receipt> {
    return this.commands.send({ ...caller, id, command });
  }

  /** Take a decision back that no run has carried out. */
  @Post(':adjustmentId/withdrawal')
  @CommandRoute()
  withdraw(
    @IdParam('adjustmentId') id: string,
    @Body() command: WithdrawAdjustment,
    @CallerOf() caller: Caller,
  ): Promise<Receipt> {
    return this.commands.send({ ...caller, id, command });
  }
}
