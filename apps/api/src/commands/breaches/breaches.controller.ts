import { Body, Controller, Get, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Receipt } from '@jejak/commands';
import { breach, CloseBreach, DetermineAffected, IssueBreachNotice, RecordBreach } from '@jejak/domain';
import type { FastifyReply } from 'fastify';
import { AuthorisedCommands } from '../../access/authorised-commands.js';
import { Gate } from '../../access/gate.js';
import { CallerOf, type Caller } from '../../http/caller.js';
import { CommandRoute } from '../../http/command-route.js';
import { IdParam } from '../../http/id.pipe.js';
import { AffectedPeople } from './affected-people.js';
import { AffectedScope } from '../bodies.dto.js';
import { BreachState, presentBreach } from './breach.state.dto.js';
import { StateReader } from '../state.reader.js';

/**
 * Breaches of personal data (*kegagalan pelindungan data pribadi*, UU 27/2022 art. 46). Whom one affects is looked up in the
 * access log, the audit trail and the views: that command needs them.
 */
@ApiTags('Privacy')
@Controller('breaches')
export class BreachesController {
  constructor(
    private readonly commands: AuthorisedCommands,
    private readonly states: StateReader,
    private readonly gate: Gate,
    private readonly people: AffectedPeople,
  ) {}

  /** Take a breach down; from its discovery on there are 3 × 24 hours to give notice. */
  @Post()
  @CommandRoute({ creates: true })
  record(@Body() command: RecordBreach, @CallerOf() caller: Caller): Promise<Receipt> {
    return this.commands.send({ ...caller, command });
  }

  /** One breach as the log tells it now. */
  @Get(':breachId')
  read(
    @IdParam('breachId') id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<BreachState> {
    return this.states.read(breach, id, presentBreach, 'BREACH.UNKNOWN', reply);
  }

  /** Have the system look up whom it affects, in a scope; what an earlier scope found stays. */
  @Post(':breachId/affected')
  @CommandRoute()
  async determine(
    @IdParam('breachId') id: string,
    @Body() scope: AffectedScope,
    @CallerOf() caller: Caller,
  ): Promise<Receipt> {
    await this.gate.permit(caller.access, {});
    const { accounts, views, streams, subjectIds } = scope;
    const people = await this.people.find({ accounts, views, streams, subjectIds });
    const command = Object.assign(new DetermineAffected(), scope, { people });
    return this.commands.send({ ...caller, id, command });
  }

  /** Record that notice was given to people concerned, to the agency or to the public. */
  @Post(':breachId/notices')
  @CommandRoute()
  notify(
    @IdParam('breachId') id: string,
    @Body() command: IssueBreachNotice,
    @CallerOf() caller: Caller,
  ): Promise<Receipt> {
    return this.commands.send({ ...caller, id, command });
  }

  /** Close it, as another person than who took it down; where somebody was not told, with why not. */
  @Post(':breachId/closing')
  @CommandRoute()
  close(
    @IdParam('breachId') id: string,
    @Body() command: CloseBreach,
    @CallerOf() caller: Caller,
  ): Promise<Receipt> {
    return this.commands.send({ ...caller, id, command });
  }
}
