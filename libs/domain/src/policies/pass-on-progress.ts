import {
  LearningActivitiesRecorded,
  LearningActivityWithdrawn,
} from '../learning-activity/learning-activity.events.js';
import { policy, type Policy, type Reaction } from '../kernel/policy.js';
import { RecordProgress } from '../programme/programme.commands.js';
import { programme } from '../programme/programme.js';

interface Progress {
  readonly programmeId: string;
  readonly employeeId: string;
  readonly progressPct: number | null;
}

const toRun = ({ programmeId: id, employeeId, progressPct }: Progress): Reaction => ({
  ...{ aggregate: programme, id },
  command: Object.assign(new RecordProgress(), { employeeId, progressPct: progressPct ?? 0 }),
});

/**
 * What was done on a platform → how far the participant has come, told to the run: where one learns at one's own pace, it
 * stands in for sessions. Most of it decides nothing there and leads to no event.
 */
export const passOnProgress: Policy = policy('pass-on-progress', (on) =>
  on
    .when(LearningActivitiesRecorded, ({ data }) => (data.progressPct === null ? [] : [toRun(data)]))
    .when(LearningActivityWithdrawn, ({ data }) => [toRun(data)]),
);
