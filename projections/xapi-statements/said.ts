import type {
  AssessmentScored,
  AttendanceCorrected,
  CertificateRevoked,
  EventOf,
  ProgrammeCompleted,
  ProgressRecorded,
} from '@jejak/domain';
import type { ToldKind } from '@jejak/xapi';
import { replacing, type Line, type Telling } from './telling.js';

/** What each event says of each participant, in the words of xAPI. The table is `TOLD_AS` in `@jejak/xapi`. */

/** Who was there. @param endedAt of the session; absent where a sheet is corrected, which replaces what was told before */
export function ofSheet(sheet: EventOf<typeof AttendanceCorrected>['data'], endedAt?: string): Telling {
  const { programmeId, sessionId, attendance } = sheet;
  const lines = attendance.flatMap(({ employeeId, status, minutes }): Line[] => {
    const there = status === 'PRESENT' || status === 'LATE';
    const line: Line | undefined = there ? { kind: 'attended', employeeId, amount: minutes } : undefined;
    if (endedAt === undefined) return replacing(line, employeeId);
    return line ? [line] : [];
  });
  return { programmeId, activity: `programmes/${programmeId}/sessions/${sessionId}`, at: endedAt, lines };
}

/** How far somebody came. Each is told for itself: they come further. */
export const ofProgress = ({
  programmeId,
  employeeId,
  progressPct,
}: EventOf<typeof ProgressRecorded>['data']): Telling => ({
  programmeId,
  activity: `programmes/${programmeId}`,
  lines: [{ kind: 'progressed', employeeId, amount: progressPct }],
});

/** Scores of a test. @param corrects whether they replace what was told before */
export function ofScores(sheet: EventOf<typeof AssessmentScored>['data'], corrects: boolean): Telling {
  const { programmeId, kind: test, scores } = sheet;
  const lines = scores.flatMap(({ employeeId, score }): Line[] => {
    const line: Line = { kind: 'scored', employeeId, amount: score };
    return corrects ? replacing(line, employeeId) : [line];
  });
  return { programmeId, activity: `programmes/${programmeId}/assessments/${test}`, lines };
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
}: EventOf<typeof ProgrammeCompleted>['data']): Telling {
  const lines = participants.flatMap(({ employeeId, outcome, postScore }): Line[] => {
    const kind = OUTCOMES[outcome];
    if (kind === undefined) return [];
    return [{ kind, employeeId, amount: kind === 'completed' ? null : postScore }];
  });
  return { programmeId, activity: `programmes/${programmeId}`, lines };
}

/** A certificate was given, or does not stand any more. */
export const ofCertificate = (
  { certificateId, employeeId, programmeId }: EventOf<typeof CertificateRevoked>['data'],
  kind: 'earned' | 'voided',
): Telling => ({
  programmeId,
  activity: `certificates/${certificateId}`,
  lines: [{ kind, employeeId }],
});
