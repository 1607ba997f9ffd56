import {
  EvaluationOpened,
  EvaluationRecorded,
  ParticipantEnrolled,
  ProgrammeCompleted,
  ProgrammeScheduled,
} from '@jejak/domain';
import { MemoryLog } from '../../libs/projection-engine/testing/memory-log.js';

/** A UUID for a number. */
export const id = (n: number) => `018f2f6e-7c1a-7d5e-9b3a-${String(n).padStart(12, '0')}`;

/** A participant's scores and outcome. */
export interface Seat {
  pre: number | null;
  post: number | null;
  outcome?: 'PASSED' | 'FAILED' | 'ATTENDED' | 'INCOMPLETE';
  attendance?: number | null;
}

/** Makes the events of programmes, for tests. */
export class Campus {
  readonly log = new MemoryLog();

  schedule(run: number, series: number, title = `Seri ${series}`): void {
    this.log.append(
      `programme-${id(run)}`,
      ProgrammeScheduled({
        programmeId: id(run),
        seriesId: id(series),
        title: { id: title },
        form: 'WORKSHOP',
        mode: 'OFFLINE',
        competencies: [],
        objectives: [],
        sessions: [
          {
            sessionId: id(1),
            start: new Date(Date.UTC(2026, 2, 1, run)).toISOString(),
            end: '2026-03-30T05:00:00Z',
            jp: 4,
          },
        ],
        totalJp: 4,
        capacity: 40,
        minAttendancePct: 80,
      }),
    );
  }

  /** A whole run, from the calendar to the outcomes. */
  hold(run: number, series: number, seats: readonly Seat[], cost: number): void {
    this.schedule(run, series);
    const stream = `programme-${id(run)}`;
    const programmeId = id(run);
    const employee = (index: number) => id(run * 10_000 + index);
    for (const index of seats.keys())
      this.log.append(
        stream,
        ParticipantEnrolled({ programmeId, employeeId: employee(index), basis: 'PLAN' }),
      );
    this.log.append(
      stream,
      ProgrammeCompleted({
        programmeId,
        seriesId: id(series),
        title: { id: `Seri ${series}` },
        form: 'WORKSHOP',
        endedOn: '2026-03-30',
        realisedJp: 4,
        realisedCostIdr: cost,
        participants: seats.map(({ pre, post, outcome = 'ATTENDED', attendance = null }, index) => ({
          employeeId: employee(index),
          outcome,
          attendancePct: attendance,
          preScore: pre,
          postScore: post,
        })),
      }),
    );
  }

  open(evaluation: number, run: number, scaleMax: number): void {
    this.log.append(
      `evaluation-${id(evaluation)}`,
      EvaluationOpened({
        ...{ evaluationId: id(evaluation), programmeId: id(run), level: 1, instrument: 'QUESTIONNAIRE' },
        ...{ aspects: ['MATERIAL', 'METHOD'], scaleMax, minRecords: 1, dueOn: '2026-04-30' },
      }),
    );
  }

  answer(
    evaluation: number,
    run: number,
    record: number,
    scaleMax: number,
    answers: Record<string, number>,
  ): void {
    this.log.append(
      `evaluation-${id(evaluation)}`,
      EvaluationRecorded({
        ...{ evaluationId: id(evaluation), programmeId: id(run), level: 1, scaleMax, recordId: id(record) },
        source: { instrument: 'QUESTIONNAIRE', respondentId: id(record) },
        items: Object.entries(answers).map(([aspect, value]) => ({ aspect, value })),
      }),
    );
  }
}
