import { Body, Controller, Get, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Receipt } from '@jejak/commands';
import {
  MarkUploaded,
  ReconcileSubmission,
  RecordSiasnId,
  RecordSiasnReferences,
  Refusal,
  RetrySubmission,
  SIASN_REFERENCES,
  siasnReferences,
  submission,
} from '@jejak/domain';
import type { FastifyReply } from 'fastify';
import { AuthorisedCommands } from '../../access/authorised-commands.js';
import { Gate } from '../../access/gate.js';
import { CallerOf, type Caller } from '../../http/caller.js';
import { CommandRoute } from '../../http/command-route.js';
import { IdParam } from '../../http/id.pipe.js';
import { FarSide } from '../../siasn/far-side.js';
import { SubmissionReconciliation, SubmissionRetry, SubmissionUpload } from '../bodies.dto.js';
import { StateReader } from '../state.reader.js';
import {
  presentReferences,
  presentSubmission,
  SiasnReferencesState,
  SubmissionState,
} from './submission.state.dto.js';

/** Nothing was compared, as there is nothing to compare: the domain says why. */
const NOT_COMPARED = { remoteId: '0', differs: [] as string[] };

/** What goes to SIASN (*pengiriman ke SIASN*): the ids by which it knows us, and what people decide about submissions. */
@ApiTags('SIASN')
@Controller()
export class SiasnController {
  constructor(
    private readonly commands: AuthorisedCommands,
    private readonly states: StateReader,
    private readonly gate: Gate,
    private readonly farSide: FarSide,
  ) {}

  /** By which ids SIASN knows the city and the forms of development. */
  @Get('siasn/references')
  references(@Res({ passthrough: true }) reply: FastifyReply): Promise<SiasnReferencesState> {
    const unknown = 'SIASN.REFERENCES_UNKNOWN';
    return this.states.read(siasnReferences, SIASN_REFERENCES, presentReferences, unknown, reply);
  }

  /** Record them, in place of all that was said before. */
  @Post('siasn/references')
  @CommandRoute()
  refer(@Body() command: RecordSiasnReferences, @CallerOf() caller: Caller): Promise<Receipt> {
    return this.commands.send({ ...caller, id: SIASN_REFERENCES, command });
  }

  /** Record by which id SIASN knows an employee (*pnsOrangId*). */
  @Post('employees/:employeeId/siasn-id')
  @CommandRoute()
  identify(
    @IdParam('employeeId') id: string,
    @Body() command: RecordSiasnId,
    @CallerOf() caller: Caller,
  ): Promise<Receipt> {
    return this.commands.send({ ...caller, id, command });
  }

  /** One submission as the log tells it now. */
  @Get('siasn/submissions/:employeeId/:submissionId')
  async read(
    @IdParam('employeeId') employeeId: string,
    @IdParam('submissionId') id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SubmissionState> {
    const unknown = 'SUBMISSION.UNKNOWN';
    const found = await this.states.read(submission, id, presentSubmission, unknown, reply);
    if (found.employeeId !== employeeId) throw new Refusal(unknown, { id });
    return found;
  }

  /** Have one that failed tried again. */
  @Post('siasn/submissions/:employeeId/:submissionId/retry')
  @CommandRoute()
  retry(
    @IdParam('employeeId') employeeId: string,
    @IdParam('submissionId') id: string,
    @Body() { reason }: SubmissionRetry,
    @CallerOf() caller: Caller,
  ): Promise<Receipt> {
    const command = Object.assign(new RetrySubmission(), { employeeId, reason });
    return this.commands.send({ ...caller, id, command });
  }

  /** Say that somebody entered it in SIASN by hand. */
  @Post('siasn/submissions/:employeeId/:submissionId/upload')
  @CommandRoute()
  uploaded(
    @IdParam('employeeId') employeeId: string,
    @IdParam('submissionId') id: string,
    @Body() { remoteId }: SubmissionUpload,
    @CallerOf() caller: Caller,
  ): Promise<Receipt> {
    const known = remoteId === undefined ? {} : { remoteId };
    const command = Object.assign(new MarkUploaded(), { employeeId, ...known });
    return this.commands.send({ ...caller, id, command });
  }

  /** Decide what shall be where both sides differ; SIASN is asked once more in what. */
  @Post('siasn/submissions/:employeeId/:submissionId/reconciliation')
  @CommandRoute()
  async reconcile(
    @IdParam('employeeId') employeeId: string,
    @IdParam('submissionId') id: string,
    @Body() { decision, reason }: SubmissionReconciliation,
    @CallerOf() caller: Caller,
  ): Promise<Receipt> {
    await this.gate.permit(caller.access, { employeeId });
    const compared = (await this.farSide.compared(id, employeeId)) ?? NOT_COMPARED;
    const command = Object.assign(new ReconcileSubmission(), {
      ...{ employeeId, decision, reason, ...compared },
    });
    return this.commands.send({ ...caller, id, command });
  }
}
