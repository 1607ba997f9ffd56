import type { DisputedRecord, RecordKeeper } from './dispute.vocabulary.js';

/** Where a kind of record stands, what makes it, and who keeps it. */
export interface RecordPlace {
  /** Category of its stream, and whether the stream is the employee's or has the id of the record. */
  readonly stream: 'programme' | 'mentorship' | 'learning' | 'employee';
  /** Types of events that say it, corrections included. */
  readonly types: readonly string[];
  readonly keepers: readonly RecordKeeper[];
}

const ofRun = (...types: string[]): RecordPlace => ({
  stream: 'programme',
  types,
  keepers: ['programme-officer', 'hr-planner'],
});
const ofEmployee = (...types: string[]): RecordPlace => ({
  stream: 'employee',
  types,
  keepers: ['hr-planner'],
});

/** For each kind of record. Who holds programmes keeps what stands in them; all else is kept by personnel. */
export const recordPlaces: Readonly<Record<DisputedRecord, RecordPlace>> = {
  ATTENDANCE: ofRun('SessionHeld', 'AttendanceCorrected'),
  SCORE: ofRun('AssessmentScored', 'ScoresCorrected'),
  OUTCOME: ofRun('ProgrammeCompleted'),
  HOURS: {
    stream: 'learning',
    types: ['LearningHoursCredited', 'ExternalLearningDecided'],
    keepers: ['hr-planner'],
  },
  CERTIFICATE: {
    stream: 'learning',
    types: ['CertificateIssued', 'CertificateRevoked'],
    keepers: ['programme-officer', 'hr-planner'],
  },
  LEVEL: ofEmployee('CompetencyAssessed', 'CompetencyAssessmentCorrected'),
  QUALIFICATION: ofEmployee('QualificationRecorded', 'QualificationCorrected'),
  PLACEMENT: ofEmployee('EmployeeRegistered', 'EmployeePlacementChanged'),
  MENTORSHIP: {
    stream: 'mentorship',
    types: [
      ...['MentorshipProposed', 'MentorshipDeclined', 'MentorshipStarted', 'MentorshipEnded'],
      ...['MentoringSessionRecorded', 'MentoringSessionConfirmed', 'MentoringSessionCorrected'],
    ],
    keepers: ['hr-planner'],
  },
};

/** Whose record of which kind. */
export interface RecordOfPerson {
  readonly employeeId: string;
  readonly kind: DisputedRecord;
  /** Of the run, the source of the hours, the certificate, the assessment, the qualification or the mentorship; of a placement the employee's. */
  readonly recordId: string;
}

/** The stream in which a record stands. */
export function streamOfRecord({ employeeId, kind, recordId }: RecordOfPerson): string {
  const { stream } = recordPlaces[kind];
  return `${stream}-${stream === 'programme' || stream === 'mentorship' ? recordId : employeeId}`;
}

/** Streams in which a record may be put right: its own, and those of the employee that follow from it. */
export const streamsOfCorrection = (record: RecordOfPerson): readonly string[] => [
  ...new Set([streamOfRecord(record), `learning-${record.employeeId}`, `employee-${record.employeeId}`]),
];
