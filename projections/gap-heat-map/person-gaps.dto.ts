import {
  ASSESSMENT_METHODS,
  COMPETENCY_KINDS,
  type AssessmentMethod,
  type CompetencyKind,
} from '@jejak/domain';
import { ApiProperty } from '@nestjs/swagger';

/** A duty of the position (*uraian tugas*) that needs a competency. */
export class DutyTouched {
  /** @example D-01 */
  code!: string;
  /** In Indonesian. */
  statementId!: string;
  /** In English, if it is said. */
  statementEn?: string;
}

/** What the position requires of a competency, beside what the employee holds. */
export class PersonGap {
  /** @example MAN-03 */
  competencyCode!: string;
  /** Absent where no standard says. */
  @ApiProperty({ enum: COMPETENCY_KINDS }) kind?: CompetencyKind;
  /** 1 to 5. */
  requiredLevel!: number;
  /** By what it is required: the standard of the position, or, where that has none, the newest assessment. */
  @ApiProperty({ enum: ['STANDARD', 'ASSESSMENT'] }) requiredBy!: 'STANDARD' | 'ASSESSMENT';
  /** Level held, 0 to 5, by the newest assessment until that day; absent where there is none. */
  actualLevel?: number;
  /** Required less held; more than required is 0. Absent where nobody assessed it. */
  gap?: number;
  /** Day of that assessment. @example 2026-03-02 */
  assessedOn?: string;
  @ApiProperty({ enum: ASSESSMENT_METHODS }) method?: AssessmentMethod;
  /** Duties of the position that need the competency. */
  duties!: DutyTouched[];
}

/** What a position requires of an employee on a day, beside what they hold: of their own position, or of another one. */
export class PersonGaps {
  employeeId!: string;
  /** The position (*jabatan*) that is compared with; absent where the employee holds none on that day. */
  positionId?: string;
  /** @example 2026-03-02 */
  on!: string;
  /** Version of its standard; absent where it has none on that day. */
  version?: number;
  /** Family of positions. */
  family?: string;
  /** Those that lack most first, then those that nobody assessed, then those that are met; by code. */
  items!: PersonGap[];
  /** How many of the items have a gap. */
  lacking!: number;
  /** How many of the items nobody assessed. */
  notAssessed!: number;
}
