import {
  AssessmentScored,
  EvaluationConcluded,
  EvaluationCorrected,
  EvaluationOpened,
  EvaluationRecorded,
  ParticipantEnrolled,
  ParticipantWithdrawn,
  ProgrammeCancelled,
  ProgrammeClosed,
  ProgrammeCompleted,
  ProgrammeRescheduled,
  ProgrammeScheduled,
  ScoresCorrected,
  SessionHeld,
  shown,
  dayInMedan,
  type EventOf,
} from '@jejak/domain';
import {
  personalColumns,
  projection,
  type EntityClass,
  type Rows,
  type Subject,
  type When,
} from '@jejak/projection-engine';
import { access } from '../access/index.js';
import { CommentRow, EvaluationRecordRow, EvaluationRow } from './evaluation.entity.js';
import { ParticipantRow } from './participant.entity.js';
import { reporting } from './reporting.js';
import { RunRow } from './run.entity.js';

/** What programmes bring: the runs, their seats with scores and outcomes, and what evaluations say of them. */
export const programmeEffectiveness = projection(
  {
    name: 'programme-effectiveness',
    version: 4,
    uses: [access],
    entities: [RunRow, ParticipantRow, EvaluationRow, EvaluationRecordRow, CommentRow],
    sequence: ({ data, stream }) => programmeOf(data) ?? stream,
    reporting,
    subjects: new Map<EntityClass, Subject>([[CommentRow, 'restricted']]),
    personal: [
      personalColumns(CommentRow, {
        ...{ class: 'free-text', about: 'respondentId', state: 'commentState', values: ['comment'] },
      }),
    ],
  },
  (on) => evaluations(runs(on)),
);

function runs(on: When): When {
  return on
    .when(ProgrammeScheduled, ({ data }, rows) => {
      const { programmeId, seriesId, title, form, mode, capacity, totalJp } = data;
      rows.insert(RunRow, {
        ...{ programmeId, seriesId, form, mode, capacity, totalJp },
        titleId: title.id,
        titleEn: title.en ?? null,
        status: 'SCHEDULED',
        startsAt: firstStart(data.sessions),
        endedOn: null,
        realisedJp: null,
        passScore: data.passScore ?? null,
        budgetIdr: data.budgetIdr ?? null,
        costIdr: null,
      });
    })
    .when(ProgrammeRescheduled, ({ data: { programmeId, mode, totalJp, sessions } }, rows) => {
      rows.update(RunRow, { programmeId }, { mode, totalJp, startsAt: firstStart(sessions) });
    })
    .when(ParticipantEnrolled, ({ data: { programmeId, employeeId, basis } }, rows) => {
      rows.upsert(ParticipantRow, { programmeId, employeeId }, { basis, withdrawn: false });
    })
    .when(ParticipantWithdrawn, ({ data: { programmeId, employeeId } }, rows) => {
      rows.update(ParticipantRow, { programmeId, employeeId }, { withdrawn: true });
    })
    .when(SessionHeld, ({ data: { programmeId } }, rows) => {
      rows.update(RunRow, { programmeId }, { status: 'RUNNING' });
    })
    .when(AssessmentScored, ({ data }, rows) => setScores(data, rows))
    .when(ScoresCorrected, ({ data }, rows) => setScores(data, rows))
    .when(ProgrammeCompleted, ({ data }, rows) => {
      const { programmeId, endedOn, realisedJp, realisedCostIdr, participants } = data;
      rows.update(
        RunRow,
        { programmeId },
        { status: 'COMPLETED', endedOn, realisedJp, costIdr: realisedCostIdr },
      );
      for (const { employeeId, outcome, attendancePct, preScore, postScore } of participants)
        rows.update(
          ParticipantRow,
          { programmeId, employeeId },
          { endedOn, outcome, attendancePct, preScore, postScore },
        );
    })
    .when(ProgrammeClosed, ({ data: { programmeId, evaluationId } }, rows) => {
      rows.update(
        RunRow,
        { programmeId },
        { closedBy: evaluationId === undefined ? 'WAIVER' : 'EVALUATION' },
      );
    })
    .when(ProgrammeCancelled, ({ data: { programmeId } }, rows) => {
      rows.update(RunRow, { programmeId }, { status: 'CANCELLED' });
    });
}

function evaluations(on: When): When {
  return on
    .when(EvaluationOpened, ({ data, occurredAt }, rows) => {
      const { evaluationId, programmeId, level, instrument, minRecords, dueOn } = data;
      rows.insert(EvaluationRow, {
        ...{ evaluationId, programmeId, level, instrument, minRecords, dueOn },
        ...{ ruleId: data.ruleId ?? null, opensOn: data.opensOn ?? null, openedOn: dayInMedan(occurredAt) },
        ...{ verdict: null, concludedOn: null, records: 0 },
      });
    })
    .when(EvaluationRecorded, ({ data }, rows) => {
      const { recordId, evaluationId, programmeId, level, scaleMax, items, comment } = data;
      rows.insert(EvaluationRecordRow, {
        recordId,
        evaluationId,
        programmeId,
        level,
        scaleMax,
        items,
        corrected: false,
      });
      rows.increment(EvaluationRow, { evaluationId }, { records: 1 });
      if (!comment) return;
      const { value, state } = shown(comment.text);
      rows.insert(CommentRow, {
        ...{ recordId, evaluationId, programmeId, respondentId: comment.employeeId },
        ...{ comment: value, commentState: state },
      });
    })
    .when(EvaluationCorrected, ({ data: { recordId, items } }, rows) => {
      rows.update(EvaluationRecordRow, { recordId }, { items, corrected: true });
    })
    .when(EvaluationConcluded, ({ data: { evaluationId, verdict }, occurredAt }, rows) => {
      rows.update(EvaluationRow, { evaluationId }, { verdict, concludedOn: dayInMedan(occurredAt) });
    });
}

type ScoreSheet = EventOf<typeof AssessmentScored> | EventOf<typeof ScoresCorrected>;

/** Only what was measured before and after tells of a gain. */
function setScores({ programmeId, kind, scores }: ScoreSheet['data'], rows: Rows): void {
  if (kind !== 'PRE' && kind !== 'POST') return;
  for (const { employeeId, score } of scores)
    rows.update(
      ParticipantRow,
      { programmeId, employeeId },
      kind === 'PRE' ? { preScore: score } : { postScore: score },
    );
}

function firstStart(sessions: readonly { start: string }[]): Date {
  return new Date(Math.min(...sessions.map(({ start }) => Date.parse(start))));
}

/** Events of a run and of its evaluations are of one sequence. */
function programmeOf(data: unknown): string | undefined {
  return typeof data === 'object' &&
    data !== null &&
    'programmeId' in data &&
    typeof data.programmeId === 'string'
    ? data.programmeId
    : undefined;
}
