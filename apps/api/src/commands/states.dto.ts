import {
  ASSESSMENTS,
  ERASURE_BASES,
  ERASURE_STATUSES,
  FORMS,
  INSTRUMENTS,
  MODES,
  PERSONAL_CLASSES,
  QUALIFICATION_LEVELS,
  ROLES,
  UNIT_KINDS,
  type AssessmentKind,
  type ErasureBasis,
  type ErasureStatus,
  type Fate,
  type Form,
  type Instrument,
  type Mode,
  type PersonalClass,
  type QualificationLevel,
  type Role,
  type UnitKind,
} from '@jejak/domain';
import { ApiProperty } from '@nestjs/swagger';
import {
  CompetencyTargetState,
  EligibilityState,
  FacilitatorState,
  MaterialState,
  ObjectiveState,
  ProviderState,
  SessionState,
} from './programmes/programme.states.dto.js';

/** Aggregates as the log tells them now: what the next command is decided by. The views tell more. */

/** Levels of one competency. */
export class CompetencyLevels {
  competencyCode!: string;
  requiredLevel!: number;
  actualLevel!: number;
}

/** An assessment as it stands, corrections included. */
export class AssessmentState {
  assessmentId!: string;
  method!: string;
  assessedOn!: string;
  items!: CompetencyLevels[];
}

/** A qualification as it stands; its field and its proof are sealed. */
export class QualificationState {
  qualificationId!: string;
  @ApiProperty({ enum: QUALIFICATION_LEVELS }) level!: QualificationLevel;
  year!: number;
}

/** Disciplinary statuses of an employee: which there are, to correct them. What they say is sealed. */
export class DisciplineStatuses {
  employeeId!: string;
  statusIds!: string[];
}

/** An employee. */
export class EmployeeState {
  employeeId!: string;
  @ApiProperty({ enum: ['active', 'left'] }) status!: 'active' | 'left';
  /** Day from which the placement counts, or from which the employee is gone. */
  since!: string;
  assessments!: AssessmentState[];
  qualifications!: QualificationState[];
}

/** A score of one participant. */
export class ScoreState {
  @ApiProperty({ enum: ASSESSMENTS }) kind!: AssessmentKind;
  employeeId!: string;
  score!: number;
}

/** A run of a programme. */
export class ProgrammeState {
  programmeId!: string;
  @ApiProperty({ enum: ['scheduled', 'running', 'completed', 'cancelled'] }) status!: string;
  /** By what the file of a completed run was closed; absent while it is not. */
  @ApiProperty({ enum: ['EVALUATION', 'WAIVER'], required: false }) closedBy?: string | undefined;
  seriesId!: string;
  /** Title in Indonesian. */
  titleId!: string;
  /** Title in English. */
  titleEn?: string | undefined;
  @ApiProperty({ enum: FORMS }) form!: Form;
  @ApiProperty({ enum: MODES }) mode!: Mode;
  capacity!: number;
  minAttendancePct!: number;
  passScore?: number | undefined;
  sessions!: SessionState[];
  /** Employees who hold a seat. */
  participants!: string[];
  scores!: ScoreState[];
  /** What it raises, and to which level. */
  competencies!: CompetencyTargetState[];
  /** The effect that is intended, by which it is evaluated. */
  objectives!: ObjectiveState[];
  /** The institution that holds it; absent where the city does itself. */
  provider?: ProviderState | undefined;
  /** For whom it is; absent where it is for everybody. */
  eligibility?: EligibilityState | undefined;
  /** Who teaches or moderates. Names stand at `/programmes/{programmeId}/facilitators`. */
  facilitators!: FacilitatorState[];
  /** Those that were withdrawn are gone. */
  materials!: MaterialState[];
}

/** An answer about one aspect. */
export class AnswerState {
  aspect!: string;
  value!: number;
}

/** A record as it stands, corrections included. Who gave it is not told here. */
export class RecordState {
  recordId!: string;
  items!: AnswerState[];
}

/** An evaluation. */
export class EvaluationState {
  evaluationId!: string;
  programmeId!: string;
  @ApiProperty({ enum: ['open', 'concluded'] }) status!: 'open' | 'concluded';
  /** Kirkpatrick's level, 1 to 4. */
  level!: number;
  @ApiProperty({ enum: INSTRUMENTS }) instrument!: Instrument;
  aspects!: string[];
  scaleMax!: number;
  minRecords!: number;
  /** First day of which records tell; absent where any may. */
  opensOn?: string;
  records!: RecordState[];
}

/** A request for erasure. */
export class ErasureState {
  erasureId!: string;
  @ApiProperty({ enum: ERASURE_STATUSES }) status!: ErasureStatus;
  @ApiProperty({ enum: ERASURE_BASES }) basis!: ErasureBasis;
  /** By when it has to be decided and carried out. */
  dueAt!: string;
  /** Asked for; once decided, granted. */
  @ApiProperty({ enum: PERSONAL_CLASSES, isArray: true }) classes!: PersonalClass[];
  /** Opaque id of who decided. */
  decidedBy?: string;
  /**
   * Until this day, once it was verified, backups may still hold the keys; with status `final` no copy of them can be used
   * any more, wherever it is.
   */
  backupsUntil?: string | undefined;
}

/** Something that must not be erased. */
export class LegalHoldState {
  holdId!: string;
  /** The provision by which it is kept. */
  article!: string;
  @ApiProperty({ enum: PERSONAL_CLASSES, isArray: true }) classes!: PersonalClass[];
  /** Last day. */
  until?: string;
}

/** A duty to keep what there is of the person in a class (*jadwal retensi arsip*). */
export class RetentionState {
  @ApiProperty({ enum: PERSONAL_CLASSES }) class!: PersonalClass;
  /** @example personnel-file */
  rule!: string;
  /** The series of records, in Indonesian. */
  seriesId!: string;
  seriesEn!: string;
  /** The provision. @example Peraturan ANRI 22/2017 */
  article!: string;
  /** Last day; absent while the employee is in service, and for what stays for ever. */
  until?: string | undefined;
  /** What becomes of it then. */
  @ApiProperty({ enum: ['DESTROY', 'APPRAISE', 'PERMANENT'] }) fate!: Fate;
  /** Whether the years were compared with the source. */
  verified!: boolean;
}

/** What concerns the personal data of a person. */
export class PrivacyState {
  subjectId!: string;
  erasures!: ErasureState[];
  /** What has to be kept today; a class that is not named has no duty. */
  retention!: RetentionState[];
  /** Name and version of the rules about keeping. @example retention/4 */
  retentionRules!: string;
  /** Those that were lifted are gone. */
  holds!: LegalHoldState[];
}

/** A role that was given, and for how long it counts. */
export class GrantState {
  grantId!: string;
  @ApiProperty({ enum: ROLES }) role!: Role;
  /** Unit for which it counts, with all below it; absent for the whole city. */
  unitId?: string | undefined;
  from!: string;
  /** Until when, itself not included; a revocation brings it forward. */
  until?: string | undefined;
}

/** An account. */
export class AccountState {
  accountId!: string;
  @ApiProperty({ enum: ['open', 'closed'] }) status!: 'open' | 'closed';
  /** Whose it is, where that is an employee. */
  employeeId?: string | undefined;
  /** All that were ever given. */
  grants!: GrantState[];
}

/** To which unit a unit belongs from a day on. */
export class BelongingState {
  /** Absent where it belongs to none. */
  parentId?: string | undefined;
  from!: string;
}

/** A unit. */
export class UnitState {
  unitId!: string;
  @ApiProperty({ enum: ['active', 'dissolved'] }) status!: 'active' | 'dissolved';
  @ApiProperty({ enum: UNIT_KINDS }) kind!: UnitKind;
  code!: string;
  /** Name in Indonesian. */
  nameId!: string;
  /** Name in English. */
  nameEn?: string | undefined;
  /** Day of the last change. */
  since!: string;
  belongs!: BelongingState[];
}
