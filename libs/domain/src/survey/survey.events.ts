import { z } from 'zod';
import { defineEvent } from '../kernel/event.js';
import { id, text } from '../kernel/fields.js';
import { clear } from '../kernel/tags.js';
import { mark, quarter } from './survey.fields.js';

/** What all of them say. */
const about = {
  surveyId: id,
  /** The unit whose service it is about. */
  unitId: id,
  period: quarter,
};

const count = clear('a number of answers', z.int().min(0));

/** The answers of one citizen to the nine questions of the satisfaction survey (Permenpan RB 14/2017). */
const answer = z.strictObject({
  ...{ u1: mark, u2: mark, u3: mark, u4: mark, u5: mark },
  ...{ u6: mark, u7: mark, u8: mark, u9: mark },
});

/** A survey of the citizens that a unit serves began to take answers. */
export const SurveyOpened = defineEvent(
  'SurveyOpened',
  2,
  {
    ...about,
    /** The counter or service, where the unit has several surveys in the quarter. */
    service: clear('what a unit does for citizens', text(200)).optional(),
  },
  // the service came with version 2
  { 1: (data) => ({ ...data }) },
);

/** Citizens answered. Nothing is known of them, and answers stand in no order that tells when each was given. */
export const SatisfactionRated = defineEvent('SatisfactionRated', 1, {
  ...about,
  batchId: id,
  answers: z.array(answer).min(1),
});

/** A batch was wrong and counts no more; the reason is in the metadata. */
export const RatingsWithdrawn = defineEvent('RatingsWithdrawn', 1, { ...about, batchId: id });

/** The survey takes no more answers. */
export const SurveyClosed = defineEvent('SurveyClosed', 1, {
  ...about,
  /** Answers that count. */
  n: count,
});
