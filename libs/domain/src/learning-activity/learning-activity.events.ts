import { z } from 'zod';
import { defineEvent } from '../kernel/event.js';
import { id, percent } from '../kernel/fields.js';
import { activityFields } from './learning-activity.fields.js';

const which = {
  programmeId: id,
  employeeId: id,
  /** How far the participant has come in the whole course, by all that stands; null where nothing tells. */
  progressPct: percent.nullable(),
};

/** A participant did something on a platform for learning. */
export const LearningActivitiesRecorded = defineEvent(
  'LearningActivitiesRecorded',
  2,
  {
    ...which,
    activities: z
      .array(
        z.strictObject({
          /** Follows from the platform and its own id of the record. */
          activityId: id,
          ...activityFields,
        }),
      )
      .min(1),
  },
  // what the platform found of it (PASSED, FAILED, SCORED and the score) came with version 2
  { 1: (data) => ({ ...data }) },
);

/** An activity was recorded wrongly and counts no more. The reason is in the metadata. */
export const LearningActivityWithdrawn = defineEvent('LearningActivityWithdrawn', 1, {
  ...which,
  activityId: id,
});
