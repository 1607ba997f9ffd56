import { Body, Controller, Get, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Receipt } from '@jejak/commands';
import {
  AssessCompetency,
  ChangePlacement,
  CorrectCompetencyAssessment,
  CorrectDisciplineStatus,
  CorrectQualification,
  employee,
  RecordDisciplineStatus,
  RecordIdentity,
  RecordQualification,
  RecordTalent,
  WithdrawTalent,
  RegisterEmployee,
  WithdrawRegistration,
} from '@jejak/domain';
import type { FastifyReply } from 'fastify';
import { AuthorisedCommands } from '../../access/authorised-commands.js';
import { CallerOf, type Caller } from '../../http/caller.js';
import { CommandRoute } from '../../http/command-route.js';
import { IdParam } from '../../http/id.pipe.js';
import {
  AssessmentCorrection,
  DisciplineCorrection,
  TalentWithdrawal,
  QualificationCorrection,
} from '../bodies.dto.js';
import { presentDiscipline, presentEmployee } from '../present.js';
import { StateReader } from '../state.reader.js';
import { DisciplineStatuses, EmployeeState } from '../states.dto.js';

/** Employees (*pegawai ASN*): placement, competencies, education and discipline. Ids are random; who they are is told by /people. */
@ApiTags('Employees')
@Controller('employees')
export class EmployeesController {
  constructor(
    private readonly commands: AuthorisedCommands,
    private readonly states: StateReader,
  ) {}

  /** Enter an employee in the register. */
  @Post()
  @CommandRoute({ creates: true })
  register(@Body() command: RegisterEmployee, @CallerOf() caller: Caller): Promise<Receipt> {
    return this.commands.send({ ...caller, command });
  }

  /** One employee as the log tells it now. */
  @Get(':employeeId')
  read(
    @IdParam('employeeId') id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<EmployeeState> {
    return this.states.read(employee, id, presentEmployee, 'EMPLOYEE.UNKNOWN', reply);
  }

  /** Take back a registration that was a mistake, while nothing but identity and placements is on record. */
  @Post(':employeeId/withdrawal')
  @CommandRoute()
  withdraw(
    @IdParam('employeeId') id: string,
    @Body() command: WithdrawRegistration,
    @CallerOf() caller: Caller,
  ): Promise<Receipt> {
    return this.commands.send({ ...caller, id, command });
  }

  /** Record who the employee is, in place of all that was recorded before. */
  @Post(':employeeId/identity')
  @CommandRoute()
  identify(
    @IdParam('employeeId') id: string,
    @Body() command: RecordIdentity,
    @CallerOf() caller: Caller,
  ): Promise<Receipt> {
    return this.commands.send({ ...caller, id, command });
  }

  /** Move, promote, release or reinstate an employee. */
  @Post(':employeeId/placements')
  @CommandRoute()
  place(
    @IdParam('employeeId') id: string,
    @Body() command: ChangePlacement,
    @CallerOf() caller: Caller,
  ): Promise<Receipt> {
    return this.commands.send({ ...caller, id, command });
  }

  /** Record the levels of competencies that an assessment found. */
  @Post(':employeeId/competency-assessments')
  @CommandRoute()
  assess(
    @IdParam('employeeId') id: string,
    @Body() command: AssessCompetency,
    @CallerOf() caller: Caller,
  ): Promise<Receipt> {
    return this.commands.send({ ...caller, id, command });
  }

  /** Correct an assessment: the items given stand in place of all its items. */
  @Post(':employeeId/competency-assessments/:assessmentId/corrections')
  @CommandRoute()
  correct(
    @IdParam('employeeId') id: string,
    @IdParam('assessmentId') assessmentId: string,
    @Body() body: AssessmentCorrection,
    @CallerOf() caller: Caller,
  ): Promise<Receipt> {
    const command = Object.assign(new CorrectCompetencyAssessment(), body, { assessmentId });
    return this.commands.send({ ...caller, id, command });
  }

  /** Record an education that the employee finished. */
  @Post(':employeeId/qualifications')
  @CommandRoute()
  qualify(
    @IdParam('employeeId') id: string,
    @Body() command: RecordQualification,
    @CallerOf() caller: Caller,
  ): Promise<Receipt> {
    return this.commands.send({ ...caller, id, command });
  }

  /** Correct a qualification: what is given stands in place of all that was recorded of it. */
  @Post(':employeeId/qualifications/:qualificationId/corrections')
  @CommandRoute()
  correctQualification(
    @IdParam('employeeId') id: string,
    @IdParam('qualificationId') qualificationId: string,
    @Body() body: QualificationCorrection,
    @CallerOf() caller: Caller,
  ): Promise<Receipt> {
    const command = Object.assign(new CorrectQualification(), body, { qualificationId });
    return this.commands.send({ ...caller, id, command });
  }

  /** Which disciplinary statuses there are of an employee, as the log tells it now. */
  @Get(':employeeId/discipline-statuses')
  readDiscipline(
    @IdParam('employeeId') id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DisciplineStatuses> {
    return this.states.read(employee, id, presentDiscipline, 'EMPLOYEE.UNKNOWN', reply);
  }

  /** Record whether a disciplinary measure stands against the employee; all of it is sealed. */
  @Post(':employeeId/discipline-statuses')
  @CommandRoute()
  discipline(
    @IdParam('employeeId') id: string,
    @Body() command: RecordDisciplineStatus,
    @CallerOf() caller: Caller,
  ): Promise<Receipt> {
    return this.commands.send({ ...caller, id, command });
  }

  /** Correct a disciplinary status: what is given stands in place of all that was recorded of it. */
  @Post(':employeeId/discipline-statuses/:statusId/corrections')
  @CommandRoute()
  correctDiscipline(
    @IdParam('employeeId') id: string,
    @IdParam('statusId') statusId: string,
    @Body() body: DisciplineCorrection,
    @CallerOf() caller: Caller,
  ): Promise<Receipt> {
    const command = Object.assign(new CorrectDisciplineStatus(), body, { statusId });
    return this.commands.send({ ...caller, id, command });
  }

  /** Take the employee into a talent pool, for a position to aim at. */
  @Post(':employeeId/talents')
  @CommandRoute()
  recordTalent(
    @IdParam('employeeId') id: string,
    @Body() command: RecordTalent,
    @CallerOf() caller: Caller,
  ): Promise<Receipt> {
    return this.commands.send({ ...caller, id, command });
  }

  /** Take the employee out of a talent pool; what was stays on record. */
  @Post(':employeeId/talents/:talentId/withdrawal')
  @CommandRoute()
  withdrawTalent(
    @IdParam('employeeId') id: string,
    @IdParam('talentId') talentId: string,
    @Body() body: TalentWithdrawal,
    @CallerOf() caller: Caller,
  ): Promise<Receipt> {
    const command = Object.assign(new WithdrawTalent(), body, { talentId });
    return this.commands.send({ ...caller, id, command });
  }
}
