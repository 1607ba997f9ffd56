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
