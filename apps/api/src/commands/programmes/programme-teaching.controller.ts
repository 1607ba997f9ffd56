import { Body, Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Receipt } from '@jejak/commands';
import { AssignFacilitator, PublishMaterial, ReleaseFacilitator, WithdrawMaterial } from '@jejak/domain';
import { AuthorisedCommands } from '../../access/authorised-commands.js';
import { CallerOf, type Caller } from '../../http/caller.js';
import { CommandRoute } from '../../http/command-route.js';
import { IdParam } from '../../http/id.pipe.js';
import { FacilitatorRelease, MaterialWithdrawal } from '../bodies.dto.js';

/** Who teaches in a run, and what is learned from. */
@ApiTags('Programmes')
@Controller('programmes')
export class ProgrammeTeachingController {
  constructor(private readonly commands: AuthorisedCommands) {}

  /** Say who teaches or moderates which sessions (*narasumber*), an employee or somebody from outside. */
  @Post(':programmeId/facilitators')
  @CommandRoute()
  assign(
    @IdParam('programmeId') id: string,
    @Body() command: AssignFacilitator,
    @CallerOf() caller: Caller,
  ): Promise<Receipt> {
    return this.commands.send({ ...caller, id, command });
  }

  /** Take a facilitator out who has taught no session yet. */
  @Post(':programmeId/facilitators/:facilitatorId/release')
  @CommandRoute()
  release(
    @IdParam('programmeId') id: string,
    @IdParam('facilitatorId') facilitatorId: string,
    @Body() body: FacilitatorRelease,
    @CallerOf() caller: Caller,
  ): Promise<Receipt> {
    const command = Object.assign(new ReleaseFacilitator(), body, { facilitatorId });
    return this.commands.send({ ...caller, id, command });
  }

  /** Give participants something to learn from (*bahan ajar*); the file itself stays where it is. */
  @Post(':programmeId/materials')
  @CommandRoute()
  publish(
    @IdParam('programmeId') id: string,
    @Body() command: PublishMaterial,
    @CallerOf() caller: Caller,
  ): Promise<Receipt> {
    return this.commands.send({ ...caller, id, command });
  }

  /** Take a material back that is not to be used any more. */
  @Post(':programmeId/materials/:materialId/withdrawal')
  @CommandRoute()
  withdraw(
    @IdParam('programmeId') id: string,
    @IdParam('materialId') materialId: string,
    @Body() body: MaterialWithdrawal,
    @CallerOf() caller: Caller,
  ): Promise<Receipt> {
    const command = Object.assign(new WithdrawMaterial(), body, { materialId });
    return this.commands.send({ ...caller, id, command });
  }
}
