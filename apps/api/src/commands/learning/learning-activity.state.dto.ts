import { ACTIVITY_VERBS, type ActivityVerb, type LearningActivity } from '@jejak/domain';
import { ApiProperty } from '@nestjs/swagger';

/** One thing that a participant did on a platform. */
export class ActivityState {
  activityId!: string;
  /** The platform. @example MOODLE */
  source!: string;
  @ApiProperty({ enum: ACTIVITY_VERBS }) verb!: ActivityVerb;
  /** What was learned from, or the thread that was posted in. */
  /** Not there of a post. */
  object?: string;
  /** When. */
  at!: string;
  minutes?: number | undefined;
  /** How far they had come by then in the whole course, per cent. */
  progressPct?: number | undefined;
  /** Whether it was taken back. */
  withdrawn!: boolean;
}

/** What one participant of a run did on platforms, as the log tells it now. */
export class LearningActivityState {
  programmeId!: string;
  employeeId!: string;
  /** How far they came in the whole course, per cent; null where nothing tells. */
  @ApiProperty({ type: Number, nullable: true }) progressPct!: number | null;
  activities!: ActivityState[];
}

export function presentLearningActivity(state: LearningActivity): LearningActivityState | undefined {
  if (state.status === 'unknown') return undefined;
  const { programmeId, employeeId, progressPct } = state;
  const activities = [...state.activities].map(([activityId, activity]) => ({ activityId, ...activity }));
  return { programmeId, employeeId, progressPct, activities };
}
