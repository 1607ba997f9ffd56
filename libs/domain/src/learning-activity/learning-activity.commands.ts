import { ArrayMaxSize, ArrayMinSize } from 'class-validator';
import { IsId, IsText, ListOf } from '../kernel/validators.js';
import { ActivityLine } from './learning-activity.parts.dto.js';

/** Record what a participant of a run did on a platform: one thing, or many at once. What was told before is left out. */
export class RecordLearningActivity {
  @IsId() programmeId!: string;
  @IsId() employeeId!: string;
  @ArrayMinSize(1)
  @ArrayMaxSize(500)
  @ListOf(() => ActivityLine)
  activities!: ActivityLine[];
}

/** Take back an activity that was recorded wrongly: it counts no more, also if the platform tells it again. */
export class WithdrawLearningActivity {
  @IsId() programmeId!: string;
  @IsId() employeeId!: string;
  @IsId() activityId!: string;
  /** Why. Sealed: it can be erased with whom it is about. */
  @IsText(3, 500) reason!: string;
}
