import { nameId } from '../kernel/name-id.js';

/** Ids of what one participant did in one run are derived from both. */
const ACTIVITIES = '8c1b9a1e-7d58-4f0e-9d0c-2b6f4a7c3e11';

/** The id of the activities of a participant in a run: always the same one, so that there is one stream for both. */
export const learningActivityIdOf = (programmeId: string, employeeId: string): string =>
  nameId(`${programmeId} ${employeeId}`, ACTIVITIES);

/**
 * The id of one activity: always the same one for the same record of the same platform, so that nothing counts twice. The
 * platform's own id is not kept: it may tell who somebody is there.
 */
export const activityIdOf = (source: string, sourceId: string): string =>
  nameId(`${source} ${sourceId}`, ACTIVITIES);
