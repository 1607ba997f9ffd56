import { Body, Controller, Get, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Receipt } from '@jejak/commands';
import {
  AmendDevelopmentPolicy,
  developmentPolicy,
  EnactDevelopmentPolicy,
  RepealDevelopmentPolicy,
} from '@jejak/domain';
import type { FastifyReply } from 'fastify';
import { AuthorisedCommands } from '../../access/authorised-commands.js';
import { CallerOf, type Caller } from '../../http/caller.js';
import { CommandRoute } from '../../http/command-route.js';
import { IdParam } from '../../http/id.pipe.js';
import { DevelopmentPolicyState, presentDevelopmentPolicy } from './development-policy.state.dto.js';
import { StateReader } from '../state.reader.js';

/** Policies of development (*kebijakan pembinaan*): acts of the city that its plans carry out. */
@ApiTags('Development policies')
@Controller('development-policies')
export class DevelopmentPoliciesController {
  constructor(
    private readonly commands: AuthorisedCommands,
    private readonly states: StateReader,
  ) {}

  /** Record a policy that was enacted. */
  @Post()
  @CommandRoute({ creates: true })
  enact(@Body() command: EnactDevelopmentPolicy, @CallerOf() caller: Caller): Promise<Receipt> {
    return this.commands.send({ ...caller, command });
  }

  /** One policy as the log tells it now. */
  @Get(':policyId')
  read(
    @IdParam('policyId') id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DevelopmentPolicyState> {
    return this.states.read(
      developmentPolicy,
      id,
      presentDevelopmentPolicy,
      'DEVELOPMENTPOLICY.UNKNOWN',
      reply,
    );
  }

  /** Let the policy say something else, by an act that amends it. */
  @Post(':policyId/amendments')
  @CommandRoute()
  amend(
    @IdParam('policyId') id: string,
    @Body() command: AmendDevelopmentPolicy,
    @CallerOf() caller: Caller,
  ): Promise<Receipt> {
    return this.commands.send({ ...caller, id, command });
  }

  /** End the policy before its last day; plans that name it stay as they are. */
  @Post(':policyId/repeal')
  @CommandRoute()
  repeal(
    @IdParam('policyId') id: string,
    @Body() command: RepealDevelopmentPolicy,
    @CallerOf() caller: Caller,
  ): Promise<Receipt> {
    return this.commands.send({ ...caller, id, command });
  }
}
