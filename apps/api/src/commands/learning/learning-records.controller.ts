import { Body, Controller, Get, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Receipt } from '@jejak/commands';
import {
  ClaimExternalLearning,
  DecideExternalLearning,
  IssueCertificate,
  learningRecord,
  ReverseLearningHours,
  RevokeCertificate,
  WithdrawExternalLearning,
  type LearningRecord,
} from '@jejak/domain';
import type { FastifyReply } from 'fastify';
import { AuthorisedCommands } from '../../access/authorised-commands.js';
import { CallerOf, type Caller } from '../../http/caller.js';
import { CommandRoute } from '../../http/command-route.js';
import { IdParam } from '../../http/id.pipe.js';
import { CertificateRevocation, ClaimDecisionBody, ClaimWithdrawal, HoursReversal } from '../bodies.dto.js';
import { presentLearningRecord } from './learning.present.js';
import { LearningRecordState } from './learning.state.dto.js';
import { StateReader } from '../state.reader.js';

/**
 * Learning records: the lesson hours (*jam pelajaran*, JP) credited to employees, their certificates, and what they learned
 * elsewhere. Hours of programmes are credited by a policy.
 */
@ApiTags('Learning records')
@Controller('learning-records/:employeeId')
export class LearningRecordsController {
  constructor(
    private readonly commands: AuthorisedCommands,
    private readonly states: StateReader,
  ) {}

  /** One employee's learning record as the log tells it now. */
  @Get()
  read(
    @IdParam('employeeId') id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<LearningRecordState> {
    const present = (state: LearningRecord) => presentLearningRecord(id, state);
    return this.states.read(learningRecord, id, present, 'LEARNING.UNKNOWN', reply);
  }

  /** Issue a certificate to somebody who passed or attended a completed programme. */
  @Post('certificates')
  @CommandRoute()
  issue(
    @IdParam('employeeId') id: string,
    @Body() command: IssueCertificate,
    @CallerOf() caller: Caller,
  ): Promise<Receipt> {
    return this.commands.send({ ...caller, id, command });
  }

  /** Say that a certificate does not stand any more. */
  @Post('certificates/:certificateId/revocation')
  @CommandRoute()
  revoke(
    @IdParam('employeeId') id: string,
    @IdParam('certificateId') certificateId: string,
    @Body() body: CertificateRevocation,
    @CallerOf() caller: Caller,
  ): Promise<Receipt> {
    const command = Object.assign(new RevokeCertificate(), body, { certificateId });
    return this.commands.send({ ...caller, id, command });
  }

  /** Claim what an employee learned elsewhere; it counts once another person verified it. */
  @Post('claims')
  @CommandRoute()
  claim(
    @IdParam('employeeId') id: string,
    @Body() command: ClaimExternalLearning,
    @CallerOf() caller: Caller,
  ): Promise<Receipt> {
    return this.commands.send({ ...caller, id, command });
  }

  /** Take back a claim that nobody has decided yet. */
  @Post('claims/:claimId/withdrawal')
  @CommandRoute()
  withdrawClaim(
    @IdParam('employeeId') id: string,
    @IdParam('claimId') claimId: string,
    @Body() body: ClaimWithdrawal,
    @CallerOf() caller: Caller,
  ): Promise<Receipt> {
    const command = Object.assign(new WithdrawExternalLearning(), body, { claimId });
    return this.commands.send({ ...caller, id, command });
  }

  /** Verify a claim, adjust its hours or reject it, as another person. What is accepted is credited at once. */
  @Post('claims/:claimId/decision')
  @CommandRoute()
  decide(
    @IdParam('employeeId') id: string,
    @IdParam('claimId') claimId: string,
    @Body() body: ClaimDecisionBody,
    @CallerOf() caller: Caller,
  ): Promise<Receipt> {
    const command = Object.assign(new DecideExternalLearning(), body, { claimId });
    return this.commands.send({ ...caller, id, command });
  }

  /** Take back hours that were credited wrongly for a programme or a claim; both entries stay. */
  @Post('credits/:sourceId/reversal')
  @CommandRoute()
  reverse(
    @IdParam('employeeId') id: string,
    @IdParam('sourceId') sourceId: string,
    @Body() body: HoursReversal,
    @CallerOf() caller: Caller,
  ): Promise<Receipt> {
    const command = Object.assign(new ReverseLearningHours(), body, { sourceId });
    return this.commands.send({ ...caller, id, command });
  }
}
