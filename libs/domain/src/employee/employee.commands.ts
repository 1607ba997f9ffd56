import { ArrayMaxSize, ArrayMinSize, IsIn } from 'class-validator';
import { Fits, IsDay, IsId, IsText, ListOf, Optional, Part } from '../kernel/validators.js';
import { graduationYear, paperSha256, siasnId, talentPool } from './employee.fields.js';
import { AssessedCompetency, Identity, Placement } from './employee.parts.dto.js';
import {
  ASSESSMENT_METHODS,
  DISCIPLINE_SEVERITIES,
  EMPLOYEE_KINDS,
  PLACEMENT_CHANGES,
  QUALIFICATION_LEVELS,
  type AssessmentMethod,
  type DisciplineSeverity,
  type EmployeeKind,
  type PlacementChange,
  type QualificationLevel,
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

/**
 * Take back the registration of somebody who was entered by mistake (twice, or who is no employee of the city), as long as
 * nothing but their identity and placements was recorded. Their numbers are free again. Not for oneself.
 */
export class WithdrawRegistration {
  /** Why. Sealed: it can be erased with whom it is about. */
  @IsText(3, 500) reason!: string;
}

/** Record who an employee is, in place of all that was recorded before. */
export class RecordIdentity {
  @Part(() => Identity) identity!: Identity;
}

/** Record by which id SIASN knows an employee, in place of the one before. */
export class RecordSiasnId {
  /** *pnsOrangId*. Sealed: it can be erased with whom it is about. @example A8ACA7A4ECE03912E040640A040269BB */
  @Fits(siasnId, 'an id of a person in SIASN: 8 to 64 letters, digits and hyphens') siasnId!: string;
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

/** Record an education that an employee finished. */
export class RecordQualification {
  /** Level of education (*jenjang pendidikan*). */
  @IsIn(QUALIFICATION_LEVELS) level!: QualificationLevel;
  /** Field of study (*jurusan*). Sealed under a key of the employee. @example Ilmu Administrasi Negara */
  @Optional() @IsText(1, 200) field?: string;
  /** Year in which it was finished, not in the future. @example 2014 */
  @Fits(graduationYear, 'a calendar year, as 2014') year!: number;
  /** SHA-256 of the scanned diploma (*ijazah*), in hexadecimal. Sealed under a key of the employee. */
  @Optional() @Fits(paperSha256, '64 hexadecimal digits in lower case') evidenceSha256?: string;
}

/** Replace what was recorded of a qualification. */
export class CorrectQualification {
  @IsId() qualificationId!: string;
  /** Level of education (*jenjang pendidikan*). */
  @IsIn(QUALIFICATION_LEVELS) level!: QualificationLevel;
  /** Field of study (*jurusan*). Sealed under a key of the employee. @example Ilmu Administrasi Negara */
  @Optional() @IsText(1, 200) field?: string;
  /** Year in which it was finished, not in the future. @example 2014 */
  @Fits(graduationYear, 'a calendar year, as 2014') year!: number;
  /** SHA-256 of the scanned diploma (*ijazah*), in hexadecimal. Sealed under a key of the employee. */
  @Optional() @Fits(paperSha256, '64 hexadecimal digits in lower case') evidenceSha256?: string;
  /** Why. Sealed: it can be erased with whom it is about. */
  @IsText(3, 500) reason!: string;
}

/** Record whether a disciplinary measure stands against an employee, or, with `NONE`, that none does. */
export class RecordDisciplineStatus {
  @IsIn(DISCIPLINE_SEVERITIES) severity!: DisciplineSeverity;
  /** First day for which it counts. Sealed, as all of this, under a key of the employee. @example 2026-03-01 */
  @IsDay() from!: string;
  /** Last day for which it counts; leave it out as long as it does. @example 2027-02-28 */
  @Optional() @IsDay() to?: string;
  /** Number of the decision (*nomor surat keputusan*); needed for a measure. @example 800/0123/BKPSDM */
  @Optional() @IsText(1, 100) letterNumber?: string;
}

/** Replace what was recorded of a disciplinary status. One that never was becomes `NONE`. */
export class CorrectDisciplineStatus {
  @IsId() statusId!: string;
  @IsIn(DISCIPLINE_SEVERITIES) severity!: DisciplineSeverity;
  /** First day for which it counts. Sealed, as all of this, under a key of the employee. @example 2026-03-01 */
  @IsDay() from!: string;
  /** Last day for which it counts; leave it out as long as it does. @example 2027-02-28 */
  @Optional() @IsDay() to?: string;
  /** Number of the decision (*nomor surat keputusan*); needed for a measure. @example 800/0123/BKPSDM */
  @Optional() @IsText(1, 100) letterNumber?: string;
  /** Why. Sealed: it can be erased with whom it is about. */
  @IsText(3, 500) reason!: string;
}

/** Take an employee into a talent pool, for a position to aim at. Not for oneself. */
export class RecordTalent {
  /** The pool (*kelompok talenta*). @example LEADERSHIP */
  @Fits(talentPool, 'a code of a pool, as LEADERSHIP') pool!: string;
  /** Position (*jabatan*) for which they are developed. */
  @IsId() targetPositionId!: string;
  /** By what merit. Sealed: it can be erased with whom it is about. */
  @IsText(10, 1000) reason!: string;
}

/** Take an employee out of a talent pool. Not for oneself. */
export class WithdrawTalent {
  @IsId() talentId!: string;
  /** Why. Sealed: it can be erased with whom it is about. */
  @IsText(3, 1000) reason!: string;
}
