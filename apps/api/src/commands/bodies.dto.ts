import { OmitType } from '@nestjs/swagger';
import {
  AcknowledgeAppraisal,
  CorrectAppraisal,
  CorrectAttendance,
  CorrectCompetencyAssessment,
  CorrectEvaluation,
  CorrectMentoringSession,
  ConfirmErasure,
  ConfirmMentoringSession,
  DecideDispute,
  DecideErasure,
  DisputeAppraisal,
  FinaliseAppraisal,
  HoldSession,
  LiftLegalHold,
  PublishStandard,
  ReleaseFacilitator,
  RemovePlanItem,
  ReplacePlanItem,
  RevokeRole,
  WithdrawMaterial,
  WithdrawParticipant,
  WithdrawRatings,
} from '@jejak/domain';

/** Commands without the ids that stand in the address. */

/** Items in place of those of an assessment. */
export class AssessmentCorrection extends OmitType(CorrectCompetencyAssessment, ['assessmentId'] as const) {}

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

/** Why a role is taken away. */
export class Revocation extends OmitType(RevokeRole, ['grantId'] as const) {}

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
