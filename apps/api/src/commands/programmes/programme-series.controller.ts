import { Body, Controller, Get, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Receipt } from '@jejak/commands';
import { EndSeries, PlanSeries, programmeSeries } from '@jejak/domain';
import type { FastifyReply } from 'fastify';
import { AuthorisedCommands } from '../../access/authorised-commands.js';
import { CallerOf, type Caller } from '../../http/caller.js';
import { CommandRoute } from '../../http/command-route.js';
import { IdParam } from '../../http/id.pipe.js';
import { presentSeries } from '../present.js';
import { SeriesState } from './programme.states.dto.js';
import { StateReader } from '../state.reader.js';

/** Series of programmes: how often one shall be held (*jadwal rutin*). Runs name their series when they are scheduled. */
@ApiTags('Programmes')
@Controller('programme-series')
export class ProgrammeSeriesController {
  constructor(
    private readonly commands: AuthorisedCommands,
    private readonly states: StateReader,
  ) {}

  /** Say how often the programme of a new series shall be held. */
  @Post()
  @CommandRoute({ creates: true })
  plan(@Body() command: PlanSeries, @CallerOf() caller: Caller): Promise<Receipt> {
    return this.commands.send({ ...caller, command });
  }

  /** The same of a series that runs name already, or anew once its plan has run out or was ended. */
  @Post(':seriesId/plans')
  @CommandRoute()
  planAnew(
    @IdParam('seriesId') id: string,
    @Body() command: PlanSeries,
    @CallerOf() caller: Caller,
  ): Promise<Receipt> {
    return this.commands.send({ ...caller, id, command });
  }

  /** The newest plan of a series as the log tells it now. */
  @Get(':seriesId')
  read(
    @IdParam('seriesId') id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SeriesState> {
    return this.states.read(programmeSeries, id, presentSeries, 'SERIES.UNKNOWN', reply);
  }

  /** End the plan of a series before its last day. */
  @Post(':seriesId/end')
  @CommandRoute()
  end(
    @IdParam('seriesId') id: string,
    @Body() command: EndSeries,
    @CallerOf() caller: Caller,
  ): Promise<Receipt> {
    return this.commands.send({ ...caller, id, command });
  }
}
