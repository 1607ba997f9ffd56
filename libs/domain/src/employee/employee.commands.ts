import { ArrayMaxSize, ArrayMinSize, IsIn } from 'class-validator';
import { IsDay, IsId, IsText, ListOf, Optional, Part } from '../kernel/validators.js';
import { AssessedCompetency, Identity, Placement } from './employee.parts.dto.js';
import {
  ASSESSMENT_METHODS,
  EMPLOYEE_KINDS,
  PLACEMENT_CHANGES,
  type AssessmentMethod,
  type EmployeeKind,
  type PlacementChange,
} from './employee.vocabulary.js';

/** Enter an employee in the register, with the first placement. */
export class RegisterEmployee {
  @IsIn(EMPLOYEE_KINDS) kind!: EmployeeKind;
  @Part(() => Placement) placement!: Placement;
  /**
   * Day from which the placement counts (*TMT*).
   * @example 2026-03-01
   */
  @IsDay() effectiveDate!: string;
  /** Who it is; may be recorded later. */
  @Optional() @Part(() => Identity) identity?: Identity;
}

/** Record who an employee is, in place of all that was recorded before. */
export class RecordIdentity {
  @Part(() => Identity) identity!: Identity;
}

/** Record that an employee was moved, promoted, left or came back. */
export class ChangePlacement {
  @IsIn(PLACEMENT_CHANGES) kind!: PlacementChange;
  /** The placement from the effective date on; leave it out where the employee retires or leaves. */
  @Optional() @Part(() => Placement) placement?: Placement;
  /**
   * Day from which it counts (*TMT*); not before that of the last change.
   * @example 2026-03-01
   */
  @IsDay() effectiveDate!: string;
  /** Number of the decree (*nomor SK*). */
  @Optional() @IsText(1, 100) decreeNumber?: string;
  /** Why. Sealed: it can be erased with whom it is about. */
  @IsText(3, 500) reason!: string;
}

/** Record an assessment: levels of competencies held beside those that the position requires. */
export class AssessCompetency {
  @IsIn(ASSESSMENT_METHODS) method!: AssessmentMethod;
  /**
   * Day of the assessment, not in the future.
   * @example 2026-03-02
   */
  @IsDay() assessedOn!: string;
  /** Opaque id of the assessor; needed unless a test or the employee gave the levels. */
  @Optional() @IsId() assessorId?: string;
  @ArrayMinSize(1) @ArrayMaxSize(100) @ListOf(() => AssessedCompetency) items!: AssessedCompetency[];
}

/** Replace all items of a wrong assessment. */
export class CorrectCompetencyAssessment {
  @IsId() assessmentId!: string;
  @ArrayMinSize(1) @ArrayMaxSize(100) @ListOf(() => AssessedCompetency) items!: AssessedCompetency[];
  /** Why. Sealed: it can be erased with whom it is about. */
  @IsText(3, 500) reason!: string;
}
