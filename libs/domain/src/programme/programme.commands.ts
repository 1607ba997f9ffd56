import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsNumber,
  Max,
  Min,
} from 'class-validator';
import { Fits, IsId, IsMoment, IsText, ListOf, Optional, Part } from '../kernel/validators.js';
import { sha256 } from '../kernel/fields.js';
import { materialUrl } from './programme.fields.js';
import {
  AttendanceLine,
  Eligibility,
  MOST_PARTICIPANTS,
  Objective,
  OtherParticipants,
  OutcomeOverride,
  Outsider,
  PlanLink,
  PlannedSession,
  Provider,
  ScoreLine,
  SheetEvidence,
  TargetCompetency,
  Title,
} from './programme.parts.dto.js';
import {
  ASSESSMENTS,
  BASES,
  FACILITATOR_ROLES,
  FORMS,
  MATERIAL_KINDS,
  MODES,
  type AssessmentKind,
  type Basis,
  type FacilitatorRole,
  type Form,
  type MaterialKind,
  type Mode,
} from './programme.vocabulary.js';

/** Put a run (*angkatan*) of a programme on the calendar. */
export class ScheduleProgramme {
  /** The runs of one programme share a series, so that they can be compared. */
  @IsId() seriesId!: string;
  @Part(() => Title) title!: Title;
  @IsIn(FORMS) form!: Form;
  @IsIn(MODES) mode!: Mode;
  @Optional()
  @ArrayMaxSize(50)
  @ListOf(() => TargetCompetency)
  competencies?: TargetCompetency[];
  @Optional()
  @ArrayMaxSize(50)
  @ListOf(() => Objective)
  objectives?: Objective[];
  @ArrayMinSize(1)
  @ArrayMaxSize(400)
  @ListOf(() => PlannedSession)
  sessions!: PlannedSession[];
  @IsInt() @Min(1) @Max(MOST_PARTICIPANTS) capacity!: number;
  /** Share of the lesson hours, in per cent, that a participant must attend to complete. */
  @IsNumber() @Min(0) @Max(100) minAttendancePct!: number;
  /** Post-test score from which a participant passes; leave it out where there is nothing to pass. */
  @Optional() @IsNumber() @Min(0) @Max(100) passScore?: number;
  @Optional() @IsInt() @Min(0) @Max(Number.MAX_SAFE_INTEGER) budgetIdr?: number;
  /** The item of an approved development plan that it carries out; where it is under none, say why in `offPlanReason`. */
  @Optional() @Part(() => PlanLink) plan?: PlanLink;
  /** Why it is under no plan: one of the two is asked for. Sealed: it can be erased with whom it is about. */
  @Optional() @IsText(3, 500) offPlanReason?: string;
  /** The institution that holds it, where that is not the city itself. */
  @Optional() @Part(() => Provider) provider?: Provider;
  /** For whom it is, by their position; leave it out where it is for everybody. */
  @Optional() @Part(() => Eligibility) eligibility?: Eligibility;
}

/** Move the sessions still to come, or switch the mode. */
export class RescheduleProgramme {
  /** All sessions not yet held, in place of those planned before. */
  @ArrayMinSize(1)
  @ArrayMaxSize(400)
  @ListOf(() => PlannedSession)
  sessions!: PlannedSession[];
  @Optional() @IsIn(MODES) mode?: Mode;
  /** Why. Sealed: it can be erased with whom it is about. */
  @IsText(3, 500) reason!: string;
}

/** Say who teaches or moderates which sessions (*narasumber*); once more for the same person, in place of what was said. */
export class AssignFacilitator {
  /** An employee; with `outsider` that person's id from an earlier assignment, or leave it out for somebody new. */
  @Optional() @IsId() facilitatorId?: string;
  @IsIn(FACILITATOR_ROLES) role!: FacilitatorRole;
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(400)
  @ArrayUnique()
  @IsId({ each: true })
  sessionIds!: string[];
  /** Who they are, where they are no employee. */
  @Optional() @Part(() => Outsider) outsider?: Outsider;
}

/** Take a facilitator out who has taught no session yet. */
export class ReleaseFacilitator {
  @IsId() facilitatorId!: string;
  /** Why. Sealed: it can be erased with whom it is about. */
  @IsText(3, 500) reason!: string;
}

/** Give participants something to learn from (*bahan ajar*); the file itself stays where it is. */
export class PublishMaterial {
  @IsIn(MATERIAL_KINDS) kind!: MaterialKind;
  @IsText(1, 300) title!: string;
  /** SHA-256 of its content, in hexadecimal. */
  @Fits(sha256, 'a SHA-256 in lower-case hexadecimal') sha256!: string;
  /** Where it can be fetched. @example https://lms.medan.go.id/bahan/42.pdf */
  @Optional() @Fits(materialUrl, 'an address that begins with https://, without blanks') url?: string;
}

/** Take a material back that is not to be used any more. */
export class WithdrawMaterial {
  @IsId() materialId!: string;
  /** Why. Sealed: it can be erased with whom it is about. */
  @IsText(3, 500) reason!: string;
}

/** Give an employee a seat. */
export class EnrolParticipant {
  @IsId() employeeId!: string;
  @IsIn(BASES) basis!: Basis;
  /** Let somebody in for whom the programme is not; only with a reason. */
  @Optional() @IsBoolean() overrideEligibility?: boolean;
  /** Why. Sealed: it can be erased with whom it is about. */
  @Optional() @IsText(3, 500) reason?: string;
}

/** Take a seat back. */
export class WithdrawParticipant {
  @IsId() employeeId!: string;
  /** Why. Sealed: it can be erased with whom it is about. */
  @IsText(3, 500) reason!: string;
}

/**
 * Record that a session took place, with its attendance sheet (*daftar hadir*). Every participant is in it: by a line of
 * their own, else as present where they checked in, else as `others` says.
 */
export class HoldSession {
  @IsId() sessionId!: string;
  @IsMoment() actualStart!: string;
  @IsMoment() actualEnd!: string;
  @Optional()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_PARTICIPANTS)
  @ListOf(() => AttendanceLine)
  attendance?: AttendanceLine[];
  /** What holds of all whom no line names and who did not check in. */
  @Optional() @Part(() => OtherParticipants) others?: OtherParticipants;
  /** The paper with the signatures. */
  @Optional() @Part(() => SheetEvidence) evidence?: SheetEvidence;
}

/** Say that one is in a session, while it takes place; the route asks for the code that is shown there. */
export class CheckIn {
  @IsId() sessionId!: string;
  @IsId() employeeId!: string;
}

/** Replace wrong lines of an attendance sheet, before the programme is completed. */
export class CorrectAttendance {
  @IsId() sessionId!: string;
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_PARTICIPANTS)
  @ListOf(() => AttendanceLine)
  attendance!: AttendanceLine[];
  /** Why. Sealed: it can be erased with whom it is about. */
  @IsText(3, 500) reason!: string;
}

/** Hand in a score sheet; each participant has at most one score of a kind. */
export class ScoreAssessment {
  @IsIn(ASSESSMENTS) kind!: AssessmentKind;
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_PARTICIPANTS)
  @ListOf(() => ScoreLine)
  scores!: ScoreLine[];
}

/** Replace wrong scores, before the programme is completed. */
export class CorrectScores {
  @IsIn(ASSESSMENTS) kind!: AssessmentKind;
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_PARTICIPANTS)
  @ListOf(() => ScoreLine)
  scores!: ScoreLine[];
  /** Why. Sealed: it can be erased with whom it is about. */
  @IsText(3, 500) reason!: string;
}

/** Take note of how far a participant has come in learning at their own pace. Sent by a policy only. */
export class RecordProgress {
  @IsId() employeeId!: string;
  /** Of the course, 0 to 100. */
  @IsNumber() @Min(0) @Max(100) progressPct!: number;
}

/** End the run: each participant's outcome follows from sheets and rules, unless it is given here with a reason. */
export class CompleteProgramme {
  @IsInt() @Min(0) @Max(Number.MAX_SAFE_INTEGER) realisedCostIdr!: number;
  @Optional()
  @ArrayMaxSize(MOST_PARTICIPANTS)
  @ListOf(() => OutcomeOverride)
  outcomes?: OutcomeOverride[];
}

/** Call the run off, before it is completed. */
export class CancelProgramme {
  /** Why. Sealed: it can be erased with whom it is about. */
  @IsText(3, 500) reason!: string;
}

/** Close the file of a completed run: with its concluded evaluation, or with why there is none. */
export class CloseProgramme {
  /** A concluded evaluation of the run, of any level. */
  @Optional() @IsId() evaluationId?: string;
  /** Why it is not evaluated, in place of an evaluation. Sealed: it can be erased with whom it is about. */
  @Optional() @IsText(10, 500) waiver?: string;
}
