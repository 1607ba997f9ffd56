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
  return attendance.flatMap(({ employeeId, status, minutes }) => {
    const kind = status === 'PRESENT' || status === 'LATE' ? 'attended' : undefined;
    const said = {
      ...{ fact: `attendance ${programmeId} ${sessionId} ${employeeId}`, employeeId, programmeId, minutes },
      ...{ activity: `programmes/${programmeId}/sessions/${sessionId}` },
      ...(endedAt !== undefined && { at: endedAt }),
    };
    if (endedAt === undefined) return replacing(said, kind);
    return kind ? [{ ...said, kind }] : [];
  });
}

/** How far somebody came. Each is told for itself: they come further. */
export const ofProgress = (eventId: string, progress: EventOf<typeof ProgressRecorded>['data']): Said[] => [
  {
    ...{ kind: 'progressed', fact: `progress ${eventId}`, ...progress },
    activity: `programmes/${progress.programmeId}`,
  },
];

/** Scores of a test. @param corrects whether they replace what was told before */
export function ofScores(sheet: EventOf<typeof AssessmentScored>['data'], corrects: boolean): Said[] {
  const { programmeId, kind: test, scores } = sheet;
  return scores.flatMap(({ employeeId, score }) => {
    const said = {
      ...{ fact: `score ${programmeId} ${test} ${employeeId}`, employeeId, programmeId, score },
      activity: `programmes/${programmeId}/assessments/${test}`,
    };
    return corrects ? replacing(said, 'scored') : [{ ...said, kind: 'scored' as const }];
  });
}

const OUTCOMES: Readonly<Record<string, ToldKind>> = {
  PASSED: 'passed',
  FAILED: 'failed',
  ATTENDED: 'completed',
};

/** How the run ended for each; of who did not complete it nothing is told. */
export const ofOutcomes = ({
  programmeId,
  participants,
}: EventOf<typeof ProgrammeCompleted>['data']): Said[] =>
  participants.flatMap(({ employeeId, outcome, postScore }) => {
    const kind = OUTCOMES[outcome];
    if (kind === undefined) return [];
    return [
      {
        ...{ kind, fact: `outcome ${programmeId} ${employeeId}`, employeeId, programmeId },
        ...{ activity: `programmes/${programmeId}`, score: kind === 'completed' ? null : postScore },
      },
    ];
  });

/** A certificate was given, or does not stand any more. */
export const ofCertificate = (
  { certificateId, employeeId, programmeId }: EventOf<typeof CertificateRevoked>['data'],
  kind: 'earned' | 'voided',
): Said[] => [
  {
    ...{ kind, fact: `certificate ${certificateId}`, employeeId, programmeId },
    activity: `certificates/${certificateId}`,
  },
];
