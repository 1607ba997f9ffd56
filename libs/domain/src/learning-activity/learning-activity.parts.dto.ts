import { IsIn, IsInt, IsNumber, Max, Min } from 'class-validator';
import { Fits, IsMoment, IsText, Optional } from '../kernel/validators.js';
import { platform } from './learning-activity.fields.js';
import { ACTIVITY_VERBS, type ActivityVerb } from './learning-activity.vocabulary.js';

/** One thing that a participant did on a platform, as the platform tells it. */
export class ActivityLine {
  /** The platform. @example MOODLE */
  @Fits(platform, 'the name of a platform in capitals, as MOODLE') source!: string;
  /** Its own id of this record: told once more, it is not counted once more. It is not kept. @example 4711 */
  @IsText(1, 200) sourceId!: string;
  @IsIn(ACTIVITY_VERBS) verb!: ActivityVerb;
  /** What was learned from; not of `POSTED`, as titles of threads may tell of people. @example Modul 2: Manajemen waktu */
  @Optional() @IsText(1, 300) object?: string;
  /** When. @example 2026-03-04T19:30:00+07:00 */
  @IsMoment() at!: string;
  /** How long it took, where the platform says. */
  @Optional() @IsInt() @Min(0) @Max(1440) minutes?: number;
  /** How far the participant had come by then in the whole course, 0 to 100. */
  @Optional() @IsNumber() @Min(0) @Max(100) progressPct?: number;
  /** What the platform scored, −1 to 1. */
  @Optional() @IsNumber() @Min(-1) @Max(1) scaledScore?: number;
}
