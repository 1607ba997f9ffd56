import { OmitType, PickType } from '@nestjs/swagger';
import {
  AcceptNomination,
  AcknowledgeAppraisal,
  CorrectAppraisal,
  CorrectAttendance,
  CorrectCommitment,
  CorrectCommitmentReport,
  CorrectCompetencyAssessment,
  CorrectDisciplineStatus,
  CorrectEvaluation,
  CorrectMentoringSession,
  CorrectQualification,
  ConfirmErasure,
  ExplainException,
  Fits,
  ConfirmMentoringSession,
  DecideDispute,
  DecideErasure,
  DecideExternalLearning,
  DeclineNomination,
  DetermineAffected,
  DisputeAppraisal,
  DisputeRecord,
  position,
  RejectDispute,
  WithdrawDispute,
  FinaliseAppraisal,
  HoldSession,
  MarkUploaded,
  ReconcileSubmission,
  RetrySubmission,
  LiftLegalHold,
  PublishRuleSet,
  PublishStandard,
  WithdrawTalent,
  ReleaseFacilitator,
  RemovePlanItem,
  ReplacePlanItem,
  ReverseLearningHours,
  RevokeCertificate,
  ReportCommitment,
  RevokeRole,
  WithdrawLearningActivity,
  WithdrawNomination,
  WithdrawMaterial,
  WithdrawParticipant,
  ReopenAppraisal,
  WithdrawAppraisal,
  WithdrawExternalLearning,
  WithdrawProposal,
  WithdrawRatings,
  WithdrawRuleSet,
} from '@jejak/domain';
import { z } from 'zod';

/** Commands without the ids that stand in the address. */

/** Items in place of those of an assessment. */
export class AssessmentCorrection extends OmitType(CorrectCompetencyAssessment, ['assessmentId'] as const) {}

/** What stands in place of all that was said of a qualification. */
export class QualificationCorrection extends OmitType(CorrectQualification, ['qualificationId'] as const) {}

/** What stands in place of all that was said of a disciplinary status. */
export class DisciplineCorrection extends OmitType(CorrectDisciplineStatus, ['statusId'] as const) {}

/** Why somebody is taken out of a talent pool. */
export class TalentWithdrawal extends OmitType(WithdrawTalent, ['talentId'] as const) {}

/** Nothing more than who confirms. */
export class MentoringSessionConfirmation extends OmitType(ConfirmMentoringSession, ['sessionId'] as const) {}

/** What stands in place of all of a session. */
export class MentoringSessionCorrection extends OmitType(CorrectMentoringSession, ['sessionId'] as const) {}

/** Why a seat is given back. */
export class Withdrawal extends OmitType(WithdrawParticipant, ['employeeId'] as const) {}

/** When a session took place, and its attendance sheet. */
export class AttendanceSheet extends OmitType(HoldSession, ['sessionId'] as const) {}

/** Lines in place of those of an attendance sheet. */
export class AttendanceCorrection extends OmitType(CorrectAttendance, ['sessionId'] as const) {}

/** Why somebody teaches no more. */
export class FacilitatorRelease extends OmitType(ReleaseFacilitator, ['facilitatorId'] as const) {}

/** Why a material is taken back. */
export class MaterialWithdrawal extends OmitType(WithdrawMaterial, ['materialId'] as const) {}

/** Items in place of those of a record. */
export class RecordCorrection extends OmitType(CorrectEvaluation, ['recordId'] as const) {}

/** Why a proposal is taken back. */
export class ProposalWithdrawal extends OmitType(WithdrawProposal, ['proposalId'] as const) {}

/** By which decision a proposal is published. */
export class StandardPublication extends OmitType(PublishStandard, ['proposalId'] as const) {}

/** What is decided about a request for erasure. */
export class ErasureDecisionBody extends OmitType(DecideErasure, ['erasureId'] as const) {}

/** Why a second person agrees. */
export class ErasureConfirmation extends OmitType(ConfirmErasure, ['erasureId'] as const) {}

/** Why a hold is lifted. */
export class HoldLifting extends OmitType(LiftLegalHold, ['holdId'] as const) {}

/** What an item of a plan says from now on. */
export class PlanItemReplacement extends OmitType(ReplacePlanItem, ['itemId'] as const) {}

/** Why an item is taken out of a plan. */
export class PlanItemRemoval extends OmitType(RemovePlanItem, ['itemId'] as const) {}

/** Why a batch of answers is taken back. */
export class RatingsWithdrawal extends OmitType(WithdrawRatings, ['batchId'] as const) {}

/** Why a certificate does not stand any more. */
export class CertificateRevocation extends OmitType(RevokeCertificate, ['certificateId'] as const) {}

/** What is decided about a claim of learning elsewhere. */
export class ClaimDecisionBody extends OmitType(DecideExternalLearning, ['claimId'] as const) {}

/** Why a claim is taken back. */
export class ClaimWithdrawal extends OmitType(WithdrawExternalLearning, ['claimId'] as const) {}

/** By which rule hours were credited that are taken back, and why. */
export class HoursReversal extends OmitType(ReverseLearningHours, ['sourceId'] as const) {}

/** Why an activity on a platform is taken back. */
export class ActivityWithdrawal extends OmitType(WithdrawLearningActivity, [
  'programmeId',
  'employeeId',
  'activityId',
] as const) {}

/** Why a role is taken away. */
export class Revocation extends OmitType(RevokeRole, ['grantId'] as const) {}

/** What a commitment says from now on. */
export class CommitmentCorrection extends OmitType(CorrectCommitment, ['commitmentId'] as const) {}

/** What became of a commitment. */
export class CommitmentReport extends OmitType(ReportCommitment, ['commitmentId'] as const) {}

/** What is told of a commitment from now on. */
export class CommitmentReportCorrection extends OmitType(CorrectCommitmentReport, [
  'commitmentId',
] as const) {}

const ofAppraisal = ['employeeId', 'period'] as const;

/** What the ratee says who has seen the appraisal. */
export class Acknowledgement extends OmitType(AcknowledgeAppraisal, ofAppraisal) {}

/** Why the ratee disputes the appraisal. */
export class DisputeGrounds extends OmitType(DisputeAppraisal, ofAppraisal) {}

/** What is decided about a dispute. */
export class DisputeDecision extends OmitType(DecideDispute, ofAppraisal) {}

/** What has to be said about an appraisal that becomes final. */
export class Finalisation extends OmitType(FinaliseAppraisal, ofAppraisal) {}

/** Ratings in place of those of a final appraisal. */
export class RatingsCorrection extends OmitType(CorrectAppraisal, ofAppraisal) {}

/** Why an appraisal should not be there. */
export class AppraisalWithdrawal extends OmitType(WithdrawAppraisal, ofAppraisal) {}

/** Why an appraisal is final no more. */
export class AppraisalReopening extends OmitType(ReopenAppraisal, ofAppraisal) {}

const ofNomination = ['programmeId', 'employeeId'] as const;

/** What has to be said about a nomination that is accepted. */
export class Acceptance extends OmitType(AcceptNomination, ofNomination) {}

/** Why a nomination is declined. */
export class NominationRefusal extends OmitType(DeclineNomination, ofNomination) {}

/** Why a nomination is taken back. */
export class NominationWithdrawal extends OmitType(WithdrawNomination, ofNomination) {}

/** A version of rules. */
export class RuleSetPublication extends OmitType(PublishRuleSet, ['ruleKind'] as const) {}

/** Why a version of rules is withdrawn. */
export class RuleSetWithdrawal extends OmitType(WithdrawRuleSet, ['ruleKind', 'version'] as const) {}

/** What is said of an exception. */
export class ExceptionReason extends PickType(ExplainException, ['reason'] as const) {}

/** What put an exception right. */
export class ExceptionMending extends ExceptionReason {
  /** Place in the log of the event that did, as the audit trail shows it. @example 48211 */
  @Fits(z.string().regex(/^(0|[1-9]\d{0,17})$/), 'the place of an event, digits') position!: string;
}

/** In what it is looked for whom a breach affects. */
export class AffectedScope extends OmitType(DetermineAffected, ['people'] as const) {}

/** Which record of oneself is wrong, and what. */
export class RecordDispute extends OmitType(DisputeRecord, ['found'] as const) {}

/** Why a record is right. */
export class DisputeRejection extends PickType(RejectDispute, ['reason'] as const) {}

/** Which event put a record right, by its place in the log, and why. */
export class DisputeUpholding extends DisputeRejection {
  /** As the audit trail and the timeline show it. @example 274 */
  @Fits(position, 'a place in the log, in digits') position!: string;
}

/** Why a dispute is taken back. */
export class DisputeWithdrawal extends PickType(WithdrawDispute, ['reason'] as const) {}

/** What was put right before a submission is tried again. */
export class SubmissionRetry extends OmitType(RetrySubmission, ['employeeId'] as const) {}

/** The row that somebody entered in SIASN by hand. */
export class SubmissionUpload extends OmitType(MarkUploaded, ['employeeId'] as const) {}

/** What shall be where both sides differ, and why; the API compares them. */
export class SubmissionReconciliation extends PickType(ReconcileSubmission, [
  'decision',
  'reason',
] as const) {}
