import { IsIn, IsInt, Max, Min } from 'class-validator';
import { Fits, IsCompetencyCode, IsDay, IsId, IsText, Optional } from '../kernel/validators.js';
import { grade, identity } from './employee.fields.js';
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

/** Who an employee is. All of it is sealed under a key of the employee before it is recorded. */
export class Identity {
  /** As in the papers, with degrees. @example Siti Aminah, S.Kom. */
  @IsText(1, 200) name!: string;
  /** NIP of a PNS or CPNS, NI PPPK of a PPPK: 18 digits. Nobody else may have it. */
  @Optional() @Fits(identity.employeeNumber, '18 digits') employeeNumber?: string;
  /** *Nomor induk kependudukan*: 16 digits. */
  @Optional() @Fits(identity.nik, '16 digits') nik?: string;
  @Optional() @IsDay() birthDate?: string;
  /** @example +62 812 3456 7890 */
  @Optional() @Fits(identity.phone, 'a telephone number') phone?: string;
  @Optional() @Fits(identity.email, 'an e-mail address') email?: string;
}
