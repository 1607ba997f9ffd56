import type { Decider } from '../kernel/decider.js';
import type { EventsOf } from '../kernel/event.js';
import { refuseOwn } from '../kernel/own.js';
import * as commands from './learning-activity.commands.js';
import * as events from './learning-activity.events.js';
import { activitiesOf, newActivities, progressOf, standingActivity } from './learning-activity.guards.js';
import type { LearningActivity } from './learning-activity.state.js';

export type LearningActivityEvent = EventsOf<typeof events>;

/**
 * Learning activity (*aktivitas belajar daring*): what one participant of one run did on platforms. Its id is
 * {@link learningActivityIdOf} of both. Recording is idempotent: a platform may tell everything again.
 */
export const learningActivity: Decider<LearningActivity, LearningActivityEvent, typeof commands> = {
  stream: 'activity',
  initial: { status: 'unknown' },
  commands,

  evolve: {
    LearningActivitiesRecorded: (state, { data }) => {
      const { programmeId, employeeId, progressPct } = data;
      let activities = activitiesOf(state);
      for (const { activityId, ...activity } of data.activities)
        activities = activities.with(activityId, { ...activity, withdrawn: false });
      return { status: 'known', programmeId, employeeId, progressPct, activities };
    },
    LearningActivityWithdrawn: (state, { data: { programmeId, employeeId, activityId, progressPct } }) => {
      const known = activitiesOf(state);
      const activities = known.with(activityId, { ...standingActivity(known, activityId), withdrawn: true });
      return { status: 'known', programmeId, employeeId, progressPct, activities };
    },
  },

  decide: {
    RecordLearningActivity: ({ programmeId, employeeId, activities: lines }, state, { now, actor }) => {
      refuseOwn(actor, [employeeId], 'ACTIVITY.OWN');
      const known = activitiesOf(state);
      const fresh = newActivities(lines, known, now);
      if (fresh.size === 0) return [];
      const progressPct = progressOf(new Map([...known, ...fresh]));
      const activities = [...fresh].map(([activityId, { withdrawn: _, ...told }]) => ({
        activityId,
        ...told,
      }));
      return [events.LearningActivitiesRecorded({ programmeId, employeeId, progressPct, activities })];
    },

    WithdrawLearningActivity: ({ programmeId, employeeId, activityId }, state, { actor }) => {
      refuseOwn(actor, [employeeId], 'ACTIVITY.OWN');
      const known = activitiesOf(state);
      const withdrawn = { ...standingActivity(known, activityId), withdrawn: true };
      const progressPct = progressOf(new Map(known).set(activityId, withdrawn));
      return [events.LearningActivityWithdrawn({ programmeId, employeeId, activityId, progressPct })];
    },
  },
};
