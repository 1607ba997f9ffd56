import { ArrayMaxSize, IsArray, IsBoolean, IsIn } from 'class-validator';
import { competencyCode } from '../kernel/fields.js';
import { Fits, IsId, IsMoment, IsText, Optional } from '../kernel/validators.js';
import {
  FEEDBACK_CATEGORIES,
  FEEDBACK_CHANNELS,
  FEEDBACK_CLASSES,
  FEEDBACK_OUTCOMES,
  type FeedbackCategory,
  type FeedbackChannel,
  type FeedbackClass,
  type FeedbackOutcome,
} from './feedback.vocabulary.js';

/** Record what a citizen said about a service (*pengaduan, saran, apresiasi, permintaan informasi*). */
export class SubmitFeedback {
  /** The unit whose service it is about. */
  @IsId() unitId!: string;
  @IsIn(FEEDBACK_CHANNELS) channel!: FeedbackChannel;
  @IsIn(FEEDBACK_CATEGORIES) category!: FeedbackCategory;
  /** When it came to the city, if not now; the time for an answer counts from this day. @example 2026-05-04T10:00:00+07:00 */
  @Optional() @IsMoment() receivedAt?: string;
  /** In the citizen's words. Sealed under a key of this feedback: it can be erased. */
  @IsText(3, 4000) text!: string;
  /** How to reach the citizen; left out where it is anonymous. Sealed as well. */
  @Optional() @IsText(3, 200) contact?: string;
}

/** Say what sort of answer it needs; by when follows from that. Until it is answered, that may be changed for a reason. */
export class TriageFeedback {
  @IsIn(FEEDBACK_CLASSES) class!: FeedbackClass;
  /** Competencies of staff that it is about. */
  @Optional()
  @IsArray()
  @ArrayMaxSize(10)
  @Fits(competencyCode, 'a code of a competency, as MAN-05', { each: true })
  competencies?: string[];
  /** Why; asked for where it changes what was said before. */
  @Optional() @IsText(3, 500) reason?: string;
}

/** Answer it. */
export class RespondFeedback {
  /** The answer, as the citizen gets it. Sealed under a key of this feedback. */
  @IsText(3, 4000) text!: string;
}

/** End it, once it was answered. */
export class CloseFeedback {
  @IsIn(FEEDBACK_OUTCOMES) outcome!: FeedbackOutcome;
  /** Whether the citizen was satisfied with the answer; left out where nobody knows. */
  @Optional() @IsBoolean() satisfied?: boolean;
}

/** Open it again, because the citizen wants another answer. */
export class ReopenFeedback {
  /** When the citizen said so; the time for an answer counts from this day. @example 2026-05-18T10:00:00+07:00 */
  @IsMoment() receivedAt!: string;
  /** Why, in the citizen's words. Sealed under a key of this feedback. */
  @IsText(3, 500) reason!: string;
}
