import { z } from 'zod';
import { defineEvent } from '../kernel/event.js';
import { id, moment, percent, text } from '../kernel/fields.js';
import { clear, code } from '../kernel/tags.js';
import { platform } from './learning-activity.fields.js';
import { ACTIVITY_VERBS } from './learning-activity.vocabulary.js';

const which = {
  programmeId: id,
  employeeId: id,
  /** How far the participant has come in the whole course, by all that stands; null where nothing tells. */
  progressPct: percent.nullable(),
};

/** A participant did something on a platform for learning. */
export const LearningActivitiesRecorded = defineEvent('LearningActivitiesRecorded', 1, {
  ...which,
  activities: z
    .array(
      z.strictObject({
        /** Follows from the platform and its own id of the record. */
        activityId: id,
        source: platform,
        verb: code(ACTIVITY_VERBS),
        /** Of a post there is none: who opens a thread names it as they like. */
        object: clear('the title of what is learned from', text(300)).optional(),
        at: moment,
        minutes: clear('minutes, of an opaque id', z.int().min(0)).optional(),
        progressPct: percent.optional(),
      }),
    )
    .min(1),
});

/** An activity was recorded wrongly and counts no more. The reason is in the metadata. */
export const LearningActivityWithdrawn = defineEvent('LearningActivityWithdrawn', 1, {
  ...which,
  activityId: id,
});
