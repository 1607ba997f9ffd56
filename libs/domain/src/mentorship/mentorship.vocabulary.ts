/** Why somebody is mentored: new in service, a gap found, *pendampingan kinerja* after an appraisal, or a plan. */
export const MENTORSHIP_BASES = ['ONBOARDING', 'GAP', 'ASSISTANCE', 'PLAN'] as const;
export type MentorshipBasis = (typeof MENTORSHIP_BASES)[number];

/** How a mentorship ended: as intended, or before that. */
export const MENTORSHIP_OUTCOMES = ['COMPLETED', 'TERMINATED'] as const;
export type MentorshipOutcome = (typeof MENTORSHIP_OUTCOMES)[number];

/** The two of a mentorship (*pendamping*, *yang didampingi*). */
export const MENTORSHIP_PARTIES = ['MENTOR', 'MENTEE'] as const;
export type MentorshipParty = (typeof MENTORSHIP_PARTIES)[number];

/** How a mentorship stands. */
export const MENTORSHIP_STATUSES = ['proposed', 'declined', 'active', 'completed', 'terminated'] as const;
export type MentorshipStatus = (typeof MENTORSHIP_STATUSES)[number];
