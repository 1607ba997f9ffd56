import { z } from 'zod';
import { defineEvent } from '../kernel/event.js';
import { competencyCode, day, id, moment, text } from '../kernel/fields.js';
import { clear, code, personal } from '../kernel/tags.js';
import { rule } from '../learning-record/learning-record.fields.js';
import {
  FEEDBACK_CATEGORIES,
  FEEDBACK_CHANNELS,
  FEEDBACK_CLASSES,
  FEEDBACK_OUTCOMES,
} from './feedback.vocabulary.js';

/** What all of them say. What is personal in them is sealed under a key of the feedback itself. */
const about = {
  feedbackId: id,
  /** The unit whose service it is about. */
  unitId: id,
  /** 1; one more each time that it is opened again. */
  round: clear('a number of rounds', z.int().min(1)),
};

const due = {
  /** Last day for an answer. */
  dueOn: day,
  /** The rules about deadlines by which it was set. */
  rule,
};

/** A citizen said something about a service. */
export const FeedbackSubmitted = defineEvent('FeedbackSubmitted', 1, {
  feedbackId: id,
  unitId: id,
  channel: code(FEEDBACK_CHANNELS),
  category: code(FEEDBACK_CATEGORIES),
  /** When it came to the city; the time for an answer counts from this day. */
  receivedAt: moment,
  text: personal('free-text', text(4000)),
  /** How to reach the citizen; absent where it is anonymous. */
  contact: personal('identity', text(200)).optional(),
});

/** It was said what sort of answer it needs, and with it by when. */
export const FeedbackTriaged = defineEvent('FeedbackTriaged', 1, {
  ...about,
  class: code(FEEDBACK_CLASSES),
  /** Competencies of staff that it is about. */
  competencies: z.array(competencyCode),
  ...due,
});

/** It was answered. */
export const FeedbackResponded = defineEvent('FeedbackResponded', 1, {
  ...about,
  text: personal('free-text', text(4000)),
});

/** It was ended. */
export const FeedbackClosed = defineEvent('FeedbackClosed', 1, {
  ...about,
  outcome: code(FEEDBACK_OUTCOMES),
  /** Whether the citizen was satisfied with the answer; absent where nobody knows. */
  satisfied: clear('an answer, of an opaque id', z.literal([true, false])).optional(),
});

/** The citizen wants another answer; the reason is in the metadata. */
export const FeedbackReopened = defineEvent('FeedbackReopened', 1, {
  ...about,
  /** When the citizen said so; the time for an answer counts from this day. */
  receivedAt: moment,
  /** As it was triaged; it may be triaged anew. */
  class: code(FEEDBACK_CLASSES),
  ...due,
});
