import type { Decider } from '../kernel/decider.js';
import type { EventsOf } from '../kernel/event.js';
import { dayInMedan } from '../kernel/medan.js';
import { Personal } from '../kernel/personal.js';
import { refuseOwn } from '../kernel/own.js';
import { Refusal } from '../kernel/refusal.js';
import * as commands from './employee.commands.js';
import {
  jobPersonMatch,
  levelsOf,
  refuseAnothersName,
  refuseRepeated,
  sameLevels,
} from './employee.competencies.js';
import { disciplineOf, refuseUnknownStatus } from './employee.discipline.js';
import * as events from './employee.events.js';
import type { Identity } from './employee.parts.dto.js';
import { qualificationOf, refuseUnknownQualification } from './employee.qualifications.js';
import type { Assessment, Employee, KnownEmployee, Qualification } from './employee.state.js';
import { endedTalentOf, talentOf } from './employee.talents.js';
import type { AssessmentMethod, EmployeeKind, PlacementChange } from './employee.vocabulary.js';
import { readNip } from './nip.js';

export type EmployeeEvent = EventsOf<typeof events>;

const LEAVING: ReadonlySet<PlacementChange> = new Set(['RETIREMENT', 'EXIT']);
const BY_ASSESSOR: ReadonlySet<AssessmentMethod> = new Set(['SUPERIOR', 'OBSERVATION', 'ASSESSMENT_CENTRE']);

/** The employee, or a refusal. */
function registered(state: Employee): KnownEmployee {
  if (state.status === 'unknown') throw new Refusal('EMPLOYEE.UNKNOWN');
  return state;
}

/** Events that only a registered employee can have; the log never holds them before `EmployeeRegistered`. */
function known(state: Employee): KnownEmployee {
  if (state.status === 'unknown') throw new Error('The stream does not begin with EmployeeRegistered');
  return state;
}

/** Every value on its own, so that one of them can be shown without the others. */
function identityRecorded(employeeId: string, kind: EmployeeKind, identity: Identity, now: Date) {
  const { name, employeeNumber, nik, birthDate, phone, email } = identity;
  if (employeeNumber !== undefined) refuseWrongNumber(employeeNumber, kind, birthDate, now);
  return events.EmployeeIdentityRecorded({
    employeeId,
    name: Personal.of(name),
    employeeNumber: Personal.maybe(employeeNumber),
    nik: Personal.maybe(nik),
    birthDate: Personal.maybe(birthDate),
    phone: Personal.maybe(phone),
    email: Personal.maybe(email),
  });
}

/** A registration goes only while nothing was found or decided about whom it is about. */
function refuseRecords({ assessments, qualifications, disciplineStatuses, talents }: KnownEmployee): void {
  const counted = {
    ...{ assessments: assessments.size, qualifications: qualifications.size },
    ...{ disciplineStatuses: disciplineStatuses.size, talents: talents.size },
  };
  const records = Object.entries(counted).flatMap(([kind, n]) => (n > 0 ? [kind] : []));
  if (records.length > 0) throw new Refusal('EMPLOYEE.HAS_RECORDS', { records });
}

/** Says nothing of the digits: a refusal is shown and counted. */
function refuseWrongNumber(number: string, kind: EmployeeKind, birthDate: string | undefined, now: Date) {
  const read = readNip(number, kind, now);
  if (typeof read === 'string') throw new Refusal('EMPLOYEE.NUMBER_INVALID', { fault: read });
  if (birthDate !== undefined && read.birthDate !== birthDate)
    throw new Refusal('EMPLOYEE.NUMBER_INVALID', { fault: 'BIRTH_DATE' });
}

function withAssessment(state: Employee, assessmentId: string, assessment: Assessment): KnownEmployee {
  const employee = known(state);
  return { ...employee, assessments: new Map(employee.assessments).set(assessmentId, assessment) };
}

function withQualification(state: Employee, id: string, { level, year }: Qualification): KnownEmployee {
  const employee = known(state);
  return { ...employee, qualifications: new Map(employee.qualifications).set(id, { level, year }) };
}

/** Employee (*pegawai*): the placements of one civil servant, competencies found, education, discipline, talent pools. */
export const employee: Decider<Employee, EmployeeEvent, typeof commands> = {
  stream: 'employee',
  initial: { status: 'unknown' },
  commands,

  evolve: {
    EmployeeRegistered: (_, { data }) => ({
      status: 'active',
      id: data.employeeId,
      kind: data.kind,
      unitId: data.unitId,
      positionId: data.positionId,
      positionClass: data.positionClass,
      since: data.effectiveDate,
      assessments: new Map(),
      qualifications: new Map(),
      disciplineStatuses: new Set(),
      talents: new Map(),
    }),
    EmployeePlacementChanged: (state, { data }) => ({
      ...known(state),
      status: LEAVING.has(data.kind) ? 'left' : 'active',
      unitId: data.placement?.unitId,
      positionId: data.placement?.positionId,
      positionClass: data.placement?.positionClass,
      since: data.effectiveDate,
    }),
    RegistrationWithdrawn: () => ({ status: 'unknown', withdrawn: true }),
    EmployeeIdentityRecorded: (state) => known(state),
    EmployeeSiasnIdRecorded: (state) => known(state),
    CompetencyAssessed: (state, { data: { assessmentId, method, assessedOn, items } }) =>
      withAssessment(state, assessmentId, { method, assessedOn, levels: levelsOf(items) }),
    CompetencyAssessmentCorrected: (state, { data: { assessmentId, method, assessedOn, items } }) =>
      withAssessment(state, assessmentId, { method, assessedOn, levels: levelsOf(items) }),
    QualificationRecorded: (state, { data }) => withQualification(state, data.qualificationId, data),
    QualificationCorrected: (state, { data }) => withQualification(state, data.qualificationId, data),
    DisciplineStatusRecorded: (state, { data: { statusId } }) => {
      const employee = known(state);
      return { ...employee, disciplineStatuses: new Set(employee.disciplineStatuses).add(statusId) };
    },
    DisciplineStatusCorrected: (state) => known(state),
    TalentRecorded: (state, { data: { talentId, pool, targetPositionId } }) => {
      const employee = known(state);
      return { ...employee, talents: new Map(employee.talents).set(talentId, { pool, targetPositionId }) };
    },
    TalentWithdrawn: (state, { data: { talentId } }) => {
      const employee = known(state);
      return { ...employee, talents: new Map([...employee.talents].filter(([id]) => id !== talentId)) };
    },
  },

  decide: {
    RegisterEmployee: (
      { kind, placement: { ...placement }, effectiveDate, identity },
      state,
      { id, now },
    ) => {
      if (state.status !== 'unknown') throw new Refusal('EMPLOYEE.EXISTS');
      if (state.withdrawn) throw new Refusal('EMPLOYEE.WITHDRAWN');
      return [
        events.EmployeeRegistered({ employeeId: id, kind, ...placement, effectiveDate }),
        ...(identity ? [identityRecorded(id, kind, identity, now)] : []),
      ];
    },

    WithdrawRegistration: (_, state, { actor }) => {
      const one = registered(state);
      refuseOwn(actor, [one.id], 'EMPLOYEE.OWN_PLACEMENT');
      refuseRecords(one);
      return [events.RegistrationWithdrawn({ employeeId: one.id })];
    },

    RecordIdentity: ({ identity }, state, { now }) => {
      const { id, kind } = registered(state);
      return [identityRecorded(id, kind, identity, now)];
    },

    RecordSiasnId: ({ siasnId }, state) => [
      events.EmployeeSiasnIdRecorded({ employeeId: registered(state).id, siasnId: Personal.of(siasnId) }),
    ],

    ChangePlacement: ({ kind, placement, effectiveDate, decreeNumber }, state, { actor }) => {
      const { id: employeeId, status, since } = registered(state);
      refuseOwn(actor, [employeeId], 'EMPLOYEE.OWN_PLACEMENT');
      if (status === 'left' && kind !== 'REINSTATED') throw new Refusal('EMPLOYEE.LEFT', { since });
      if (status === 'active' && kind === 'REINSTATED') throw new Refusal('EMPLOYEE.NOT_LEFT');
      const leaving = LEAVING.has(kind);
      if (leaving && placement) throw new Refusal('EMPLOYEE.PLACEMENT_NOT_ALLOWED', { kind });
      if (!leaving && !placement) throw new Refusal('EMPLOYEE.PLACEMENT_REQUIRED', { kind });
      if (effectiveDate < since) throw new Refusal('EMPLOYEE.EFFECTIVE_BEFORE_LAST', { since });
      return [
        events.EmployeePlacementChanged({
          employeeId,
          kind,
          placement,
          effectiveDate,
          decreeNumber: Personal.maybe(decreeNumber),
        }),
      ];
    },

    AssessCompetency: ({ method, assessedOn, assessorId, items }, state, { now, newId, actor }) => {
      const { id: employeeId, status, since } = registered(state);
      if (method !== 'SELF') refuseOwn(actor, [employeeId], 'EMPLOYEE.OWN_ASSESSMENT');
      if (status === 'left' && assessedOn >= since) throw new Refusal('EMPLOYEE.LEFT', { since });
      if (assessedOn > dayInMedan(now)) throw new Refusal('EMPLOYEE.ASSESSED_IN_FUTURE', { assessedOn });
      if (BY_ASSESSOR.has(method) && assessorId === undefined)
        throw new Refusal('EMPLOYEE.ASSESSOR_REQUIRED', { method });
      if (method !== 'SELF' && assessorId === employeeId)
        throw new Refusal('EMPLOYEE.ASSESSOR_IS_EMPLOYEE', { method });
      refuseAnothersName(actor, assessorId);
      refuseRepeated(items);
      return [
        events.CompetencyAssessed({
          employeeId,
          assessmentId: newId(),
          method,
          assessedOn,
          assessorId,
          items,
          jpm: jobPersonMatch(items),
        }),
      ];
    },

    CorrectCompetencyAssessment: ({ assessmentId, items }, state, { actor }) => {
      const { id: employeeId, assessments } = registered(state);
      const before = assessments.get(assessmentId);
      if (!before) throw new Refusal('EMPLOYEE.ASSESSMENT_UNKNOWN', { assessmentId });
      if (before.method !== 'SELF') refuseOwn(actor, [employeeId], 'EMPLOYEE.OWN_ASSESSMENT');
      refuseRepeated(items);
      if (sameLevels(before.levels, levelsOf(items)))
        throw new Refusal('EMPLOYEE.CORRECTION_CHANGES_NOTHING', { assessmentId });
      const { method, assessedOn } = before;
      return [
        events.CompetencyAssessmentCorrected({
          employeeId,
          assessmentId,
          method,
          assessedOn,
          items,
          jpm: jobPersonMatch(items),
        }),
      ];
    },

    RecordQualification: (command, state, context) => {
      const qualification = qualificationOf(command, registered(state), context);
      return [events.QualificationRecorded({ ...qualification, qualificationId: context.newId() })];
    },

    CorrectQualification: (command, state, context) => {
      const { qualificationId } = command;
      const qualification = qualificationOf(command, registered(state), context);
      refuseUnknownQualification(registered(state), qualificationId);
      return [events.QualificationCorrected({ ...qualification, qualificationId })];
    },

    RecordDisciplineStatus: (command, state, context) => {
      const status = disciplineOf(command, registered(state), context);
      return [events.DisciplineStatusRecorded({ ...status, statusId: context.newId() })];
    },

    CorrectDisciplineStatus: (command, state, context) => {
      const { statusId } = command;
      const status = disciplineOf(command, registered(state), context);
      refuseUnknownStatus(registered(state), statusId);
      return [events.DisciplineStatusCorrected({ ...status, statusId })];
    },

    RecordTalent: (command, state, context) => [
      events.TalentRecorded(talentOf(command, registered(state), context)),
    ],

    WithdrawTalent: (command, state, context) => [
      events.TalentWithdrawn(endedTalentOf(command, registered(state), context)),
    ],
  },
};
