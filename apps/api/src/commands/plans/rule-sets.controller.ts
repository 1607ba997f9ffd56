import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Receipt } from '@jejak/commands';
import { PublishRuleSet, ruleSet, ruleSetIdOf, WithdrawRuleSet } from '@jejak/domain';
import type { FastifyReply } from 'fastify';
import { AuthorisedCommands } from '../../access/authorised-commands.js';
import { CallerOf, type Caller } from '../../http/caller.js';
import { CommandRoute } from '../../http/command-route.js';
import { RuleSetPublication, RuleSetWithdrawal } from '../bodies.dto.js';
import { presentRuleSet, RuleKindAddress, RuleSetState, RuleVersionAddress } from './rule-set.state.dto.js';
import { StateReader } from '../state.reader.js';

/** Versions of rules (*versi aturan*) that people publish, `IPASN`: those of the index of professionalism. */
@ApiTags('Rule sets')
@Controller('rule-sets')
export class RuleSetsController {
  constructor(
    private readonly commands: AuthorisedCommands,
    private readonly states: StateReader,
  ) {}

  /** Which versions were published, as the log tells it now. */
  @Get(':ruleKind')
  read(
    @Param() { ruleKind }: RuleKindAddress,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RuleSetState> {
    return this.states.read(
      ruleSet,
      ruleSetIdOf(ruleKind),
      presentRuleSet(ruleKind),
      'RULESET.UNKNOWN',
      reply,
    );
  }

  /** Publish a version; the first time with `If-Match: *`. What is recorded does not change, figures do. */
  @Post(':ruleKind/versions')
  @CommandRoute()
  publish(
    @Param() { ruleKind }: RuleKindAddress,
    @Body() body: RuleSetPublication,
    @CallerOf() caller: Caller,
  ): Promise<Receipt> {
    const command = Object.assign(new PublishRuleSet(), body, { ruleKind });
    return this.commands.send({ ...caller, id: ruleSetIdOf(ruleKind), command });
  }

  /** Withdraw a version that was published wrongly. */
  @Post(':ruleKind/versions/:version/withdrawal')
  @CommandRoute()
  withdraw(
    @Param() { ruleKind, version }: RuleVersionAddress,
    @Body() body: RuleSetWithdrawal,
    @CallerOf() caller: Caller,
  ): Promise<Receipt> {
    const command = Object.assign(new WithdrawRuleSet(), body, { ruleKind, version: Number(version) });
    return this.commands.send({ ...caller, id: ruleSetIdOf(ruleKind), command });
  }
}
