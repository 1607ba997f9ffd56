import { IsDay, IsText, Part } from '../kernel/validators.js';
import { Title } from '../programme/programme.parts.dto.js';

/** Say how often the programme of a series shall be held; once a plan has run out or was ended, also anew. */
export class PlanSeries {
  @Part(() => Title) title!: Title;
  /**
   * RFC 5545 with COUNT or UNTIL, at most 60 days within 20 years, as days in Medan.
   *
   * @example FREQ=MONTHLY;BYDAY=1MO;COUNT=12
   */
  @IsText(1, 200) rule!: string;
  /** First day on which a run could be; where the rule names no day, the day from which it counts. */
  @IsDay() startsOn!: string;
}

/** End the plan of a series before its last day: from then on no run is expected. */
export class EndSeries {
  /** Last day on which a run is expected; today or later, so that no month that was missed is hidden. */
  @IsDay() lastOn!: string;
  /** Why. Sealed: it can be erased with whom it is about. */
  @IsText(3, 500) reason!: string;
}
