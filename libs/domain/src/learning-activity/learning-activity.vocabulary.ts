/** What somebody did on a platform for learning. What they wrote there is never taken, only that they did. */
export const ACTIVITY_VERBS = ['ACCESSED', 'WATCHED', 'POSTED', 'SUBMITTED', 'COMPLETED_MODULE'] as const;
export type ActivityVerb = (typeof ACTIVITY_VERBS)[number];
