import { LEARNING_WAYS, type LearningWay } from '@jejak/domain';
import { ApiProperty } from '@nestjs/swagger';

/** How much is learned in one way. */
export class LearningPart {
  /** By experience at work, from and with others, or by being taught. */
  @ApiProperty({ enum: LEARNING_WAYS }) way: LearningWay;

  /** Lesson hours. */
  jp: number;

  /** Seats in runs that end in the year. */
  seats: number;

  /** Share of the lesson hours, per cent; null where there are none. */
  @ApiProperty({ type: Number, nullable: true }) sharePct: number | null;

  /** Share by the model, per cent. */
  modelPct: number;
}

/** How the people of a unit and of all below it learned in a year. */
export class LearningMix {
  unitId: string;

  /** All lesson hours. */
  jp: number;

  /** All seats. */
  seats: number;

  @ApiProperty({ type: () => [LearningPart] }) parts: LearningPart[];
}

/** A part of the units, by unit id. */
export class LearningMixPage {
  year: number;

  items: LearningMix[];

  /** Name and version of the rules. @example learning-mix/1 */
  ruleSet: string;

  /** Where the model is from. */
  source: string;

  /** Whether a provision was found that says so. */
  verified: boolean;

  /** What is in doubt. */
  note?: string;

  /** Give this as `cursor` for the next part; absent on the last one. */
  next?: string;
}
