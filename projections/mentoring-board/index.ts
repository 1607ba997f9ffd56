/** Mentorships (*pendampingan*): who guides whom, how often they met, what was reached. */
export * from './mentoring-board.dto.js';
export { GoalRow, MentorshipRow } from './mentorship.entity.js';
export { mentoringBoard } from './projection.js';
export { board, type BoardQuery, mentorshipOf, MENTORSHIP_SORT } from './queries.js';
export { SessionRow } from './session.entity.js';
export { MENTORSHIP_STATES, type MentorshipState } from './states.js';
