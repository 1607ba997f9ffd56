import { Body, Controller, Get, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Receipt } from '@jejak/commands';
import {
  ConfirmErasure,
  dayInMedan,
  DecideErasure,
  employee,
  keptOf,
  LiftLegalHold,
  PlaceLegalHold,
  privacy,
  RequestErasure,
  type Privacy,
} from '@jejak/domain';
import type { FastifyReply } from 'fastify';
import { AuthorisedCommands } from '../../access/authorised-commands.js';
import { CallerOf, type Caller } from '../../http/caller.js';
import { CommandRoute } from '../../http/command-route.js';
import { IdParam } from '../../http/id.pipe.js';
import { ErasureConfirmation, ErasureDecisionBody, HoldLifting } from '../bodies.dto.js';
import { presentPrivacy } from '../present.js';
import { StateReader } from '../state.reader.js';
import { PrivacyState } from '../states.dto.js';

/** Personal data of one person: requests for erasure (UU 27/2022 arts. 8 and 43) and legal holds. */
@ApiTags('Privacy')
@Controller('privacy/:subjectId')
export class PrivacyController {
  constructor(
    private readonly commands: AuthorisedCommands,
    private readonly states: StateReader,
  ) {}

  /** Requests and holds of a person, how far each is, and what has to be kept whatever is asked for. */
  @Get()
  async read(
    @IdParam('subjectId') id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PrivacyState> {
    const kept = keptOf(await this.states.state(employee, id), dayInMedan(new Date()));
    const present = (state: Privacy) => presentPrivacy(id, state, kept);
    return this.states.read(privacy, id, present, 'PRIVACY.UNKNOWN', reply);
  }

  /** Take down a request for erasure; from its receipt on there are 3 × 24 hours. */
  @Post('erasures')
  @CommandRoute()
  request(
    @IdParam('subjectId') id: string,
    @Body() command: RequestErasure,
    @CallerOf() caller: Caller,
  ): Promise<Receipt> {
    return this.commands.send({ ...caller, id, command });
  }

  /** Decide what is erased, and by which provision. */
  @Post('erasures/:erasureId/decision')
  @CommandRoute()
  decide(
    @IdParam('subjectId') id: string,
    @IdParam('erasureId') erasureId: string,
    @Body() body: ErasureDecisionBody,
    @CallerOf() caller: Caller,
  ): Promise<Receipt> {
    return this.commands.send({
      ...caller,
      id,
      command: Object.assign(new DecideErasure(), body, { erasureId }),
    });
  }

  /** Confirm the decision, as a second person. The keys are destroyed; that cannot be undone. */
  @Post('erasures/:erasureId/confirmation')
  @CommandRoute()
  confirm(
    @IdParam('subjectId') id: string,
    @IdParam('erasureId') erasureId: string,
    @Body() body: ErasureConfirmation,
    @CallerOf() caller: Caller,
  ): Promise<Receipt> {
    const command = Object.assign(new ConfirmErasure(), body, { erasureId });
    return this.commands.send({ ...caller, id, command });
  }

  /** Keep something from being erased for as long as a case needs it. */
  @Post('holds')
  @CommandRoute()
  hold(
    @IdParam('subjectId') id: string,
    @Body() command: PlaceLegalHold,
    @CallerOf() caller: Caller,
  ): Promise<Receipt> {
    return this.commands.send({ ...caller, id, command });
  }

  /** Lift a hold. */
  @Post('holds/:holdId/lifting')
  @CommandRoute()
  lift(
    @IdParam('subjectId') id: string,
    @IdParam('holdId') holdId: string,
    @Body() body: HoldLifting,
    @CallerOf() caller: Caller,
  ): Promise<Receipt> {
    return this.commands.send({
      ...caller,
      id,
      command: Object.assign(new LiftLegalHold(), body, { holdId }),
    });
  }
}
