import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Receipt } from '@jejak/commands';
import { CheckIn, checkInWindow, openRun, programme, Refusal, sessionOf } from '@jejak/domain';
import { AuthorisedCommands } from '../../access/authorised-commands.js';
import { Gate } from '../../access/gate.js';
import { Entering, type RequestAccess } from '../../access/request-access.js';
import { CallerOf, type Caller } from '../../http/caller.js';
import { CommandRoute } from '../../http/command-route.js';
import { IdParam } from '../../http/id.pipe.js';
import { AttendanceCodes } from './attendance-codes.js';
import { AttendanceCode, ShownInSession } from './check-in.dto.js';
import { StateReader } from '../state.reader.js';

/** Attendance by a code (*presensi dengan kode QR*): shown in the session, given back by those who are in it. */
@ApiTags('Programmes')
@Controller('programmes/:programmeId/sessions/:sessionId')
export class CheckInsController {
  constructor(
    private readonly commands: AuthorisedCommands,
    private readonly states: StateReader,
    private readonly codes: AttendanceCodes,
    private readonly gate: Gate,
  ) {}

  /** The code to show now, from half an hour before the session to its end. Not for who has a seat in the run. */
  @Get('attendance-code')
  async show(
    @IdParam('programmeId') programmeId: string,
    @IdParam('sessionId') sessionId: string,
    @Entering() { now, principal }: RequestAccess,
  ): Promise<AttendanceCode> {
    const run = openRun(await this.states.state(programme, programmeId));
    if (principal.employeeId !== undefined && run.roster.has(principal.employeeId))
      throw new Refusal('PROGRAMME.OWN_RESULT');
    const session = sessionOf(run, sessionId);
    if (session.sheet) throw new Refusal('PROGRAMME.SESSION_ALREADY_HELD', { sessionId });
    const { from, until } = checkInWindow(session);
    if (now < from || now > until) throw new Refusal('PROGRAMME.NOT_DURING_SESSION', { sessionId });
    return { ...this.codes.at({ programmeId, sessionId }, now), open: until };
  }

  /** Say that one is in the session, with the code that is shown there. */
  @Post('check-ins/:employeeId')
  @CommandRoute()
  async checkIn(
    @IdParam('programmeId') programmeId: string,
    @IdParam('sessionId') sessionId: string,
    @IdParam('employeeId') employeeId: string,
    @Body() { code }: ShownInSession,
    @CallerOf() caller: Caller,
  ): Promise<Receipt> {
    // who may not check in at all is not told whether a code is a good one
    await this.gate.permit(caller.access, { employeeId });
    // who asks again because the answer was lost may come when the code is old
    if (!(await this.isIn(programmeId, sessionId, employeeId)))
      this.codes.check(code, { programmeId, sessionId }, caller.access.now);
    const command = Object.assign(new CheckIn(), { sessionId, employeeId });
    return this.commands.send({ ...caller, id: programmeId, command });
  }

  private async isIn(programmeId: string, sessionId: string, employeeId: string): Promise<boolean> {
    const run = await this.states.state(programme, programmeId);
    return run.status !== 'unknown' && (run.sessions.get(sessionId)?.checkedIn?.has(employeeId) ?? false);
  }
}
