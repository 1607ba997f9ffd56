import {
  ATTENDANCE,
  ATTENDANCE_METHODS,
  FACILITATOR_ROLES,
  MATERIAL_KINDS,
  POSITION_CLASSES,
  PROVIDER_KINDS,
  type Attendance,
  type AttendanceMethod,
  type FacilitatorRole,
  type MaterialKind,
  type PositionClass,
  type ProviderKind,
} from '@jejak/domain';
import { ApiProperty } from '@nestjs/swagger';

/** One line of an attendance sheet. */
export class AttendanceState {
  employeeId!: string;
  @ApiProperty({ enum: ATTENDANCE }) status!: Attendance;
  /** How it was taken; absent where nobody said. */
  @ApiProperty({ enum: ATTENDANCE_METHODS, required: false }) method?: AttendanceMethod | undefined;
}

/** A session: on the calendar, or held, with its sheet. */
export class SessionState {
  sessionId!: string;
  start!: string;
  end!: string;
  jp!: number;
  held!: boolean;
  attendance!: AttendanceState[];
  /** Of the paper that the sheet was taken from. */
  evidenceSha256?: string | undefined;
  /** Employees who checked in with the code that was shown. */
  checkedIn!: string[];
}

/** A competency that a programme raises. */
export class CompetencyTargetState {
  /** @example MAN-03 */
  code!: string;
  /** Level that participants shall reach, 1 to 5. */
  targetLevel!: number;
}

/** An effect that a programme intends, with what is measured. */
export class ObjectiveState {
  indicator!: string;
  target!: string;
}

/** An institution that holds a programme. */
export class ProviderState {
  @ApiProperty({ enum: PROVIDER_KINDS }) kind!: ProviderKind;
  name!: string;
}

/** For whom a run is: whose position is named, or is of a family or a class that is named. */
export class EligibilityState {
  positionIds?: string[] | undefined;
  families?: string[] | undefined;
  @ApiProperty({ enum: POSITION_CLASSES, isArray: true, required: false }) classes?:
    PositionClass[] | undefined;
}

/** Somebody who teaches or moderates. */
export class FacilitatorState {
  /** An employee, or somebody from outside; give it again where the same person teaches elsewhere. */
  facilitatorId!: string;
  @ApiProperty({ enum: FACILITATOR_ROLES }) role!: FacilitatorRole;
  /** Whether they are no employee of the city. */
  outside!: boolean;
  /** Sessions on the calendar or held. */
  sessionIds!: string[];
}

/** Something to learn from. */
export class MaterialState {
  materialId!: string;
  @ApiProperty({ enum: MATERIAL_KINDS }) kind!: MaterialKind;
  title!: string;
  /** Of its content, in hexadecimal. */
  sha256!: string;
  url?: string | undefined;
}

/** A day on which a run is expected. */
export class OccurrenceState {
  /** @example 2026-07-06 */
  on!: string;
  /** First day on which the run that is this one may begin. */
  from!: string;
  /** Last such day. */
  until!: string;
}

/** The newest plan of a series. */
export class SeriesState {
  seriesId!: string;
  @ApiProperty({ enum: ['planned', 'ended'] }) status!: 'planned' | 'ended';
  /** Number of the plan, from 1. */
  plan!: number;
  /** Title in Indonesian. */
  titleId!: string;
  /** Title in English. */
  titleEn?: string | undefined;
  /** RFC 5545. @example FREQ=MONTHLY;BYDAY=1MO;COUNT=12 */
  rule!: string;
  startsOn!: string;
  /** Last day on which a run is expected. */
  lastOn!: string;
  occurrences!: OccurrenceState[];
}
