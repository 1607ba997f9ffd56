import { ACTIVITY_TYPES, VERBS } from '../iris.js';

/** What statements tell of what is on record; `voided` takes an earlier one back. */
export const TOLD_KINDS = [
  'attended',
  'progressed',
  'scored',
  'completed',
  'passed',
  'failed',
  'earned',
  'voided',
] as const;
export type ToldKind = (typeof TOLD_KINDS)[number];

/** How a fact becomes a statement: one line of the mapping. */
export interface ToldAs {
  readonly verb: string;
  /** Of the activity that is the object; of `voided` the object is the statement. */
  readonly activity: string;
  readonly path: string;
  /** By which events, in words, for the reference. */
  readonly from: string;
  /** What stands in `result`. */
  readonly result: string;
}

const run = { activity: ACTIVITY_TYPES.course, path: 'programmes/{programmeId}' } as const;

/** The mapping from facts to statements (docs/reference/xapi.md shows it). */
export const TOLD_AS: Readonly<Record<ToldKind, ToldAs>> = {
  attended: {
    verb: VERBS.attended,
    activity: ACTIVITY_TYPES.meeting,
    path: 'programmes/{programmeId}/sessions/{sessionId}',
    from: '`SessionHeld`, `AttendanceCorrected`: each line with `PRESENT` or `LATE`',
    result: '`duration`, where the sheet has minutes',
  },
  progressed: {
    verb: VERBS.progressed,
    ...run,
    from: '`ProgressRecorded`: who learns at their own pace',
    result: 'extension `progress` of cmi5, 0 to 100',
  },
  scored: {
    verb: VERBS.scored,
    activity: ACTIVITY_TYPES.assessment,
    path: 'programmes/{programmeId}/assessments/{kind}',
    from: '`AssessmentScored`, `ScoresCorrected`: each line',
    result: '`score`: `raw` of 0 to 100, `scaled` of 0 to 1',
  },
  completed: {
    verb: VERBS.completed,
    ...run,
    from: '`ProgrammeCompleted`: each participant with outcome `ATTENDED`',
    result: '`completion` true',
  },
  passed: {
    verb: VERBS.passed,
    ...run,
    from: '`ProgrammeCompleted`: each participant with outcome `PASSED`',
    result: '`completion` and `success` true; `score` of the post-test, where there is one',
  },
  failed: {
    verb: VERBS.failed,
    ...run,
    from: '`ProgrammeCompleted`: each participant with outcome `FAILED`',
    result: '`completion` true, `success` false; `score` as of `passed`',
  },
  earned: {
    verb: VERBS.earned,
    activity: ACTIVITY_TYPES.certificate,
    path: 'certificates/{certificateId}',
    from: '`CertificateIssued`',
    result: '–',
  },
  voided: {
    verb: VERBS.voided,
    activity: '–',
    path: '–',
    from: '`AttendanceCorrected`, `ScoresCorrected`, `CertificateRevoked`: of what was told of it before',
    result: '–',
  },
};
