import { Body, Controller, Get, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Receipt } from '@jejak/commands';
import {
  AcknowledgeAppraisal,
  appraisal,
  appraisalIdOf,
  CorrectAppraisal,
  DecideDispute,
  DisputeAppraisal,
  FinaliseAppraisal,
  RateAppraisal,
  ReopenAppraisal,
  WithdrawAppraisal,
} from '@jejak/domain';
import type { FastifyReply } from 'fastify';
import { AuthorisedCommands } from '../../access/authorised-commands.js';
import { CallerOf, type Caller } from '../../http/caller.js';
import { CommandRoute } from '../../http/command-route.js';
import { IdParam } from '../../http/id.pipe.js';
import { PeriodParam } from '../../http/period.pipe.js';
import {
  Acknowledgement,
  AppraisalReopening,
  AppraisalWithdrawal,
  DisputeDecision,
  DisputeGrounds,
  Finalisation,
  RatingsCorrection,
} from '../bodies.dto.js';
import { presentAppraisal } from '../present.js';
import { StateReader } from '../state.reader.js';
import { AppraisalState } from './appraisal.state.dto.js';

/** Appraisals (*penilaian kinerja*, SKP): one of an employee for a year or a quarter, and so the address of it. */
@ApiTags('Appraisals')
@Controller('appraisals')
export class AppraisalsController {
  constructor(
    private readonly commands: AuthorisedCommands,
    private readonly states: StateReader,
  ) {}

  /** Rate an employee for a period. The predicate follows from both ratings by the rule set. */
  @Post()
  @CommandRoute({ creates: true })
  rate(@Body() command: RateAppraisal, @CallerOf() caller: Caller): Promise<Receipt> {
    return this.send(caller, command);
  }

  /** One appraisal as the log tells it now. */
  @Get(':employeeId/:period')
  read(
    @IdParam('employeeId') employeeId: string,
    @PeriodParam() period: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AppraisalState> {
    const id = appraisalIdOf(employeeId, period);
    return this.states.read(appraisal, id, presentAppraisal, 'APPRAISAL.UNKNOWN', reply);
  }

  /** Say that one has seen one's own appraisal. */
  @Post(':employeeId/:period/acknowledgement')
  @CommandRoute()
  acknowledge(
    @IdParam('employeeId') employeeId: string,
    @PeriodParam() period: string,
    @Body() body: Acknowledgement,
    @CallerOf() caller: Caller,
  ): Promise<Receipt> {
    return this.send(caller, Object.assign(new AcknowledgeAppraisal(), body, { employeeId, period }));
  }

  /** Dispute one's own appraisal (*keberatan*), within the days that the rule set gives. */
  @Post(':employeeId/:period/dispute')
  @CommandRoute()
  dispute(
    @IdParam('employeeId') employeeId: string,
    @PeriodParam() period: string,
    @Body() body: DisputeGrounds,
    @CallerOf() caller: Caller,
  ): Promise<Receipt> {
    return this.send(caller, Object.assign(new DisputeAppraisal(), body, { employeeId, period }));
  }

  /** Decide a dispute, as somebody who is neither rater nor ratee. */
  @Post(':employeeId/:period/dispute/decision')
  @CommandRoute()
  decide(
    @IdParam('employeeId') employeeId: string,
    @PeriodParam() period: string,
    @Body() body: DisputeDecision,
    @CallerOf() caller: Caller,
  ): Promise<Receipt> {
    return this.send(caller, Object.assign(new DecideDispute(), body, { employeeId, period }));
  }

  /** Make an appraisal final, as somebody who did not rate. */
  @Post(':employeeId/:period/finalisation')
  @CommandRoute()
  finalise(
    @IdParam('employeeId') employeeId: string,
    @PeriodParam() period: string,
    @Body() body: Finalisation,
    @CallerOf() caller: Caller,
  ): Promise<Receipt> {
    return this.send(caller, Object.assign(new FinaliseAppraisal(), body, { employeeId, period }));
  }

  /** Correct the ratings of a final appraisal; those before stay visible. */
  @Post(':employeeId/:period/corrections')
  @CommandRoute()
  correct(
    @IdParam('employeeId') employeeId: string,
    @PeriodParam() period: string,
    @Body() body: RatingsCorrection,
    @CallerOf() caller: Caller,
  ): Promise<Receipt> {
    return this.send(caller, Object.assign(new CorrectAppraisal(), body, { employeeId, period }));
  }

  /** Take back that an appraisal is final, as somebody who did not rate; it stands as before. */
  @Post(':employeeId/:period/reopening')
  @CommandRoute()
  reopen(
    @IdParam('employeeId') employeeId: string,
    @PeriodParam() period: string,
    @Body() body: AppraisalReopening,
    @CallerOf() caller: Caller,
  ): Promise<Receipt> {
    return this.send(caller, Object.assign(new ReopenAppraisal(), body, { employeeId, period }));
  }

  /** Take back an appraisal that should not be there; the period may be rated anew. What happened stays visible. */
  @Post(':employeeId/:period/withdrawal')
  @CommandRoute()
  withdraw(
    @IdParam('employeeId') employeeId: string,
    @PeriodParam() period: string,
    @Body() body: AppraisalWithdrawal,
    @CallerOf() caller: Caller,
  ): Promise<Receipt> {
    return this.send(caller, Object.assign(new WithdrawAppraisal(), body, { employeeId, period }));
  }

  private send(
    caller: Caller,
    command: object & { readonly employeeId: string; readonly period: string },
  ): Promise<Receipt> {
    return this.commands.send({ ...caller, id: appraisalIdOf(command.employeeId, command.period), command });
  }
}
