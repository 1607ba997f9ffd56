import type { PersistentMap } from '../kernel/persistent.js';
import type { ActivityVerb } from './learning-activity.vocabulary.js';

/** One thing that a participant did. */
export interface Activity {
  readonly source: string;
  readonly verb: ActivityVerb;
  readonly object?: string | undefined;
  /** ISO 8601, as it was told. */
  readonly at: string;
  readonly minutes?: number | undefined;
  readonly progressPct?: number | undefined;
  readonly scaledScore?: number | undefined;
  /** Whether it was taken back. */
  readonly withdrawn: boolean;
}

/** What a participant did in a run, by the ids of the activities. */
export interface KnownLearningActivity {
  readonly status: 'known';
  readonly programmeId: string;
  readonly employeeId: string;
  readonly activities: PersistentMap<string, Activity>;
  /** How far they came in the whole course; null where nothing tells. */
  readonly progressPct: number | null;
}

export type LearningActivity = { readonly status: 'unknown' } | KnownLearningActivity;
