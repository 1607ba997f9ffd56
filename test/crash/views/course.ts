import {
  type AnyDecider,
  AssessmentScored,
  CompetencyAssessed,
  type DomainEvent,
  employee,
  EmployeeRegistered,
  evaluation,
  EvaluationOpened,
  EvaluationRecorded,
  ParticipantEnrolled,
  programme,
  ProgrammeCompleted,
  ProgrammeScheduled,
  SessionHeld,
} from '@jejak/domain';
import type { Random } from '../random.js';

/** One append: what is recorded of one aggregate at one time. */
export interface Sheet {
  readonly aggregate: AnyDecider;
  readonly id: string;
  readonly events: readonly DomainEvent[];
}

/** A run of a programme from the calendar to the evaluation, and what its participants could do before, in order. */
export function course(random: Random): Sheet[] {
  const [programmeId, seriesId, sessionId, evaluationId] = [1, 2, 3, 4].map(() => random.uuid()) as Four;
  const people = Array.from({ length: random.between(1, 6) }, () => random.uuid());
  const title = { id: 'Pelayanan Prima' };
  const [start, end] = ['2026-03-02T08:00:00+07:00', '2026-03-02T14:00:00+07:00'];
  const scores = people.map((employeeId) => ({ employeeId, score: random.between(0, 100) }));
  const ofProgramme = (...events: DomainEvent[]): Sheet => ({
    aggregate: programme,
    id: programmeId,
    events,
  });
  const ofEvaluation = (...events: DomainEvent[]): Sheet => ({
    aggregate: evaluation,
    id: evaluationId,
    events,
  });
  return [
    ...people.map((id) => ({ aggregate: employee, id, events: hired(id, random) })),
    ofProgramme(
      ProgrammeScheduled({
        ...{ programmeId, seriesId, title, form: 'TECHNICAL_TRAINING', mode: 'OFFLINE' },
        ...{ competencies: [], objectives: [], totalJp: 8, capacity: 6, minAttendancePct: 80, passScore: 70 },
        sessions: [{ sessionId, start, end, jp: 8 }],
      }),
    ),
    ...people.map((employeeId) =>
      ofProgramme(ParticipantEnrolled({ programmeId, employeeId, basis: 'GAP' })),
    ),
    ofProgramme(
      AssessmentScored({ programmeId, kind: 'PRE', scores }),
      SessionHeld({
        ...{ programmeId, sessionId, actualStart: start, actualEnd: end, jp: 8 },
        attendance: people.map((employeeId) => ({ employeeId, status: 'PRESENT' })),
      }),
    ),
    ofProgramme(
      ProgrammeCompleted({
        ...{ programmeId, seriesId, title, form: 'TECHNICAL_TRAINING', endedOn: '2026-03-02' },
        ...{ realisedJp: 8, realisedCostIdr: 12_000_000 },
        participants: people.map((employeeId) => ({
          ...{ employeeId, attendancePct: 100, preScore: 50, postScore: 80 },
          outcome: random.percent(70) ? 'PASSED' : 'FAILED',
        })),
      }),
    ),
    ofEvaluation(
      EvaluationOpened({
        ...{ evaluationId, programmeId, level: 1, instrument: 'QUESTIONNAIRE', aspects: ['MATERIAL'] },
        ...{ scaleMax: 5, minRecords: 1, dueOn: '2026-04-30' },
      }),
    ),
    ofEvaluation(
      ...people.map((respondentId) =>
        EvaluationRecorded({
          ...{ evaluationId, programmeId, level: 1, scaleMax: 5, recordId: random.uuid() },
          source: { instrument: 'QUESTIONNAIRE', respondentId },
          items: [{ aspect: 'MATERIAL', value: random.between(1, 5) }],
        }),
      ),
    ),
  ];
}

type Four = [string, string, string, string];

function hired(employeeId: string, random: Random): DomainEvent[] {
  return [
    EmployeeRegistered({
      ...{ employeeId, kind: 'PNS', unitId: random.uuid(), positionId: random.uuid() },
      ...{ positionClass: 'PELAKSANA', effectiveDate: '2025-01-01' },
    }),
    CompetencyAssessed({
      ...{ employeeId, assessmentId: random.uuid(), method: 'SUPERIOR', assessedOn: '2026-02-01' },
      jpm: 80,
      items: [{ competencyCode: 'MAN-01', requiredLevel: 3, actualLevel: random.between(0, 5) }],
    }),
  ];
}
