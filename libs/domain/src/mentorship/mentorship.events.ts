import { z } from 'zod';
import { defineEvent } from '../kernel/event.js';
import { competencyCode, day, id, text } from '../kernel/fields.js';
import { code, personal } from '../kernel/tags.js';
import { goalResults, goals, minutes, plannedSessions, rating } from './mentorship.fields.js';
import { MENTORSHIP_BASES, MENTORSHIP_OUTCOMES, MENTORSHIP_PARTIES } from './mentorship.vocabulary.js';

/** Whose mentorship it is. The mentee is the `employeeId`: what is personal and names nobody else is sealed for them. */
const pair = { mentorshipId: id, mentorId: id, employeeId: id };

const session = {
  ...pair,
  sessionId: id,
  heldOn: day,
  minutes,
  topics: z.array(competencyCode).min(1),
  /** Who of the two recorded it; it counts once the other one confirmed it. */
  recordedBy: code(MENTORSHIP_PARTIES),
  /** The challenge at work that was talked about. */
  challenge: personal('free-text', text(2000)).optional(),
  nextSteps: personal('free-text', text(2000)).optional(),
};

/** Somebody was proposed as the mentor of somebody. */
export const MentorshipProposed = defineEvent('MentorshipProposed', 1, {
  ...pair,
  goals,
  basis: code(MENTORSHIP_BASES),
  /** Why the mentor may guide without holding the levels; here the `employeeId` is the mentor. */
  override: z.strictObject({ employeeId: id, reason: personal('free-text', text(500)) }).optional(),
});

/** The proposal came to nothing. The reason is in the metadata. */
export const MentorshipDeclined = defineEvent('MentorshipDeclined', 1, pair);

/** The mentorship began: from now on the mentor may look at what mentors see of the mentee. */
export const MentorshipStarted = defineEvent('MentorshipStarted', 1, {
  ...pair,
  startDate: day,
  plannedSessions,
});

/** One of the two recorded a session. */
export const MentoringSessionRecorded = defineEvent('MentoringSessionRecorded', 1, session);

/** The other one of the two confirmed a session: it counts. */
export const MentoringSessionConfirmed = defineEvent(
  'MentoringSessionConfirmed',
  2,
  {
    ...pair,
    sessionId: id,
    /** Day of the session; absent in what was recorded before version 2, which brings no lesson hours. */
    heldOn: day.optional(),
  },
  { 1: (data) => ({ ...data }) },
);

/** This stands in place of all of a session, which has to be confirmed anew. The reason is in the metadata. */
export const MentoringSessionCorrected = defineEvent('MentoringSessionCorrected', 1, session);

/** The mentorship ended, and with it what the mentor may look at. The reason is in the metadata. */
export const MentorshipEnded = defineEvent('MentorshipEnded', 1, {
  ...pair,
  outcome: code(MENTORSHIP_OUTCOMES),
  endDate: day,
  goalResults,
  ratingByMentor: rating.optional(),
  ratingByMentee: rating.optional(),
});
