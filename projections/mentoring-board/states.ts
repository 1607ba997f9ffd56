/** How a mentorship stands, as the board shows it. */
export const MENTORSHIP_STATES = ['PROPOSED', 'DECLINED', 'ACTIVE', 'COMPLETED', 'TERMINATED'] as const;
export type MentorshipState = (typeof MENTORSHIP_STATES)[number];
