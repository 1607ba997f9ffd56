import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn, IsInt, Max, Min } from 'class-validator';
import { Fits, IsCompetencyCode, IsText, Optional, Part } from '../kernel/validators.js';
import { dutyCode } from './standard.fields.js';
import { COMPETENCY_KINDS, type CompetencyKind } from './standard.vocabulary.js';

/** A competency that a position requires. */
export class RequiredCompetency {
  /** @example MAN-03 */
  @IsCompetencyCode() competencyCode!: string;
  @IsIn(COMPETENCY_KINDS) kind!: CompetencyKind;
  /** Level of mastery that the position requires, 1 to 5. */
  @IsInt() @Min(1) @Max(5) level!: number;
}

/** What a duty is, in Indonesian and, where it is said, English. */
export class DutyText {
  /** @example Melayani permohonan KTP elektronik */
  @IsText(1, 500) id!: string;
  @Optional() @IsText(1, 500) en?: string;
}

/** A duty of a position (*uraian tugas*), and what it needs. */
export class PositionDuty {
  /** Names the duty within the standard. @example D-01 */
  @Fits(dutyCode, 'a code of a duty, as D-01') code!: string;
  @Part(() => DutyText) statement!: DutyText;
  /** Of the competencies that the position requires those that the duty needs, each once. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @IsCompetencyCode({ each: true })
  competencyCodes!: string[];
}
