import { FEEDBACK_CLASSES, type FeedbackClass } from '@jejak/domain';
import { ApiProperty } from '@nestjs/swagger';

/** What a citizen said about a service. What was said stands at `/feedback/{feedbackId}/texts`. */
export class FeedbackState {
  feedbackId!: string;
  /** The unit whose service it is about. */
  unitId!: string;
  @ApiProperty({ enum: ['submitted', 'triaged', 'responded', 'closed'] }) status!: string;
  /** 1; one more each time that it was opened again. */
  round!: number;
  /** From when the time for an answer counts. */
  receivedAt!: string;
  /** Absent until it is triaged. */
  @ApiProperty({ enum: FEEDBACK_CLASSES, required: false }) class?: FeedbackClass;
  /** Competencies of staff that it is about. */
  competencies!: string[];
  /** Last day for an answer; absent until it is triaged. @example 2026-05-11 */
  dueOn?: string;
}

/** Answers that were handed in together. */
export class SurveyBatch {
  batchId!: string;
  /** Number of answers. */
  n!: number;
}

/** A satisfaction survey. */
export class SurveyState {
  surveyId!: string;
  unitId!: string;
  /** @example 2026-Q2 */
  period!: string;
  @ApiProperty({ enum: ['open', 'closed'] }) status!: 'open' | 'closed';
  /** Those that count. */
  batches!: SurveyBatch[];
}
