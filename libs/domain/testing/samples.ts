import { employee } from '../src/employee/employee.js';
import { CompetencyAssessed } from '../src/employee/employee.events.js';
import { programme } from '../src/programme/programme.js';
import {
  AssessmentScored,
  ParticipantEnrolled,
  ProgrammeScheduled,
  SessionHeld,
} from '../src/programme/programme.events.js';

import { adjustmentSamples } from './adjustment-samples.js';
import { accessSamples } from './access-samples.js';
import { breachSamples } from './breach-samples.js';
import { restOfSheet } from './activity-samples.js';
import { appraisalSamples } from './appraisal-samples.js';
import {
  afternoon,
  ani,
  assessmentId,
  budi,
  morning,
  positionId,
  programmeId,
  seriesId,
  unitId,
} from './ids.js';
import { employeeSamples, registered } from './employee-samples.js';
import { disputeSamples } from './dispute-samples.js';
import { evaluationSamples } from './evaluation-samples.js';
import { exceptionSamples } from './exception-samples.js';
import { followUpSamples } from './follow-up-samples.js';
import { importSamples } from './import-samples.js';
import { learningSamples } from './learning-samples.js';
import { forumSamples } from './forum-samples.js';
import { policySamples } from './policy-samples.js';
import { strategySamples } from './strategy-samples.js';
import { mentoringSamples } from './mentoring-samples.js';
import { needsSamples } from './needs-samples.js';
import { nominationSamples } from './nomination-samples.js';
import { itemId, planId, planSamples } from './plan-samples.js';
import { privacySamples } from './privacy-samples.js';
import { publicSamples } from './public-samples.js';
import { ruleSetSamples } from './rule-set-samples.js';
import { of, type Sample } from './sample.js';
import { submissionSamples } from './submission-samples.js';
import { serviceSamples } from './service-samples.js';
import { teachingSamples } from './teaching-samples.js';

export * from './access-samples.js';
export * from './employee-samples.js';
export * from './evaluation-samples.js';
export * from './follow-up-samples.js';
export * from './ids.js';
export * from './learning-samples.js';
export * from './mentoring-samples.js';
export * from './needs-samples.js';
export * from './nomination-samples.js';
export * from './plan-samples.js';
export * from './privacy-samples.js';
export type { Sample } from './sample.js';

/** Two sessions on one day: four lesson hours, then two. */
export const sessions = [
  { sessionId: morning, start: '2026-03-02T08:00:00+07:00', end: '2026-03-02T11:00:00+07:00', jp: 4 },
  { sessionId: afternoon, start: '2026-03-02T13:00:00+07:00', end: '2026-03-02T14:30:00+07:00', jp: 2 },
];

export const scheduled = ProgrammeScheduled({
  programmeId,
  seriesId,
  title: { id: 'Pelayanan Prima', en: 'Service Excellence' },
  form: 'TECHNICAL_TRAINING',
  mode: 'OFFLINE',
  competencies: [{ code: 'MAN-05', targetLevel: 3 }],
  objectives: [{ indicator: 'Waktu layanan', target: '< 15 menit' }],
  sessions,
  totalJp: 6,
  capacity: 2,
  minAttendancePct: 60,
  passScore: 70,
});
export const enrolled = (employeeId: string) =>
  ParticipantEnrolled({ programmeId, employeeId, basis: 'GAP' });

export const assessed = CompetencyAssessed({
  employeeId: ani,
  assessmentId,
  method: 'SUPERIOR',
  assessedOn: '2026-02-01',
  assessorId: budi,
  items: [
    { competencyCode: 'MAN-01', requiredLevel: 3, actualLevel: 2 },
    { competencyCode: 'MAN-02', requiredLevel: 2, actualLevel: 4 },
  ],
  jpm: 80,
});

const running = [
  scheduled,
  enrolled(ani),
  SessionHeld({
    programmeId,
    sessionId: morning,
    actualStart: '2026-03-02T08:00:00+07:00',
    actualEnd: '2026-03-02T11:00:00+07:00',
    jp: 4,
    attendance: [{ employeeId: ani, status: 'PRESENT' }],
  }),
  AssessmentScored({ programmeId, kind: 'PRE', scores: [{ employeeId: ani, score: 50 }] }),
];
const allHeld = [
  ...running,
  SessionHeld({
    programmeId,
    sessionId: afternoon,
    actualStart: '2026-03-02T13:00:00+07:00',
    actualEnd: '2026-03-02T14:30:00+07:00',
    jp: 2,
    attendance: [{ employeeId: ani, status: 'UNKNOWN', minutes: 10 }],
  }),
];
const reason = 'Perbaikan data';
const level = { competencyCode: 'MAN-01', requiredLevel: 3, actualLevel: 3 };
const placement = { unitId, positionId, positionClass: 'PENGAWAS', grade: 'III/b' };

/** One sample of every command that exists, with every optional field. */
export const samples: readonly Sample[] = [
  of(programme, [])('ScheduleProgramme', {
    seriesId,
    title: { id: 'Pelayanan Prima', en: 'Service Excellence' },
    form: 'WORKSHOP',
    mode: 'BLENDED',
    competencies: [{ code: 'MAN-05', targetLevel: 3 }],
    objectives: [{ indicator: 'Waktu layanan', target: '< 15 menit' }],
    sessions: sessions.map((session) => ({ ...session, place: 'Aula BKPSDM' })),
    capacity: 40,
    minAttendancePct: 80,
    passScore: 70,
    budgetIdr: 15_000_000,
    plan: { planId, itemId },
    provider: { kind: 'UNIVERSITY', name: 'Universitas Sumatera Utara' },
    eligibility: { positionIds: [positionId], families: ['TEACHER'], classes: ['PELAKSANA'] },
  }),
  of(programme, [scheduled])('RescheduleProgramme', { sessions, mode: 'ONLINE', reason }),
  of(programme, [scheduled])('EnrolParticipant', {
    ...{ employeeId: ani, basis: 'GAP', overrideEligibility: true, reason },
  }),
  of(programme, running)('WithdrawParticipant', { employeeId: ani, reason }),
  of(programme, running)('HoldSession', {
    ...{ sessionId: afternoon, actualStart: '2026-03-02T13:00:00+07:00' },
    actualEnd: '2026-03-02T14:30:00+07:00',
    attendance: [{ employeeId: ani, status: 'LATE', minutes: 70, method: 'PLATFORM' }],
    ...restOfSheet,
  }),
  of(programme, running)('CorrectAttendance', {
    ...{ sessionId: morning, reason },
    attendance: [{ employeeId: ani, status: 'ABSENT', minutes: 0 }],
  }),
  of(programme, running)('ScoreAssessment', { kind: 'POST', scores: [{ employeeId: ani, score: 81.5 }] }),
  of(programme, running)('CorrectScores', { kind: 'PRE', scores: [{ employeeId: ani, score: 55 }], reason }),
  of(programme, allHeld)('CompleteProgramme', {
    realisedCostIdr: 12_500_000,
    outcomes: [{ employeeId: ani, outcome: 'PASSED', reason }],
  }),
  of(programme, running)('CancelProgramme', { reason }),

  of(employee, [])('RegisterEmployee', { kind: 'PNS', placement, effectiveDate: '2025-01-01' }),
  of(employee, [registered])('RecordIdentity', {
    identity: {
      name: 'Siti Aminah, S.Kom.',
      employeeNumber: '199003152015032004',
      nik: '1271015503900001',
      birthDate: '1990-03-15',
      phone: '+62 812 3456 7890',
      email: 'siti.aminah@medan.example',
    },
  }),
  of(employee, [registered])('ChangePlacement', {
    kind: 'PROMOTION',
    placement,
    effectiveDate: '2026-03-01',
    decreeNumber: '800.1.3/12/2026',
    reason,
  }),
  of(employee, [registered])('AssessCompetency', {
    method: 'SUPERIOR',
    assessedOn: '2026-03-02',
    assessorId: budi,
    items: [level],
  }),
  of(employee, [registered, assessed])('CorrectCompetencyAssessment', {
    assessmentId,
    items: [level],
    reason,
  }),

  ...employeeSamples,

  ...evaluationSamples,
  ...adjustmentSamples,
  ...learningSamples,
  ...teachingSamples,
  ...mentoringSamples,
  ...needsSamples,

  ...planSamples,
  ...policySamples,
  ...strategySamples,
  ...privacySamples,
  ...breachSamples,
  ...accessSamples,
  ...appraisalSamples,
  ...followUpSamples,
  ...publicSamples,
  ...serviceSamples,
  ...forumSamples,
  ...nominationSamples,
  ...ruleSetSamples,
  ...exceptionSamples,
  ...disputeSamples,
  ...importSamples,
  ...submissionSamples,
];
