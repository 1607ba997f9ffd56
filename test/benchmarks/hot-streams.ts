import { randomUUID } from 'node:crypto';
import {
  AttendanceCorrected,
  CorrectAttendance,
  EmployeeRegistered,
  evaluation,
  EvaluationOpened,
  EvaluationRecorded,
  feedback,
  FeedbackSubmitted,
  needsAssessment,
  NeedsAssessmentOpened,
  NeedsResponseSubmitted,
  ParticipantEnrolled,
  Personal,
  programme,
  RateSatisfaction,
  RecordQuestionnaire,
  ProgrammeScheduled,
  SatisfactionRated,
  SessionHeld,
  SubmitFeedback,
  SubmitNeedsResponse,
  survey,
  SurveyOpened,
  UnitEstablished,
  type AnyDecider,
  type DomainEvent,
} from '@jejak/domain';
import type { Facts } from './city.js';

const AT = '2024-01-02T08:00:00+07:00';
const day = '2024-01-02';
const ids = (n: number) => Array.from({ length: n }, () => randomUUID());
const marks = { u1: 3, u2: 3, u3: 4, u4: 4, u5: 3, u6: 3, u7: 4, u8: 2, u9: 3 };

/** A stream that many write to, with so many events, and a command that adds one more. */
export interface HotStream {
  readonly name: string;
  readonly decider: AnyDecider;
  readonly id: string;
  readonly events: readonly DomainEvent[];
  /** What else has to be there for the commands. */
  readonly also: readonly Facts[];
  readonly next: () => { readonly id: string; readonly command: object };
}

const make = <C extends object>(Command: new () => C, fields: Partial<C>) =>
  Object.assign(new Command(), fields);

/** Employees for the commands of a run: each answers once. */
const ANSWERING = 3_000;

const registered = (employeeId: string, unitId: string): Facts => ({
  stream: `employee-${employeeId}`,
  events: [
    EmployeeRegistered({
      ...{ employeeId, kind: 'PNS', unitId, positionId: randomUUID() },
      ...{ positionClass: 'PELAKSANA', effectiveDate: day },
    }),
  ],
  at: AT,
});

/** The survey of a needs assessment that so many have answered. */
export function needsStream(length: number): HotStream {
  const [needsId, unitId] = [randomUUID(), randomUUID()];
  const people = ids(ANSWERING);
  const unit = UnitEstablished({
    ...{ unitId, kind: 'OPD', code: '1.01', name: { id: 'Dinas Pendidikan' }, effectiveDate: day },
  });
  const answers = [{ question: 'READY_FOR_DIGITAL', value: 2 }];
  const perceivedGaps = [{ competencyCode: 'TEK-12', priority: 4 }];
  return {
    ...{ name: 'needs assessment', decider: needsAssessment, id: needsId },
    events: [
      NeedsAssessmentOpened({
        ...{ needsId, unitIds: [unitId], positionFamilies: [], year: 2027, questions: ['READY_FOR_DIGITAL'] },
        ...{ instruments: ['SURVEY'], opensAt: AT, closesAt: '2999-01-01T08:00:00+07:00' },
      }),
      ...ids(length).map((employeeId) =>
        NeedsResponseSubmitted({ needsId, employeeId, answers, perceivedGaps }),
      ),
    ],
    also: [
      { stream: `unit-${unitId}`, events: [unit], at: AT },
      ...people.map((one) => registered(one, unitId)),
    ],
    next: () => {
      const [employeeId = ''] = people.splice(-1);
      return { id: needsId, command: make(SubmitNeedsResponse, { employeeId, answers, perceivedGaps }) };
    },
  };
}

/** A survey to which citizens answered one by one. */
export function surveyStream(length: number): HotStream {
  const about = { surveyId: randomUUID(), unitId: randomUUID(), period: '2024-Q1' };
  return {
    ...{ name: 'satisfaction survey', decider: survey, id: about.surveyId, also: [] },
    events: [
      SurveyOpened(about),
      ...ids(length).map((batchId) => SatisfactionRated({ ...about, batchId, answers: [marks] })),
    ],
    next: () => ({ id: about.surveyId, command: make(RateSatisfaction, { answers: [marks] }) }),
  };
}

/** What citizens say: each has a stream of its own, however many there are. */
export function feedbackStreams(length: number): HotStream {
  const [unitId, id] = [randomUUID(), randomUUID()];
  const said = (feedbackId: string): DomainEvent =>
    FeedbackSubmitted({
      ...{ feedbackId, unitId, channel: 'WEB', category: 'COMPLAINT', receivedAt: AT },
      text: Personal.clear('Antrean dua jam'),
    });
  const unit = UnitEstablished({
    ...{ unitId, kind: 'OPD', code: '1.01', name: { id: 'Dinas Pendidikan' }, effectiveDate: day },
  });
  return {
    ...{ name: 'public feedback', decider: feedback, id },
    events: [said(id)],
    also: [
      { stream: `unit-${unitId}`, events: [unit], at: AT },
      ...ids(length).map((one) => ({ stream: `feedback-${one}`, events: [said(one)], at: AT })),
    ],
    next: () => {
      const said = { unitId, channel: 'WEB', category: 'COMPLAINT', text: 'Antrean dua jam' } as const;
      return { id: randomUUID(), command: make(SubmitFeedback, said) };
    },
  };
}

/** A run of a programme with sheets of its sessions, corrected until there are so many events. */
export function programmeStream(length: number, participants = 120, sessions = 20): HotStream {
  const programmeId = randomUUID();
  const [people, days] = [ids(participants), ids(sessions)];
  const times = (n: number) => {
    const on = `2024-03-${String(n + 1).padStart(2, '0')}`;
    return { start: `${on}T08:00:00+07:00`, end: `${on}T11:00:00+07:00` };
  };
  const attendance = people.map((employeeId) => ({ employeeId, status: 'PRESENT' as const }));
  const sheet = (sessionId: string) => ({ programmeId, sessionId, attendance });
  const held = days.map((sessionId, n) => {
    const { start, end } = times(n);
    return SessionHeld({ ...sheet(sessionId), actualStart: start, actualEnd: end, jp: 4 });
  });
  const before: DomainEvent[] = [
    ProgrammeScheduled({
      ...{ programmeId, seriesId: randomUUID(), title: { id: 'Pelatihan' }, form: 'TECHNICAL_TRAINING' },
      ...{ mode: 'OFFLINE', totalJp: 4 * sessions, capacity: participants, minAttendancePct: 80 },
      ...{ competencies: [], objectives: [], budgetIdr: 0 },
      sessions: days.map((sessionId, n) => ({ sessionId, ...times(n), jp: 4 })),
    }),
    ...people.map((employeeId) => ParticipantEnrolled({ programmeId, employeeId, basis: 'GAP' })),
    ...held,
  ];
  const corrected = Array.from({ length: Math.max(0, length - before.length) }, (_, n) =>
    AttendanceCorrected({ ...sheet(days[n % sessions] ?? ''), jp: 4 }),
  );
  let sent = 0;
  return {
    ...{ name: 'programme, sheets', decider: programme, id: programmeId, also: [] },
    events: [...before, ...corrected],
    next: () => {
      const status = sent++ % 2 === 0 ? 'ABSENT' : 'PRESENT';
      const attendance = [{ employeeId: people[0] ?? '', status } as const];
      const correction = { sessionId: days[0] ?? '', attendance, reason: 'Salah catat' };
      return { id: programmeId, command: make(CorrectAttendance, correction) };
    },
  };
}

/** Questionnaires of a webinar, one of each participant. */
export function evaluationStream(length: number): HotStream {
  const [evaluationId, programmeId] = [randomUUID(), randomUUID()];
  const of = { evaluationId, programmeId, level: 1 as const, scaleMax: 5 };
  const items = [{ aspect: 'MATERIAL', value: 4 }];
  return {
    ...{ name: 'questionnaires of an evaluation', decider: evaluation, id: evaluationId, also: [] },
    events: [
      EvaluationOpened({
        ...{ ...of, instrument: 'QUESTIONNAIRE', aspects: ['MATERIAL'], minRecords: 3, dueOn: '2024-06-30' },
      }),
      ...ids(length).map((respondentId) =>
        EvaluationRecorded({
          ...{ ...of, recordId: randomUUID(), source: { instrument: 'QUESTIONNAIRE', respondentId }, items },
        }),
      ),
    ],
    next: () => ({
      id: evaluationId,
      command: make(RecordQuestionnaire, { respondentId: randomUUID(), items }),
    }),
  };
}
