import { Body, Controller, Get, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Receipt } from '@jejak/commands';
import {
  AcceptNomination,
  DeclineNomination,
  NominateParticipant,
  nomination,
  nominationIdOf,
  WithdrawNomination,
} from '@jejak/domain';
import type { FastifyReply } from 'fastify';
import { AuthorisedCommands } from '../../access/authorised-commands.js';
import { CallerOf, type Caller } from '../../http/caller.js';
import { CommandRoute } from '../../http/command-route.js';
import { IdParam } from '../../http/id.pipe.js';
import { Acceptance, NominationRefusal, NominationWithdrawal } from '../bodies.dto.js';
import { NominationState, presentNomination } from './nomination.state.dto.js';
import { StateReader } from '../state.reader.js';

/** Nominations (*pengusulan peserta*): one of an employee for a run of a programme, and so the address of it. */
@ApiTags('Nominations')
@Controller('nominations')
export class NominationsController {
  constructor(
    private readonly commands: AuthorisedCommands,
    private readonly states: StateReader,
  ) {}

  /** Propose an employee for a run that has not begun, or register oneself (basis `SELF`). */
  @Post()
  @CommandRoute({ creates: true })
  nominate(@Body() command: NominateParticipant, @CallerOf() caller: Caller): Promise<Receipt> {
    return this.send(caller, command);
  }

  /** The latest nomination of an employee for a run, as the log tells it now. */
  @Get(':programmeId/:employeeId')
  read(
    @IdParam('programmeId') programmeId: string,
    @IdParam('employeeId') employeeId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<NominationState> {
    const id = nominationIdOf(programmeId, employeeId);
    return this.states.read(nomination, id, presentNomination, 'NOMINATION.UNKNOWN', reply);
  }

  /** Accept a nomination, as somebody else than whom it is about and than who made it: a seat follows, or a place in the waiting list. */
  @Post(':programmeId/:employeeId/acceptance')
  @CommandRoute()
  accept(
    @IdParam('programmeId') programmeId: string,
    @IdParam('employeeId') employeeId: string,
    @Body() body: Acceptance,
    @CallerOf() caller: Caller,
  ): Promise<Receipt> {
    return this.send(caller, Object.assign(new AcceptNomination(), body, { programmeId, employeeId }));
  }

  /** Decline a nomination, for a reason that is given as a code and in words. */
  @Post(':programmeId/:employeeId/refusal')
  @CommandRoute()
  decline(
    @IdParam('programmeId') programmeId: string,
    @IdParam('employeeId') employeeId: string,
    @Body() body: NominationRefusal,
    @CallerOf() caller: Caller,
  ): Promise<Receipt> {
    return this.send(caller, Object.assign(new DeclineNomination(), body, { programmeId, employeeId }));
  }

  /** Take a nomination back, also one that waits for a seat; not one whose seat is given. */
  @Post(':programmeId/:employeeId/withdrawal')
  @CommandRoute()
  withdraw(
    @IdParam('programmeId') programmeId: string,
    @IdParam('employeeId') employeeId: string,
    @Body() body: NominationWithdrawal,
    @CallerOf() caller: Caller,
  ): Promise<Receipt> {
    return this.send(caller, Object.assign(new WithdrawNomination(), body, { programmeId, employeeId }));
  }

  private send(
    caller: Caller,
    command: object & { readonly programmeId: string; readonly employeeId: string },
  ): Promise<Receipt> {
    const id = nominationIdOf(command.programmeId, command.employeeId);
    return this.commands.send({ ...caller, id, command });
  }
}
