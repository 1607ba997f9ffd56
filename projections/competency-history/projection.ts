import {
  CompetencyAssessed,
  CompetencyAssessmentCorrected,
  LearningHoursCredited,
  ProgrammeCompleted,
  shown,
  type EventOf,
  type Personal,
} from '@jejak/domain';
import { personalColumns, projection, type Recorded, type Rows } from '@jejak/projection-engine';
import { HistoryEntryRow } from './history-entry.entity.js';
import { reporting } from './reporting.js';

/** What an employee was able to do and learned, when it happened and when we knew (*riwayat kompetensi*). */
export const competencyHistory = projection(
  {
    name: 'competency-history',
    version: 6,
    entities: [HistoryEntryRow],
    sequence: ({ stream }) => stream,
    reporting,
    personal: [
      personalColumns(HistoryEntryRow, {
        class: 'free-text',
        about: 'employeeId',
        state: 'reasonState',
        values: ['reason'],
      }),
    ],
  },
  (on) =>
    on
      .when(CompetencyAssessed, (event, rows) => addLevels(event, rows, false))
      .when(CompetencyAssessmentCorrected, (event, rows) => addLevels(event, rows, true))
      .when(ProgrammeCompleted, (event, rows) => {
        const { id: eventId, position, occurredAt, recordedAt } = event;
        const { participants, ...programme } = event.data;
        for (const [line, participant] of participants.entries())
          rows.insert(HistoryEntryRow, {
            eventId,
            position,
            occurredAt,
            recordedAt,
            kind: 'TRAINING',
            line,
            employeeId: participant.employeeId,
            programmeId: programme.programmeId,
            seriesId: programme.seriesId,
            titleId: programme.title.id,
            titleEn: programme.title.en ?? null,
            form: programme.form,
            endedOn: programme.endedOn,
            jp: programme.realisedJp,
            outcome: participant.outcome,
            attendancePct: participant.attendancePct,
            preScore: participant.preScore,
            postScore: participant.postScore,
            ...why(participant.overrideReason),
          });
      })
      .when(LearningHoursCredited, (event, rows) => {
        const { id: eventId, position, occurredAt, recordedAt } = event;
        const {
          employeeId,
          programmeId = null,
          claimId = null,
          mentoring,
          jp,
          year,
          form,
          rule,
        } = event.data;
        rows.insert(HistoryEntryRow, {
          eventId,
          position,
          occurredAt,
          recordedAt,
          kind: 'HOURS',
          line: 0,
          employeeId,
          programmeId,
          claimId,
          mentorshipId: mentoring?.mentorshipId ?? null,
          jp,
          year,
          form,
          rule,
        });
      }),
);

function why(reason: Personal | undefined) {
  const { value, state } = shown(reason);
  return { reason: value, reasonState: state };
}

type Assessment = EventOf<typeof CompetencyAssessed> | EventOf<typeof CompetencyAssessmentCorrected>;

function addLevels(event: Recorded<Assessment['data']>, rows: Rows, correction: boolean): void {
  const { id: eventId, position, occurredAt, recordedAt } = event;
  const { employeeId, assessmentId, method, assessedOn, items } = event.data;
  for (const [line, item] of items.entries())
    rows.insert(HistoryEntryRow, {
      eventId,
      position,
      occurredAt,
      recordedAt,
      kind: 'COMPETENCY',
      line,
      employeeId,
      assessmentId,
      correction,
      method,
      assessedOn,
      ...item,
      ...why(event.metadata.reason),
    });
}
