/** Who could guide others in which competency, by the levels that they hold and the people whom they guide. */
export * from './mentor-directory.dto.js';
export { mentorDirectory } from './projection.js';
export { MENTOR_SORT, mentorsFor, type MentorsQuery } from './queries.js';
