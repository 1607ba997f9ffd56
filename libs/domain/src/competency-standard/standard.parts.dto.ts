import { IsIn, IsInt, Max, Min } from 'class-validator';
import { IsCompetencyCode } from '../kernel/validators.js';
import { COMPETENCY_KINDS, type CompetencyKind } from './standard.vocabulary.js';

/** A competency that a position requires. */
export class RequiredCompetency {
  /** @example MAN-03 */
  @IsCompetencyCode() competencyCode!: string;
  @IsIn(COMPETENCY_KINDS) kind!: CompetencyKind;
  /** Level of mastery that the position requires, 1 to 5. */
  @IsInt() @Min(1) @Max(5) level!: number;
}
