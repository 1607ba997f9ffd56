import { Body, Controller, Get, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Receipt } from '@jejak/commands';
import {
  CancelProgramme,
  CloseProgramme,
  CompleteProgramme,
  CorrectAttendance,
  CorrectScores,
  EnrolParticipant,
  HoldSession,
  programme,
  RescheduleProgramme,
  ScheduleProgramme,
  ScoreAssessment,
  WithdrawParticipant,
} from '@jejak/domain';
import type { FastifyReply } from 'fastify';
import { AuthorisedCommands } from '../../access/authorised-commands.js';
import { CallerOf, type Caller } from '../../http/caller.js';
import { CommandRoute } from '../../http/command-route.js';
import { IdParam } from '../../http/id.pipe.js';
import { AttendanceCorrection, AttendanceSheet, Withdrawal } from '../bodies.dto.js';
import { presentProgramme } from '../present.js';
import { StateReader } from '../state.reader.js';
import { ProgrammeState } from '../states.dto.js';

/** Programmes (*program*): runs with their calendar, roster and sheets. */
@ApiTags('Programmes')
@Controller('programmes')
export class ProgrammesController {
  constructor(
    private readonly commands: AuthorisedCommands,
    private readonly states: StateReader,
  ) {}

  /** Put a run (*angkatan*) on the calendar. */
  @Post()
  @CommandRoute({ creates: true })
  schedule(@Body() command: ScheduleProgramme, @CallerOf() caller: Caller): Promise<Receipt> {
    return this.commands.send({ ...caller, command });
  }

  /** One run as the log tells it now. */
  @Get(':programmeId')
  read(
    @IdParam('programmeId') id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ProgrammeState> {
    return this.states.read(programme, id, presentProgramme, 'PROGRAMME.UNKNOWN', reply);
  }

  /** Move the sessions still to come, or switch the mode. */
  @Post(':programmeId/calendar')
  @CommandRoute()
  reschedule(
    @IdParam('programmeId') id: string,
    @Body() command: RescheduleProgramme,
    @CallerOf() caller: Caller,
  ): Promise<Receipt> {
    return this.commands.send({ ...caller, id, command });
  }

  /** Give an employee a seat. */
  @Post(':programmeId/participants')
  @CommandRoute()
  enrol(
    @IdParam('programmeId') id: string,
    @Body() command: EnrolParticipant,
    @CallerOf() caller: Caller,
  ): Promise<Receipt> {
    return this.commands.send({ ...caller, id, command });
  }

  /** Take a seat back. */
  @Post(':programmeId/participants/:employeeId/withdrawal')
  @CommandRoute()
  withdraw(
    @IdParam('programmeId') id: string,
    @IdParam('employeeId') employeeId: string,
    @Body() body: Withdrawal,
    @CallerOf() caller: Caller,
  ): Promise<Receipt> {
    return this.commands.send({
      ...caller,
      id,
      command: Object.assign(new WithdrawParticipant(), body, { employeeId }),
    });
  }

  /** Record that a session took place, with its attendance sheet (*daftar hadir*). */
  @Post(':programmeId/sessions/:sessionId/attendance')
  @CommandRoute()
  hold(
    @IdParam('programmeId') id: string,
    @IdParam('sessionId') sessionId: string,
    @Body() body: AttendanceSheet,
    @CallerOf() caller: Caller,
  ): Promise<Receipt> {
    return this.commands.send({
      ...caller,
      id,
      command: Object.assign(new HoldSession(), body, { sessionId }),
    });
  }

  /** Replace wrong lines of an attendance sheet. */
  @Post(':programmeId/sessions/:sessionId/attendance/corrections')
  @CommandRoute()
  correctAttendance(
    @IdParam('programmeId') id: string,
    @IdParam('sessionId') sessionId: string,
    @Body() body: AttendanceCorrection,
    @CallerOf() caller: Caller,
  ): Promise<Receipt> {
    return this.commands.send({
      ...caller,
      id,
      command: Object.assign(new CorrectAttendance(), body, { sessionId }),
    });
  }

  /** Hand in a score sheet. */
  @Post(':programmeId/scores')
  @CommandRoute()
  score(
    @IdParam('programmeId') id: string,
    @Body() command: ScoreAssessment,
    @CallerOf() caller: Caller,
  ): Promise<Receipt> {
    return this.commands.send({ ...caller, id, command });
  }

  /** Replace wrong scores. */
  @Post(':programmeId/scores/corrections')
  @CommandRoute()
  correctScores(
    @IdParam('programmeId') id: string,
    @Body() command: CorrectScores,
    @CallerOf() caller: Caller,
  ): Promise<Receipt> {
    return this.commands.send({ ...caller, id, command });
  }

  /** End the run; each participant's outcome becomes final. */
  @Post(':programmeId/completion')
  @CommandRoute()
  complete(
    @IdParam('programmeId') id: string,
    @Body() command: CompleteProgramme,
    @CallerOf() caller: Caller,
  ): Promise<Receipt> {
    return this.commands.send({ ...caller, id, command });
  }

  /** Close the file of a completed run: with its concluded evaluation, or with why there is none. */
  @Post(':programmeId/closing')
  @CommandRoute()
  close(
    @IdParam('programmeId') id: string,
    @Body() command: CloseProgramme,
    @CallerOf() caller: Caller,
  ): Promise<Receipt> {
    return this.commands.send({ ...caller, id, command });
  }

  /** Call the run off. */
  @Post(':programmeId/cancellation')
  @CommandRoute()
  cancel(
    @IdParam('programmeId') id: string,
    @Body() command: CancelProgramme,
    @CallerOf() caller: Caller,
  ): Promise<Receipt> {
    return this.commands.send({ ...caller, id, command });
  }
}
