import type { CommandName, ReadName } from '@jejak/access';
import type * as domain from '@jejak/domain';
import { idOf } from '../http/id.pipe.js';

/** Ids of what an action is about, as far as it tells. */
export interface SubjectIds {
  readonly employeeId?: string | undefined;
  readonly mentorshipId?: string | undefined;
  readonly programmeId?: string | undefined;
  readonly unitId?: string | undefined;
  readonly accountId?: string | undefined;
  readonly followUpId?: string | undefined;
  readonly planId?: string | undefined;
  /** Of what a citizen said; it is about a unit. */
  readonly feedbackId?: string | undefined;
  /** Of a survey; it is about a unit. */
  readonly surveyId?: string | undefined;
  /** Of a forum; it is about the unit that held it. */
  readonly forumId?: string | undefined;
  /** Of a commitment of that forum: it is about the unit that has to keep it. */
  readonly commitmentId?: string | undefined;
}

type Fields<Name extends CommandName> = Name extends keyof typeof domain
  ? (typeof domain)[Name] extends abstract new () => infer Command
    ? Command
    : never
  : never;

type Tell = {
  readonly [Name in CommandName]: (
    command: Fields<Name>,
    id: string | undefined,
  ) => SubjectIds | readonly SubjectIds[];
};

const programme = (_: object, programmeId: string | undefined): SubjectIds => ({ programmeId });
const account = (_: object, accountId: string | undefined): SubjectIds => ({ accountId });
const person = (_: object, employeeId: string | undefined): SubjectIds => ({ employeeId });
const unit = (_: object, unitId: string | undefined): SubjectIds => ({ unitId });
const mentorship = (_: object, mentorshipId: string | undefined): SubjectIds => ({ mentorshipId });
const nobody = (): SubjectIds => ({});
const followUp = (_: object, followUpId: string | undefined): SubjectIds => ({ followUpId });
const plan = (_: object, planId: string | undefined): SubjectIds => ({ planId });
const feedback = (_: object, feedbackId: string | undefined): SubjectIds => ({ feedbackId });
const survey = (_: object, surveyId: string | undefined): SubjectIds => ({ surveyId });
const forum = (_: object, forumId: string | undefined): SubjectIds => ({ forumId });
const commitment = (
  { commitmentId }: { readonly commitmentId: string },
  forumId: string | undefined,
): SubjectIds => ({ forumId, commitmentId });
const evaluation = (): SubjectIds => ({});
const participant = ({ employeeId }: { readonly employeeId: string }): SubjectIds => ({ employeeId });

/** Whom or what each command is about. `id` is that of the aggregate; undefined for a new one. */
const ofCommand: Tell = {
  ScheduleProgramme: programme,
  RescheduleProgramme: programme,
  EnrolParticipant: participant,
  WithdrawParticipant: participant,
  HoldSession: programme,
  CorrectAttendance: programme,
  ScoreAssessment: programme,
  CorrectScores: programme,
  AssignFacilitator: programme,
  ReleaseFacilitator: programme,
  PublishMaterial: programme,
  WithdrawMaterial: programme,
  CompleteProgramme: programme,
  CloseProgramme: programme,
  CancelProgramme: programme,

  PlanSeries: nobody,
  EndSeries: nobody,

  RegisterEmployee: ({ placement: { unitId } }) => ({ unitId }),
  RecordIdentity: person,
  ChangePlacement: person,
  AssessCompetency: person,
  CorrectCompetencyAssessment: person,
  RecordQualification: person,
  CorrectQualification: person,
  RecordDisciplineStatus: person,
  CorrectDisciplineStatus: person,

  OpenEvaluation: ({ programmeId }) => ({ programmeId }),
  RecordQuestionnaire: ({ respondentId }) => ({ employeeId: respondentId }),
  RecordInterview: ({ intervieweeId }) => ({ employeeId: intervieweeId }),
  RecordObservation: ({ subjectId }) => ({ employeeId: subjectId }),
  CorrectEvaluation: evaluation,
  ConcludeEvaluation: evaluation,

  ProposeStandard: nobody,
  PublishStandard: nobody,
  WithdrawStandard: nobody,

  OpenNeedsAssessment: nobody,
  SubmitNeedsResponse: participant,
  RecordFocusGroup: nobody,
  RecordNeedsFindings: nobody,
  ConcludeNeedsAssessment: nobody,
  CancelNeedsAssessment: nobody,

  DraftPlan: ({ unitId, employeeId }) => ({ unitId, employeeId }),
  ConsultStakeholder: plan,
  AddPlanItem: plan,
  ReplacePlanItem: plan,
  RemovePlanItem: plan,
  SubmitPlan: plan,
  ReturnPlan: plan,
  ApprovePlan: plan,
  ClosePlan: plan,

  CreditLearningHours: person,
  ReverseLearningHours: person,
  IssueCertificate: person,
  RevokeCertificate: person,
  ClaimExternalLearning: person,
  DecideExternalLearning: person,

  ProposeMentorship: ({ menteeId }) => ({ employeeId: menteeId }),
  StartMentorship: mentorship,
  DeclineMentorship: mentorship,
  RecordMentoringSession: mentorship,
  ConfirmMentoringSession: mentorship,
  CorrectMentoringSession: mentorship,
  EndMentorship: mentorship,
  EnterMentorship: person,

  NominateParticipant: participant,
  AcceptNomination: participant,
  DeclineNomination: participant,
  WithdrawNomination: participant,
  JoinWaitingList: participant,
  LeaveWaitingList: participant,
  SettlePlace: participant,
  ReturnSeat: participant,

  RateAppraisal: participant,
  AcknowledgeAppraisal: participant,
  DisputeAppraisal: participant,
  DecideDispute: participant,
  FinaliseAppraisal: participant,
  CorrectAppraisal: participant,

  RequestErasure: person,
  DecideErasure: person,
  ConfirmErasure: person,
  PlaceLegalHold: person,
  LiftLegalHold: person,
  RecordFence: person,
  RecordErasure: person,
  RecordVerification: person,
  RecordFinalErasure: person,

  OpenAccount: account,
  LinkEmployee: account,
  RecordLogin: account,
  GrantRole: account,
  RevokeRole: account,
  CloseAccount: account,

  EstablishUnit: ({ parentId }) => ({ unitId: parentId }),
  MoveUnit: ({ parentId }, unitId) => [{ unitId }, { unitId: parentId }],
  RenameUnit: unit,
  DissolveUnit: unit,

  RaiseFollowUp: ({ employeeId, unitId }) => ({ employeeId, unitId }),
  AssignFollowUp: followUp,
  ResolveFollowUp: followUp,
  VerifyFollowUp: followUp,

  SubmitFeedback: ({ unitId }) => ({ unitId }),
  TriageFeedback: feedback,
  RespondFeedback: feedback,
  CloseFeedback: feedback,
  ReopenFeedback: feedback,

  OpenSurvey: ({ unitId }) => ({ unitId }),
  RateSatisfaction: survey,
  WithdrawRatings: survey,
  CloseSurvey: survey,

  HoldForum: ({ unitId }) => ({ unitId }),
  CorrectForum: forum,
  CorrectCommitment: forum,
  ReportCommitment: commitment,
  CorrectCommitmentReport: commitment,
  PublishRuleSet: nobody,
  WithdrawRuleSet: nobody,
};

/** Whom or what a command is about; it must be permitted for each. A new unit is about the one that it will belong to. */
export function subjectsOfCommand(
  name: CommandName,
  command: object,
  id: string | undefined,
): readonly SubjectIds[] {
  const tell = ofCommand[name] as (command: object, id: string | undefined) => SubjectIds | SubjectIds[];
  return [tell(command, id)].flat();
}

/** Lists: what may be shown is decided for each row. */
const LISTS: ReadonlySet<ReadName> = new Set<ReadName>([
  'people-search',
  'learning-hours-list',
  'learning-forecast-list',
  'certificate-list',
  'certificate-verification',
  'external-learning-list',
  'mentoring-board-list',
  'appraisal-list',
  'nomination-list',
  'opportunity-list',
  'professionalism-index-list',
  'professionalism-units-list',
  'programme-effectiveness-list',
  'unit-overview-list',
  'needs-results',
  'gap-heat-map-list',
  'development-plan-list',
  'account-list',
  'erasure-list',
  'follow-up-list',
  'feedback-deadlines-list',
  'satisfaction-list',
  'forum-commitment-list',
]);

export const isList = (name: string): boolean => (LISTS as ReadonlySet<string>).has(name);

/** Whom or what an address is about. What is no id is about nobody; the route refuses it. */
export function subjectOfAddress(params: Readonly<Record<string, string>>): SubjectIds {
  const { employeeId, subjectId, mentorshipId, programmeId, unitId, accountId } = params;
  const { followUpId, planId, feedbackId, surveyId, forumId } = params;
  const of = (text: string | undefined) => (text === undefined ? undefined : idOf(text));
  return {
    employeeId: of(employeeId ?? subjectId),
    mentorshipId: of(mentorshipId),
    programmeId: of(programmeId),
    unitId: of(unitId),
    accountId: of(accountId),
    followUpId: of(followUpId),
    planId: of(planId),
    feedbackId: of(feedbackId),
    surveyId: of(surveyId),
    forumId: of(forumId),
  };
}
