import type { FeedbackClass } from './feedback.vocabulary.js';

interface Known {
  readonly id: string;
  readonly unitId: string;
  /** 1; one more each time that it is opened again. */
  readonly round: number;
  /** From when the time for an answer counts. */
  readonly receivedAt: string;
}

/** It came in, and nobody said yet by when it has to be answered. */
export interface SubmittedFeedback extends Known {
  readonly status: 'submitted';
}

/** What sort of answer it needs was said: it waits for it, has it, or is over. */
export interface TriagedFeedback extends Known {
  readonly status: 'triaged' | 'responded' | 'closed';
  readonly class: FeedbackClass;
  readonly competencies: readonly string[];
  readonly dueOn: string;
}

export type KnownFeedback = SubmittedFeedback | TriagedFeedback;

export type Feedback = { readonly status: 'unknown' } | KnownFeedback;
