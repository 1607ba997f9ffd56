import { Body, Controller, Get, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Receipt } from '@jejak/commands';
import { DissolveUnit, EstablishUnit, MoveUnit, RenameUnit, unit } from '@jejak/domain';
import type { FastifyReply } from 'fastify';
import { AuthorisedCommands } from '../../access/authorised-commands.js';
import { CallerOf, type Caller } from '../../http/caller.js';
import { CommandRoute } from '../../http/command-route.js';
import { IdParam } from '../../http/id.pipe.js';
import { presentUnit } from '../present.js';
import { StateReader } from '../state.reader.js';
import { UnitState } from '../states.dto.js';

/** Units (*unit kerja*): the tree of the city's units, with the days from which changes count. */
@ApiTags('Units')
@Controller('units')
export class UnitsController {
  constructor(
    private readonly commands: AuthorisedCommands,
    private readonly states: StateReader,
  ) {}

  /** Enter a new unit in the tree. */
  @Post()
  @CommandRoute({ creates: true })
  establish(@Body() command: EstablishUnit, @CallerOf() caller: Caller): Promise<Receipt> {
    return this.commands.send({ ...caller, command });
  }

  /** Enter a unit in the tree to which placements refer already, under its id. */
  @Post(':unitId/establishment')
  @CommandRoute()
  adopt(
    @IdParam('unitId') id: string,
    @Body() command: EstablishUnit,
    @CallerOf() caller: Caller,
  ): Promise<Receipt> {
    return this.commands.send({ ...caller, id, command });
  }

  /** One unit as the log tells it now. */
  @Get(':unitId')
  read(@IdParam('unitId') id: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<UnitState> {
    return this.states.read(unit, id, presentUnit, 'UNIT.UNKNOWN', reply);
  }

  /** Put a unit, with all below it, under another one. */
  @Post(':unitId/moves')
  @CommandRoute()
  move(
    @IdParam('unitId') id: string,
    @Body() command: MoveUnit,
    @CallerOf() caller: Caller,
  ): Promise<Receipt> {
    return this.commands.send({ ...caller, id, command });
  }

  /** Give a unit another name. */
  @Post(':unitId/names')
  @CommandRoute()
  rename(
    @IdParam('unitId') id: string,
    @Body() command: RenameUnit,
    @CallerOf() caller: Caller,
  ): Promise<Receipt> {
    return this.commands.send({ ...caller, id, command });
  }

  /** End a unit. */
  @Post(':unitId/dissolution')
  @CommandRoute()
  dissolve(
    @IdParam('unitId') id: string,
    @Body() command: DissolveUnit,
    @CallerOf() caller: Caller,
  ): Promise<Receipt> {
    return this.commands.send({ ...caller, id, command });
  }
}
