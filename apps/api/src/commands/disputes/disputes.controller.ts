import { Body, Controller, Get, Post, Res } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import type { Receipt } from '@jejak/commands';
import {
  DISPUTED_RECORDS,
  disputeIdOf,
  DisputeRecord,
  RECORD_KEEPERS,
  recordDispute,
  RejectDispute,
  UpholdDispute,
  WithdrawDispute,
  type DisputedRecord,
  type RecordKeeper,
  type RecordOfPerson,
} from '@jejak/domain';
import type { FastifyReply } from 'fastify';
import { AuthorisedCommands } from '../../access/authorised-commands.js';
import { Gate } from '../../access/gate.js';
import { CallerOf, type Caller } from '../../http/caller.js';
import { CommandRoute } from '../../http/command-route.js';
import { IdParam } from '../../http/id.pipe.js';
import { RecordKindParam } from '../../http/record-kind.pipe.js';
import { DisputeRejection, DisputeUpholding, DisputeWithdrawal, RecordDispute } from '../bodies.dto.js';
import { DisputeState, presentDispute } from './dispute.state.dto.js';
import { RecordsInLog } from './records-in-log.js';
import { StateReader } from '../state.reader.js';

const KIND = { name: 'recordKind', enum: DISPUTED_RECORDS };

/**
 * Disputes of records (*keberatan atas catatan*): one of an employee about a record, and so the address of it. Which event
 * says the record, and who recorded it, is looked up in the log.
 */
@ApiTags('Disputes')
@Controller('disputes')
export class DisputesController {
  constructor(
    private readonly commands: AuthorisedCommands,
    private readonly states: StateReader,
    private readonly gate: Gate,
    private readonly records: RecordsInLog,
  ) {}

  /** Dispute a record about oneself; an answer is due within the working days that the rules give. */
  @Post()
  @CommandRoute({ creates: true })
  async open(@Body() body: RecordDispute, @CallerOf() caller: Caller): Promise<Receipt> {
    await this.gate.permit(caller.access, { employeeId: body.employeeId });
    const found = await this.records.found(body);
    return this.send(caller, Object.assign(new DisputeRecord(), body, { found }));
  }

  /** One dispute as the log tells it now. */
  @Get(':employeeId/:recordKind/:recordId')
  @ApiParam(KIND)
  read(
    @IdParam('employeeId') employeeId: string,
    @RecordKindParam() kind: DisputedRecord,
    @IdParam('recordId') recordId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DisputeState> {
    const id = disputeIdOf({ employeeId, kind, recordId });
    return this.states.read(recordDispute, id, presentDispute, 'DISPUTE.UNKNOWN', reply);
  }

  /** Say that the employee is right, with the event that put the record right; never by who recorded it. */
  @Post(':employeeId/:recordKind/:recordId/upholding')
  @ApiParam(KIND)
  @CommandRoute()
  async uphold(
    @IdParam('employeeId') employeeId: string,
    @RecordKindParam() kind: DisputedRecord,
    @IdParam('recordId') recordId: string,
    @Body() { position, reason }: DisputeUpholding,
    @CallerOf() caller: Caller,
  ): Promise<Receipt> {
    const record = { employeeId, kind, recordId };
    const roles = await this.keeping(caller, employeeId);
    const correction = await this.records.correction(record, position);
    const command = Object.assign(new UpholdDispute(), record, { roles, reason });
    return this.send(caller, Object.assign(command, correction && { correction }));
  }

  /** Say that the record is right, and why; never by who recorded it. */
  @Post(':employeeId/:recordKind/:recordId/rejection')
  @ApiParam(KIND)
  @CommandRoute()
  async reject(
    @IdParam('employeeId') employeeId: string,
    @RecordKindParam() kind: DisputedRecord,
    @IdParam('recordId') recordId: string,
    @Body() body: DisputeRejection,
    @CallerOf() caller: Caller,
  ): Promise<Receipt> {
    const roles = await this.keeping(caller, employeeId);
    return this.send(caller, Object.assign(new RejectDispute(), body, { employeeId, kind, recordId, roles }));
  }

  /** Take one's own dispute back. */
  @Post(':employeeId/:recordKind/:recordId/withdrawal')
  @ApiParam(KIND)
  @CommandRoute()
  withdraw(
    @IdParam('employeeId') employeeId: string,
    @RecordKindParam() kind: DisputedRecord,
    @IdParam('recordId') recordId: string,
    @Body() body: DisputeWithdrawal,
    @CallerOf() caller: Caller,
  ): Promise<Receipt> {
    return this.send(caller, Object.assign(new WithdrawDispute(), body, { employeeId, kind, recordId }));
  }

  /** The roles by which the caller may answer for this employee. @throws Problem of the denial */
  private async keeping({ access }: Caller, employeeId: string): Promise<RecordKeeper[]> {
    const { roles } = await this.gate.permit(access, { employeeId });
    return RECORD_KEEPERS.filter((keeper) => roles.includes(keeper));
  }

  private send(caller: Caller, command: object & RecordOfPerson): Promise<Receipt> {
    return this.commands.send({ ...caller, id: disputeIdOf(command), command });
  }
}
