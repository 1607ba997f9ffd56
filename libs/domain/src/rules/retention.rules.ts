import type { PersonalClass } from '../kernel/personal.js';
import type { ErasureBasis } from '../privacy/privacy.vocabulary.js';
import type { LegalBasis } from './legal-basis.js';
import type { Provision } from './provision.js';

/** What becomes of records when their time is over: *musnah*, *dinilai kembali*, *permanen*. */
export type Fate = 'DESTROY' | 'APPRAISE' | 'PERMANENT';

/** A duty to keep records of employees (*jadwal retensi arsip*), and with them what is personal in them. */
export interface RetentionRule extends LegalBasis {
  readonly code: string;
  /** The series of records, in Indonesian and English. */
  readonly series: { readonly id: string; readonly en: string };
  /** What the records hold of a person; a class has one key, so as long as one record stays, the class stays. */
  readonly class: PersonalClass;
  /** Events that hold it, in a field or as the reason in the metadata. */
  readonly events: readonly string[];
  readonly provision: Provision;
  /** Years from when the employee left; until then the file is in use, and the time does not begin. */
  readonly activeYears: number;
  readonly inactiveYears: number;
  readonly fate: Fate;
}

/** A reason for which data go, or stay, in spite of a request; `bound`: whether a duty to keep goes before it. */
export interface ErasureGround {
  readonly basis: ErasureBasis;
  readonly provisions: readonly Provision[];
  readonly bound: boolean;
}

/** The rules about keeping and erasing. They are looked at when a request is decided; what was decided stays. */
export interface RetentionRules {
  /** Name and version, as the API shows it. */
  readonly id: string;
  readonly duties: readonly RetentionRule[];
  readonly grounds: LegalBasis & { readonly of: readonly ErasureGround[] };
  /** By which, besides a duty or a hold, a request may be refused. */
  readonly exceptions: LegalBasis & { readonly provision: Provision };
  /** Events with something personal that no archive schedule names, and why nothing keeps them from being erased. */
  readonly free: Readonly<Record<string, string>>;
}

const schedule = {
  source: 'Peraturan ANRI 22/2017',
  provision: { law: '22/2017' },
  from: '2017-01-01',
  verified: false,
} as const;

const uncheckedYears =
  'That there is a schedule for this series was checked; its years and first day were not. The years here are longer ' +
  'than those of the local schedules that were seen, so that nothing goes too early. Put in those of the city.';

const pdp = { from: '2022-10-17', verified: true } as const;
const article = (number: number): Provision => ({ law: '27/2022', article: number });

/**
 * The rules about keeping and erasing personal data as known today. Whoever changes anything here raises the version in
 * `id`; a schedule that changes is a new entry, and `until` in the old one.
 */
export const retentionRules: RetentionRules = {
  id: 'retention/11',
  duties: [
    {
      ...schedule,
      code: 'personnel-file',
      series: { id: 'Berkas perorangan pegawai', en: 'Personal file of an employee' },
      class: 'identity',
      events: [
        ...['EmployeeIdentityRecorded', 'EmployeePlacementChanged', 'ExternalLearningClaimed'],
        ...['QualificationRecorded', 'QualificationCorrected'],
        ...['EmployeeSiasnIdRecorded', 'SubmissionSent'],
      ],
      activeYears: 2,
      inactiveYears: 8,
      fate: 'APPRAISE',
      note: uncheckedYears,
    },
    {
      ...schedule,
      code: 'personnel-decisions',
      series: { id: 'Mutasi, pengangkatan dan pemberhentian', en: 'Moves, appointments and dismissals' },
      class: 'free-text',
      events: ['EmployeePlacementChanged', 'QualificationCorrected', 'DisciplineStatusCorrected'],
      activeYears: 2,
      inactiveYears: 3,
      fate: 'APPRAISE',
      note: uncheckedYears,
    },
    {
      ...schedule,
      code: 'discipline',
      series: { id: 'Disiplin pegawai', en: 'Discipline of employees' },
      class: 'sensitive',
      events: ['DisciplineStatusRecorded', 'DisciplineStatusCorrected'],
      activeYears: 2,
      inactiveYears: 3,
      fate: 'APPRAISE',
      note: uncheckedYears,
    },
    {
      ...schedule,
      code: 'development',
      series: { id: 'Pengembangan kompetensi pegawai', en: 'Development of employees' },
      class: 'free-text',
      events: [
        ...['CompetencyAssessmentCorrected', 'ParticipantWithdrawn', 'ProgrammeCompleted', 'ProgrammeClosed'],
        ...['LearningHoursCredited', 'CertificateRevoked', 'LearningActivityWithdrawn'],
        ...['ParticipantEnrolled', 'TalentRecorded', 'TalentWithdrawn', 'RegistrationWithdrawn'],
        ...['RecordDisputed', 'RecordDisputeUpheld', 'RecordDisputeRejected', 'RecordDisputeWithdrawn'],
        ...['SubmissionFailed', 'SubmissionRetried', 'SubmissionReconciled'],
        ...['ExceptionConfirmed', 'ExceptionExplained', 'ExceptionMended'],
        ...['ExternalLearningClaimed', 'ExternalLearningDecided', 'ExternalLearningWithdrawn'],
        ...['MentorshipProposed', 'MentorshipDeclined', 'MentorshipEnded'],
        ...['ParticipantNominated', 'NominationAccepted', 'NominationDeclined', 'NominationWithdrawn'],
        ...['FollowUpRaised', 'FollowUpAssigned', 'FollowUpResolved', 'FollowUpVerified'],
        ...['DevelopmentPlanDrafted', 'StakeholderConsulted', 'PlanItemAdded', 'PlanItemReplaced'],
        ...[
          'PlanItemRemoved',
          'DevelopmentPlanSubmitted',
          'DevelopmentPlanReturned',
          'DevelopmentPlanEvaluated',
          'DevelopmentPlanClosed',
        ],
      ],
      activeYears: 2,
      inactiveYears: 3,
      fate: 'DESTROY',
      note: uncheckedYears,
    },
    {
      ...schedule,
      code: 'appraisals',
      series: { id: 'Penilaian kinerja pegawai', en: 'Appraisals of employees' },
      class: 'free-text',
      events: [
        'AppraisalRated',
        'AppraisalAcknowledged',
        'AppraisalDisputed',
        'AppraisalDisputeDecided',
        'AppraisalFinalised',
        'AppraisalReopened',
        'AppraisalCorrected',
        'AppraisalWithdrawn',
      ],
      activeYears: 2,
      inactiveYears: 3,
      fate: 'DESTROY',
      note: uncheckedYears,
    },
  ],
  grounds: {
    ...pdp,
    source: 'UU 27/2022 arts. 8, 9, 43 and 44',
    note:
      'A duty of a statute goes before a request (art. 15(1)(c), (2)), and consent is not what processing under a ' +
      'statute rests on. It does not cover data of somebody else, or that were never lawful: those are no archive.',
    of: [
      { basis: 'SUBJECT_REQUEST', provisions: [article(8), article(43)], bound: true },
      { basis: 'CONSENT_WITHDRAWN', provisions: [article(8), article(9), article(43)], bound: true },
      { basis: 'NO_LONGER_NEEDED', provisions: [article(8), article(43)], bound: true },
      { basis: 'RETENTION_ENDED', provisions: [article(44)], bound: true },
      { basis: 'UNLAWFUL_PROCESSING', provisions: [article(8), article(43), article(44)], bound: false },
      { basis: 'WRONG_PERSON', provisions: [article(8), article(43), article(44)], bound: false },
    ],
  },
  exceptions: { ...pdp, source: 'UU 27/2022 art. 15', provision: article(15) },
  free: {
    MentoringSessionRecorded: 'what two people talked about, sealed under the key of the mentee',
    MentoringSessionCorrected: 'what two people talked about, sealed under the key of the mentee',
    EvaluationRecorded: 'what participants say of a programme in their own words, under their own key',
    EvaluationConcluded:
      'recommendations about a programme, sealed under the key of the officer who wrote them',
    NeedsResponseSubmitted: 'what respondents of a survey say in their own words, under their own key',
    FocusGroupHeld: 'what a group said is needed, sealed under the key of the officer who recorded it',
    NeedsFindingsRecorded: 'what papers say is needed, sealed under the key of the officer who recorded it',
    NeedsAssessmentConcluded:
      'recommendations about what is needed, sealed under the key of the officer who wrote them',
    SessionHeld:
      'the name of a file with signatures, sealed under the key of the officer who recorded the session',
    BreachRecorded: 'what happened to personal data, sealed under the key of whoever took it down',
    BreachClosed: 'why somebody was not told of a breach, sealed under the key of whoever closed it',
    ProgrammeScheduled: 'why a programme is under no plan, sealed under the key of the officer who wrote it',
  },
};
