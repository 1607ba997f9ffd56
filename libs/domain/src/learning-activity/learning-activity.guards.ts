import { PersistentMap } from '../kernel/persistent.js';
import { Refusal } from '../kernel/refusal.js';
import { activityIdOf } from './learning-activity.id.js';
import type { ActivityLine } from './learning-activity.parts.dto.js';
import type { Activity, LearningActivity } from './learning-activity.state.js';

type Activities = ReadonlyMap<string, Activity>;

/** What was recorded, whatever was taken back of it. */
export const activitiesOf = (state: LearningActivity): PersistentMap<string, Activity> =>
  state.status === 'unknown' ? PersistentMap.of() : state.activities;

/** The furthest that what stands tells of; null where nothing does. */
export function progressOf(activities: Activities): number | null {
  let furthest: number | null = null;
  for (const { progressPct, withdrawn } of activities.values())
    if (!withdrawn && progressPct !== undefined) furthest = Math.max(furthest ?? 0, progressPct);
  return furthest;
}

const same = (a: Activity, b: Activity): boolean =>
  a.verb === b.verb &&
  a.object === b.object &&
  Date.parse(a.at) === Date.parse(b.at) &&
  a.minutes === b.minutes &&
  a.progressPct === b.progressPct &&
  a.scaledScore === b.scaledScore;

/**
 * Those lines that were not told before, by the ids of the activities. What was taken back stays so, whatever the platform
 * tells of it now.
 *
 * @throws Refusal where a line lies ahead, names a thread, or tells otherwise what stands under its id
 */
export function newActivities(
  lines: readonly ActivityLine[],
  known: Activities,
  now: Date,
): Map<string, Activity> {
  const fresh = new Map<string, Activity>();
  for (const { sourceId, ...line } of lines) {
    const activityId = activityIdOf(line.source, sourceId);
    if (line.verb === 'POSTED' && line.object !== undefined)
      throw new Refusal('ACTIVITY.THREAD_NAMED', { activityId });
    if (new Date(line.at) > now) throw new Refusal('ACTIVITY.IN_FUTURE', { activityId });
    const activity = { ...line, withdrawn: false };
    const before = known.get(activityId) ?? fresh.get(activityId);
    if (!before) fresh.set(activityId, activity);
    else if (!before.withdrawn && !same(before, activity))
      throw new Refusal('ACTIVITY.TOLD_OTHERWISE', { activityId });
  }
  return fresh;
}

/** An activity that counts. @throws Refusal */
export function standingActivity(activities: Activities, activityId: string): Activity {
  const activity = activities.get(activityId);
  if (!activity) throw new Refusal('ACTIVITY.UNKNOWN', { activityId });
  if (activity.withdrawn) throw new Refusal('ACTIVITY.WITHDRAWN', { activityId });
  return activity;
}
