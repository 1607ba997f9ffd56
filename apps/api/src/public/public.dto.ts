import { IsId, SatisfactionAnswer, SubmitFeedback } from '@jejak/domain';
import { ApiProperty, PickType } from '@nestjs/swagger';

/** What a citizen says about a service. Channel and day are not theirs to say: `WEB`, and now. */
export class PublicFeedback extends PickType(SubmitFeedback, [
  'unitId',
  'category',
  'text',
  'contact',
] as const) {}

/** What to keep, to see what became of it. */
export class TicketGiven {
  /** Secret, and told only once: whoever has it sees the answer. @example 3f0c9a1be7d24c5586a0f1d2c3b4a596 */
  ticket!: string;
}

/** What became of it. What was said is not told again. */
export class TicketState {
  @ApiProperty({ enum: ['submitted', 'triaged', 'responded', 'closed'] }) state!: string;
  /** Last day for an answer; absent until it is known what sort of answer it needs. @example 2026-05-11 */
  dueOn?: string;
  /** Absent until it is answered, and where it was erased. */
  response?: string;
}

/** The answers of a citizen to a survey that an officer has opened. */
export class PublicRating extends SatisfactionAnswer {
  /** Of the survey: stands in the address of its form, or in a QR code at the counter. */
  @IsId() surveyId!: string;
}

/** It was taken. */
export class Thanks {
  /** Of the survey. */
  surveyId!: string;
}

/** What citizens think of a unit in a quarter (*Survei Kepuasan Masyarakat*). */
export class PublicSatisfaction {
  /** @example 2026-Q2 */
  period!: string;
  /** Answers that count. */
  n!: number;
  /** 25 to 100. */
  index!: number;
  /** `A`, `B`, `C` or `D`. */
  grade!: string;
}

/** How soon a unit answers. */
export class PublicAnswering {
  /** It is about what came on this day or later. @example 2025-11-27 */
  since!: string;
  /** What was answered, or should have been by now. Null where that are too few to tell of none of them. */
  @ApiProperty({ type: 'integer', nullable: true }) n!: number | null;
  /** Of these: answered by the day on which an answer was due. */
  @ApiProperty({ type: 'integer', nullable: true }) inTime!: number | null;
  /** Of these in per cent, with one decimal. @example 92.3 */
  @ApiProperty({ type: 'number', nullable: true }) inTimePercent!: number | null;
}

/** How a unit serves, as it may be told to everybody. */
export class PublicUnit {
  unitId!: string;
  nameId!: string;
  nameEn?: string | undefined;
  /** The latest quarter first; quarters with too few answers are left out. */
  satisfaction!: PublicSatisfaction[];
  answering!: PublicAnswering;
}
