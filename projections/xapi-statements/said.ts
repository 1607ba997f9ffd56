import type {
  AssessmentScored,
  AttendanceCorrected,
  CertificateRevoked,
  EventOf,
  ProgrammeCompleted,
  ProgressRecorded,
} from '@jejak/domain';
import type { ToldKind } from '@jejak/xapi';
import { replacing, type Said } from './facts.js';

/** What each event says of each participant, in the words of xAPI. The table is `TOLD_AS` in `@jejak/xapi`. */

/** Who was there. @param endedAt of the session; absent where a sheet is corrected, which replaces what was told before */
export function ofSheet(sheet: EventOf<typeof AttendanceCorrected>['data'], endedAt?: string): Said[] {
  const { programmeId, sessionId, attendance } = sheet;
  const activity = `programmes/${programmeId}/sessions/${sessionId}`;
  return attendance.flatMap(({ employeeId, status, minutes }) => {
    const kind = status === 'PRESENT' || status === 'LATE' ? 'attended' : undefined;
    if (endedAt === undefined) return replacing({ employeeId, programmeId, activity, minutes }, kind);
    return kind ? { kind, employeeId, programmeId, activity, at: endedAt, minutes } : [];
  });
}

/** How far somebody came. Each is told for itself: they come further. */
export const ofProgress = (progress: EventOf<typeof ProgressRecorded>['data']): Said[] => [
  { kind: 'progressed', activity: `programmes/${progress.programmeId}`, ...progress },
];

/** Scores of a test. @param corrects whether they replace what was told before */
export function ofScores(sheet: EventOf<typeof AssessmentScored>['data'], corrects: boolean): Said[] {
  const { programmeId, kind: test, scores } = sheet;
  const activity = `programmes/${programmeId}/assessments/${test}`;
  return scores.flatMap(({ employeeId, score }) =>
    corrects
      ? replacing({ employeeId, programmeId, activity, score }, 'scored')
      : { kind: 'scored' as const, employeeId, programmeId, activity, score },
  );
}

const OUTCOMES: Readonly<Record<string, ToldKind>> = {
  PASSED: 'passed',
  FAILED: 'failed',
  ATTENDED: 'completed',
};

/** How the run ended for each; of who did not complete it nothing is told. */
export function ofOutcomes({
  programmeId,
  participants,
}: EventOf<typeof ProgrammeCompleted>['data']): Said[] {
  const activity = `programmes/${programmeId}`;
  return participants.flatMap(({ employeeId, outcome, postScore }) => {
    const kind = OUTCOMES[outcome];
    if (kind === undefined) return [];
    return { kind, employeeId, programmeId, activity, score: kind === 'completed' ? null : postScore };
  });
}

/** A certificate was given, or does not stand any more. */
export const ofCertificate = (
  { certificateId, employeeId, programmeId }: EventOf<typeof CertificateRevoked>['data'],
  kind: 'earned' | 'voided',
): Said[] => [{ kind, employeeId, programmeId, activity: `certificates/${certificateId}` }];
