import { Body, Controller, Get, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Receipt } from '@jejak/commands';
import {
  competencyStandard,
  ProposeStandard,
  PublishStandard,
  WithdrawProposal,
  WithdrawStandard,
} from '@jejak/domain';
import type { FastifyReply } from 'fastify';
import { AuthorisedCommands } from '../../access/authorised-commands.js';
import { CallerOf, type Caller } from '../../http/caller.js';
import { CommandRoute } from '../../http/command-route.js';
import { IdParam } from '../../http/id.pipe.js';
import { ProposalWithdrawal, StandardPublication } from '../bodies.dto.js';
import { presentStandard } from './needs.present.js';
import { CompetencyStandardState } from './needs.states.dto.js';
import { StateReader } from '../state.reader.js';

/** Competency standards (*standar kompetensi jabatan*): what positions require. One proposes, another publishes. */
@ApiTags('Competency standards')
@Controller('competency-standards')
export class CompetencyStandardsController {
  constructor(
    private readonly commands: AuthorisedCommands,
    private readonly states: StateReader,
  ) {}

  /** What a position requires, as the log tells it now; and the open proposal. */
  @Get(':positionId')
  read(
    @IdParam('positionId') id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CompetencyStandardState> {
    return this.states.read(competencyStandard, id, presentStandard, 'STANDARD.UNKNOWN', reply);
  }

  /** Propose what a position requires from a day on; the first time with `If-Match: *`. */
  @Post(':positionId/proposals')
  @CommandRoute()
  propose(
    @IdParam('positionId') id: string,
    @Body() command: ProposeStandard,
    @CallerOf() caller: Caller,
  ): Promise<Receipt> {
    return this.commands.send({ ...caller, id, command });
  }

  /** Take back a proposal that nobody has published. */
  @Post(':positionId/proposals/:proposalId/withdrawal')
  @CommandRoute()
  withdrawProposal(
    @IdParam('positionId') id: string,
    @IdParam('proposalId') proposalId: string,
    @Body() body: ProposalWithdrawal,
    @CallerOf() caller: Caller,
  ): Promise<Receipt> {
    const command = Object.assign(new WithdrawProposal(), body, { proposalId });
    return this.commands.send({ ...caller, id, command });
  }

  /** Publish a proposal as the next version. Not for whoever proposed it. */
  @Post(':positionId/proposals/:proposalId/publication')
  @CommandRoute()
  publish(
    @IdParam('positionId') id: string,
    @IdParam('proposalId') proposalId: string,
    @Body() body: StandardPublication,
    @CallerOf() caller: Caller,
  ): Promise<Receipt> {
    return this.commands.send({
      ...caller,
      id,
      command: Object.assign(new PublishStandard(), body, { proposalId }),
    });
  }

  /** Take the standard back from a day on. */
  @Post(':positionId/withdrawal')
  @CommandRoute()
  withdraw(
    @IdParam('positionId') id: string,
    @Body() command: WithdrawStandard,
    @CallerOf() caller: Caller,
  ): Promise<Receipt> {
    return this.commands.send({ ...caller, id, command });
  }
}
