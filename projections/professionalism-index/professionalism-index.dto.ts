import {
  DIMENSIONS,
  DISCIPLINE_SEVERITIES,
  LEARNING_PARTS,
  POSITION_CLASSES,
  PROFESSIONALISM_CATEGORIES,
  QUALIFICATION_LEVELS,
  type Dimension,
  type MissingFact,
  type PositionClass,
  type ProfessionalismCategory,
  type QualificationLevel,
} from '@jejak/domain';
import { ApiProperty } from '@nestjs/swagger';

/** The rules by which an index was computed. */
export class IndexRules {
  /** Name and version. @example ip-asn/1 */
  ruleSet!: string;

  /** First day on which they hold. @example 2019-01-01 */
  from!: string;

  /** Legal source. */
  source!: string;

  /** Whether excerpts or copies of the source say so, and agree; false: figures are provisional. */
  verified!: boolean;

  /** What is in doubt. */
  note?: string;
}

/** A fact that is not there, and what it would bring. */
export class ShownMissingFact {
  @ApiProperty({ enum: DIMENSIONS }) dimension!: Dimension;

  /** A kind of learning; or an education, a position or a final appraisal to be recorded; or discipline that was erased. */
  @ApiProperty({ enum: [...LEARNING_PARTS, 'QUALIFICATION', 'POSITION', 'APPRAISAL', 'DISCIPLINE'] })
  fact!: MissingFact['fact'];

  /** Points that it would bring at most. */
  points!: number;

  /** Learning: lesson hours that are lacking; 0.5 where any would do. */
  lackingJp?: number;
}

/** The index of professionalism (*indeks profesionalitas ASN*) of an employee for a year. */
export class EmployeeIndex {
  employeeId!: string;

  /** Unit at the end of the year. */
  unitId!: string;

  year!: number;

  /** Class of the position at the end of the year; null where it is not known. */
  @ApiProperty({ enum: POSITION_CLASSES }) positionClass!: PositionClass | null;

  /** Points for the highest education (*kualifikasi*). */
  qualification!: number;

  /** Points for learning (*kompetensi*). */
  competency!: number;

  /** Points for the last final appraisal of the year (*kinerja*). */
  performance!: number;

  /** Points for discipline (*disiplin*); where nothing is recorded, those of somebody without a measure. */
  discipline!: number;

  /** The sum, 0 to 100. */
  total!: number;

  @ApiProperty({ enum: PROFESSIONALISM_CATEGORIES }) category!: ProfessionalismCategory;

  /** Facts that are missing, each counted as 0. */
  missing!: ShownMissingFact[];

  /** Name and version of the rules. @example ip-asn/1 */
  ruleSet!: string;

  /** Whether the rules were verified; false: the figures are provisional. */
  verified!: boolean;
}

/** A part of the index of a year, by employee id. */
export class EmployeeIndexPage {
  rules!: IndexRules;

  items!: EmployeeIndex[];

  /** Give this as `cursor` for the next part; absent on the last one. */
  next?: string;
}

/** An education that an employee finished. */
export class ShownQualification {
  qualificationId!: string;

  @ApiProperty({ enum: QUALIFICATION_LEVELS }) level!: QualificationLevel;

  year!: number;

  /** Field of study. */
  field?: string;

  /** There is one, but it is not shown to whoever asks, the employee was erased, or (a fault) its key is lost. */
  @ApiProperty({ enum: ['masked', 'erased', 'lost'], required: false }) fieldState?:
    'masked' | 'erased' | 'lost';
}

/** A disciplinary status. */
export class ShownDiscipline {
  statusId!: string;

  @ApiProperty({ enum: DISCIPLINE_SEVERITIES, required: false }) severity?: string;

  from?: string;

  to?: string;

  letterNumber?: string;

  /** What it said is gone: the employee was erased, or (a fault) its key is lost. */
  @ApiProperty({ enum: ['erased', 'lost'], required: false }) state?: 'erased' | 'lost';
}

/** The index of one employee for a year, with what was recorded of education and discipline. */
export class EmployeeIndexInFull extends EmployeeIndex {
  rules!: IndexRules;

  qualifications!: ShownQualification[];

  disciplineStatuses!: ShownDiscipline[];
}
