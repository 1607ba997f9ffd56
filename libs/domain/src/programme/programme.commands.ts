import { ArrayMaxSize, ArrayMinSize, IsIn, IsInt, IsNumber, Max, Min } from 'class-validator';
import { IsId, IsMoment, IsText, ListOf, Optional, Part } from '../kernel/validators.js';
import {
  AttendanceLine,
  MOST_PARTICIPANTS,
  Objective,
  OutcomeOverride,
  PlanLink,
  PlannedSession,
  ScoreLine,
  TargetCompetency,
  Title,
} from './programme.parts.dto.js';
import {
  ASSESSMENTS,
  BASES,
  FORMS,
  MODES,
  type AssessmentKind,
  type Basis,
  type Form,
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
  /** The item of an approved development plan that it carries out. */
  @Optional() @Part(() => PlanLink) plan?: PlanLink;
  /** Why it is under no plan; not together with `plan`. Sealed: it can be erased with whom it is about. */
  @Optional() @IsText(3, 500) offPlanReason?: string;
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

/** Give an employee a seat. */
export class EnrolParticipant {
  @IsId() employeeId!: string;
  @IsIn(BASES) basis!: Basis;
}

/** Take a seat back. */
export class WithdrawParticipant {
  @IsId() employeeId!: string;
  /** Why. Sealed: it can be erased with whom it is about. */
  @IsText(3, 500) reason!: string;
}

/** Record that a session took place, with its attendance sheet (*daftar hadir*): one line per participant. */
export class HoldSession {
  @IsId() sessionId!: string;
  @IsMoment() actualStart!: string;
  @IsMoment() actualEnd!: string;
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_PARTICIPANTS)
  @ListOf(() => AttendanceLine)
  attendance!: AttendanceLine[];
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
