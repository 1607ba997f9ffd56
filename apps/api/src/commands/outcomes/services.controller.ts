import { Body, Controller, Get, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Receipt } from '@jejak/commands';
import {
  CorrectServiceMeasure,
  DefineService,
  EndService,
  RecordServiceMeasure,
  ReviseServiceTarget,
  service,
  serviceIdOf,
} from '@jejak/domain';
import type { FastifyReply } from 'fastify';
import { AuthorisedCommands } from '../../access/authorised-commands.js';
import { CallerOf, type Caller } from '../../http/caller.js';
import { CommandRoute } from '../../http/command-route.js';
import { IdParam } from '../../http/id.pipe.js';
import { presentService, ServiceState } from './service.state.dto.js';
import { StateReader } from '../state.reader.js';

/** Services that units give to citizens (*layanan*), and how they did month by month. */
@ApiTags('Services')
@Controller('services')
export class ServicesController {
  constructor(
    private readonly commands: AuthorisedCommands,
    private readonly states: StateReader,
  ) {}

  /** Begin to measure a service of a unit. Its id follows from the unit and the code. */
  @Post()
  @CommandRoute({ creates: true })
  define(@Body() command: DefineService, @CallerOf() caller: Caller): Promise<Receipt> {
    return this.commands.send({ ...caller, id: serviceIdOf(command.unitId, command.code), command });
  }

  /** One service as the log tells it now. */
  @Get(':serviceId')
  read(
    @IdParam('serviceId') id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ServiceState> {
    return this.states.read(service, id, presentService, 'SERVICE.UNKNOWN', reply);
  }

  /** Promise something else from a month on. */
  @Post(':serviceId/targets')
  @CommandRoute()
  revise(
    @IdParam('serviceId') id: string,
    @Body() command: ReviseServiceTarget,
    @CallerOf() caller: Caller,
  ): Promise<Receipt> {
    return this.commands.send({ ...caller, id, command });
  }

  /** Record how it did in a month that is over. */
  @Post(':serviceId/measures')
  @CommandRoute()
  record(
    @IdParam('serviceId') id: string,
    @Body() command: RecordServiceMeasure,
    @CallerOf() caller: Caller,
  ): Promise<Receipt> {
    return this.commands.send({ ...caller, id, command });
  }

  /** Put right what was recorded of a month. */
  @Post(':serviceId/corrections')
  @CommandRoute()
  correct(
    @IdParam('serviceId') id: string,
    @Body() command: CorrectServiceMeasure,
    @CallerOf() caller: Caller,
  ): Promise<Receipt> {
    return this.commands.send({ ...caller, id, command });
  }

  /** Measure it no more. */
  @Post(':serviceId/ending')
  @CommandRoute()
  end(
    @IdParam('serviceId') id: string,
    @Body() command: EndService,
    @CallerOf() caller: Caller,
  ): Promise<Receipt> {
    return this.commands.send({ ...caller, id, command });
  }
}
