import { IsInt, Max, Min } from 'class-validator';
import { IsCompetencyCode } from '../kernel/validators.js';

/** What the mentee is to reach in a competency. */
export class MentoringGoal {
  /** @example MAN-03 */
  @IsCompetencyCode() competencyCode!: string;
  /** Level to reach, 1 to 5. */
  @IsInt() @Min(1) @Max(5) toLevel!: number;
}

/** What the mentee reached in a competency, as the two found it. */
export class MentoringGoalResult {
  /** @example MAN-03 */
  @IsCompetencyCode() competencyCode!: string;
  /** Level held at the end: 0 none, 1 to 5. */
  @IsInt() @Min(0) @Max(5) level!: number;
}
