import { IsIn, IsInt, Max, Min } from 'class-validator';
import { Fits, IsCompetencyCode, IsId, Optional } from '../kernel/validators.js';
import { grade } from './employee.fields.js';
import { POSITION_CLASSES, type PositionClass } from './employee.vocabulary.js';

/** Where an employee works, and as what. */
export class Placement {
  /** Unit (*unit kerja*). */
  @IsId() unitId!: string;
  /** Position (*jabatan*). */
  @IsId() positionId!: string;
  @IsIn(POSITION_CLASSES) positionClass!: PositionClass;
  /**
   * Grade (*golongan*) of a PNS or a PPPK.
   * @example III/a
   */
  @Optional() @Fits(grade, 'a grade, as III/a or IX') grade?: string;
}

/** A competency as an assessment found it. */
export class AssessedCompetency {
  /** @example MAN-03 */
  @IsCompetencyCode() competencyCode!: string;
  /** Level that the position requires, 1 to 5. */
  @IsInt() @Min(1) @Max(5) requiredLevel!: number;
  /** Level held: 0 none, 1 to 5. */
  @IsInt() @Min(0) @Max(5) actualLevel!: number;
}
