import { LearningActivitiesRecorded, LearningActivityWithdrawn } from '@jejak/domain';
import { projection } from '@jejak/projection-engine';
import { access } from '../access/index.js';
import { employment } from '../employment/index.js';
import { programmeEffectiveness } from '../programme-effectiveness/index.js';
import { ActivityRow } from './activity.entity.js';
import { reporting } from './reporting.js';

/** What participants did on platforms for learning (*aktivitas belajar daring*), and how far they came. */
export const learningActivities = projection(
  {
    name: 'learning-activity',
    version: 2,
    // the units, the runs and who sits in them
    uses: [access, employment, programmeEffectiveness],
    entities: [ActivityRow],
    sequence: ({ stream }) => stream,
    reporting,
  },
  (on) =>
    on
      .when(LearningActivitiesRecorded, ({ data: { programmeId, employeeId, activities } }, rows) => {
        for (const { activityId, source, verb, at, object, minutes, progressPct, scaledScore } of activities)
          rows.insert(ActivityRow, {
            programmeId,
            employeeId,
            activityId,
            source,
            verb,
            object: object ?? null,
            at: new Date(at),
            minutes: minutes ?? null,
            progressPct: progressPct ?? null,
            scaledScore: scaledScore ?? null,
          });
      })
      .when(LearningActivityWithdrawn, ({ data: { programmeId, employeeId, activityId } }, rows) =>
        rows.remove(ActivityRow, { programmeId, employeeId, activityId }),
      ),
);
