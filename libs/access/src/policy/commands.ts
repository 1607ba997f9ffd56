import type { CommandName } from '../action.js';
import type { Rule } from '../rule.js';
import {
  account,
  all,
  allOthers,
  followUp,
  city,
  mentorship,
  nobody,
  ownSessions,
  ownUnit,
  ownUnitOthers,
  person,
  plan,
  programme,
  self,
  unit,
} from './permits.js';

const officer = programme({ 'programme-officer': all() });
/** What is held regularly. */
const routine = city({ 'programme-officer': all() });
/** What is planned for the whole city. */
const cityPlanner = city({ 'hr-planner': all() });
const planner = unit({ 'hr-planner': all() });
const planning = plan({ 'hr-planner': all(), 'unit-head': ownUnit() });
const service = unit({ 'unit-head': ownUnit(), 'hr-planner': all() });
const protector = person({ 'data-protection-officer': allOthers() });
const administrator = account({ 'access-administrator': all() });
const arranging = { 'unit-head': ownUnitOthers(), 'hr-planner': allOthers() };
const deciding = person({ 'unit-head': ownUnitOthers(), 'programme-officer': allOthers() });
const ofTheTwo = mentorship({ employee: self, mentor: ownSessions() });

/** Who may send which command. Rules about state and segregation of duties are the domain's own. */
export const commands = {
  ScheduleProgramme: officer,
  RescheduleProgramme: officer,
  EnrolParticipant: person({ 'programme-officer': allOthers() }),
  WithdrawParticipant: person({ 'programme-officer': allOthers() }),
  HoldSession: officer,
  CorrectAttendance: officer,
  ScoreAssessment: officer,
  CorrectScores: officer,
  AssignFacilitator: officer,
  ReleaseFacilitator: officer,
  PublishMaterial: officer,
  WithdrawMaterial: officer,
  CompleteProgramme: officer,
  CloseProgramme: officer,
  CancelProgramme: officer,

  PlanSeries: routine,
  EndSeries: routine,

  RegisterEmployee: unit({ 'hr-planner': all() }),
  RecordIdentity: person({ 'hr-planner': allOthers() }),
  ChangePlacement: person({ 'hr-planner': allOthers() }),
  AssessCompetency: person({ employee: self, assessor: allOthers(), 'unit-head': ownUnitOthers() }),
  CorrectCompetencyAssessment: person({
    employee: self,
    assessor: allOthers(),
    'unit-head': ownUnitOthers(),
  }),
  RecordQualification: person({ 'hr-planner': allOthers() }),
  CorrectQualification: person({ 'hr-planner': allOthers() }),
  RecordDisciplineStatus: person({ 'hr-planner': allOthers() }),
  CorrectDisciplineStatus: person({ 'hr-planner': allOthers() }),

  OpenEvaluation: officer,
  RecordQuestionnaire: person({ employee: self, 'programme-officer': all() }),
  RecordInterview: person({ 'programme-officer': allOthers() }),
  RecordObservation: person({ 'programme-officer': allOthers(), 'unit-head': ownUnitOthers() }),
  CorrectEvaluation: officer,
  ConcludeEvaluation: officer,

  ProposeStandard: cityPlanner,
  PublishStandard: cityPlanner,
  WithdrawStandard: cityPlanner,

  OpenNeedsAssessment: cityPlanner,
  SubmitNeedsResponse: person({ employee: self, 'unit-head': self }),
  RecordFocusGroup: cityPlanner,
  RecordNeedsFindings: cityPlanner,
  ConcludeNeedsAssessment: cityPlanner,
  CancelNeedsAssessment: cityPlanner,

  DraftPlan: planning,
  ConsultStakeholder: planning,
  AddPlanItem: planning,
  ReplacePlanItem: planning,
  RemovePlanItem: planning,
  SubmitPlan: planning,
  ReturnPlan: planning,
  ApprovePlan: plan({ 'hr-planner': allOthers(), 'unit-head': ownUnitOthers() }),
  ClosePlan: planning,

  CreditLearningHours: nobody,
  ReverseLearningHours: person({ 'hr-planner': allOthers() }),
  IssueCertificate: person({ 'programme-officer': allOthers() }),
  RevokeCertificate: person({ 'programme-officer': allOthers() }),
  ClaimExternalLearning: person({
    employee: self,
    'programme-officer': allOthers(),
    'hr-planner': allOthers(),
  }),
  DecideExternalLearning: person({ 'hr-planner': allOthers() }),

  ProposeMentorship: person(arranging),
  StartMentorship: mentorship(arranging),
  DeclineMentorship: mentorship({
    employee: self,
    mentor: ownSessions(),
    'unit-head': ownUnit(),
    'hr-planner': all(),
  }),
  RecordMentoringSession: ofTheTwo,
  ConfirmMentoringSession: ofTheTwo,
  CorrectMentoringSession: ofTheTwo,
  EndMentorship: mentorship(arranging),
  EnterMentorship: nobody,

  NominateParticipant: person({ employee: self, 'unit-head': ownUnit(), 'programme-officer': all() }),
  AcceptNomination: deciding,
  DeclineNomination: deciding,
  WithdrawNomination: person({ employee: self, 'unit-head': ownUnit(), 'programme-officer': all() }),
  JoinWaitingList: nobody,
  LeaveWaitingList: nobody,
  SettlePlace: nobody,
  ReturnSeat: nobody,

  RateAppraisal: person({ 'unit-head': ownUnitOthers(), 'hr-planner': allOthers() }),
  AcknowledgeAppraisal: person({ employee: self }),
  DisputeAppraisal: person({ employee: self }),
  DecideDispute: person({ 'hr-planner': allOthers() }),
  FinaliseAppraisal: person({ 'hr-planner': allOthers() }),
  CorrectAppraisal: person({ 'hr-planner': allOthers() }),

  RequestErasure: person({ employee: self, 'data-protection-officer': allOthers() }),
  DecideErasure: protector,
  ConfirmErasure: protector,
  PlaceLegalHold: protector,
  LiftLegalHold: protector,
  RecordFence: nobody,
  RecordErasure: nobody,
  RecordVerification: nobody,
  RecordFinalErasure: nobody,

  OpenAccount: administrator,
  LinkEmployee: account({ 'access-administrator': allOthers() }),
  RecordLogin: account({ 'access-administrator': allOthers() }),
  GrantRole: account({ 'access-administrator': allOthers() }),
  RevokeRole: administrator,
  CloseAccount: administrator,

  EstablishUnit: planner,
  MoveUnit: planner,
  RenameUnit: planner,
  DissolveUnit: planner,

  RaiseFollowUp: followUp({
    'unit-head': ownUnitOthers(),
    'programme-officer': allOthers(),
    'hr-planner': allOthers(),
    'compliance-reviewer': allOthers(),
  }),
  AssignFollowUp: followUp({
    'unit-head': ownUnit(),
    'programme-officer': all(),
    'hr-planner': all(),
    'compliance-reviewer': all(),
  }),
  ResolveFollowUp: followUp({
    employee: self,
    'unit-head': ownUnit(),
    'programme-officer': all(),
    'hr-planner': all(),
    'compliance-reviewer': all(),
  }),
  VerifyFollowUp: followUp({
    'unit-head': ownUnitOthers(),
    'programme-officer': allOthers(),
    'hr-planner': allOthers(),
    'compliance-reviewer': allOthers(),
  }),

  SubmitFeedback: service,
  TriageFeedback: service,
  RespondFeedback: service,
  CloseFeedback: service,
  ReopenFeedback: service,

  OpenSurvey: service,
  RateSatisfaction: service,
  WithdrawRatings: service,
  CloseSurvey: service,

  HoldForum: service,
  CorrectForum: service,
  CorrectCommitment: service,
  ReportCommitment: service,
  CorrectCommitmentReport: service,
  PublishRuleSet: cityPlanner,
  WithdrawRuleSet: cityPlanner,
} as const satisfies Record<CommandName, Rule>;
