import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsNumber,
  Max,
  Min,
} from 'class-validator';
import { positionFamily } from '../competency-standard/standard.fields.js';
import { POSITION_CLASSES, type PositionClass } from '../employee/employee.vocabulary.js';
import {
  Fits,
  IsCompetencyCode,
  IsId,
  IsJp,
  IsMoment,
  IsSha256,
  IsText,
  Optional,
} from '../kernel/validators.js';
import {
  ATTENDANCE,
  ATTENDANCE_METHODS,
  OUTCOMES,
  PROVIDER_KINDS,
  type Attendance,
  type AttendanceMethod,
  type Outcome,
  type ProviderKind,
} from './programme.vocabulary.js';

/** Largest number of participants of one run; a course for thousands runs in batches (*angkatan*). */
export const MOST_PARTICIPANTS = 3000;

/** A title in Indonesian and, where there is one, English. */
export class Title {
  @IsText(1, 300) id!: string;
  @Optional() @IsText(1, 300) en?: string;
}

/** A competency that the programme raises. */
export class TargetCompetency {
  /** @example MAN-03 */
  @IsCompetencyCode() code!: string;
  /** Level that participants shall reach, 1 to 5. */
  @IsInt() @Min(1) @Max(5) targetLevel!: number;
}

/** A measurable objective. */
export class Objective {
  @IsText(1, 500) indicator!: string;
  @IsText(1, 200) target!: string;
}

/** A session on the calendar. */
export class PlannedSession {
  @IsId() sessionId!: string;
  /** @example 2026-03-02T08:00:00+07:00 */
  @IsMoment() start!: string;
  /** @example 2026-03-02T11:00:00+07:00 */
  @IsMoment() end!: string;
  /** Lesson hours (*jam pelajaran*, JP), in halves. */
  @IsJp() jp!: number;
  /** Room or online address. */
  @Optional() @IsText(1, 300) place?: string;
}

/** One line of an attendance sheet. */
export class AttendanceLine {
  @IsId() employeeId!: string;
  @IsIn(ATTENDANCE) status!: Attendance;
  /** Minutes present, where they were taken. */
  @Optional() @IsInt() @Min(0) @Max(1440) minutes?: number;
  /** How it was taken. */
  @Optional() @IsIn(ATTENDANCE_METHODS) method?: AttendanceMethod;
}

/** What holds of every participant whom an attendance sheet does not name and who did not check in. */
export class OtherParticipants {
  @IsIn(ATTENDANCE) status!: Attendance;
  /** How it was taken. */
  @Optional() @IsIn(ATTENDANCE_METHODS) method?: AttendanceMethod;
}

/** The paper that an attendance sheet was taken from; the file itself stays where it is. */
export class SheetEvidence {
  /** SHA-256 of its content, in hexadecimal. */
  @IsSha256() sha256!: string;
  /** Name of the file. Sealed: it can be erased. @example daftar-hadir-2-maret.pdf */
  @IsText(1, 200) name!: string;
}

/** One line of a score sheet. */
export class ScoreLine {
  @IsId() employeeId!: string;
  /** 0 to 100. */
  @IsNumber() @Min(0) @Max(100) score!: number;
}

/** An outcome that is not the one which sheets and rules give. */
export class OutcomeOverride {
  @IsId() employeeId!: string;
  @IsIn(OUTCOMES) outcome!: Outcome;
  /** Why. Sealed: it can be erased with whom it is about. */
  @IsText(3, 500) reason!: string;
}

/** An item of a development plan. */
export class PlanLink {
  @IsId() planId!: string;
  @IsId() itemId!: string;
}

/** The institution that holds a programme, where that is not the city itself. */
export class Provider {
  @IsIn(PROVIDER_KINDS) kind!: ProviderKind;
  /** @example Universitas Sumatera Utara */
  @IsText(1, 200) name!: string;
}

/** A facilitator who is no employee of the city. Sealed: it can be erased with whom it is about. */
export class Outsider {
  @IsText(1, 200) name!: string;
  /** Field of expertise. @example Pelayanan publik */
  @IsText(1, 200) field!: string;
  /** @example Universitas Sumatera Utara */
  @IsText(1, 200) institution!: string;
}

/** For whom a programme is: an employee is eligible whose position is named, or is of a family or a class that is named. */
export class Eligibility {
  /** Positions (*jabatan*). */
  @Optional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(200)
  @ArrayUnique()
  @IsId({ each: true })
  positionIds?: string[];
  /** Families of positions (*rumpun jabatan*), as the standards of positions name them. @example ["TEACHER"] */
  @Optional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @ArrayUnique()
  @Fits(positionFamily, 'a family of positions, as TEACHER', { each: true })
  families?: string[];
  @Optional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(7)
  @ArrayUnique()
  @IsIn(POSITION_CLASSES, { each: true })
  classes?: PositionClass[];
}
