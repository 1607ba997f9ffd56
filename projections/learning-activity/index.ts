/** Learning on platforms (*pembelajaran daring*): what participants did, and how far they and their runs came. */
export { ActivityRow } from './activity.entity.js';
export * from './progress.dto.js';
export { learningActivities } from './projection.js';
export { type LearnersQuery, progressOfLearners, progressOfRuns, type RunsQuery } from './queries.js';
