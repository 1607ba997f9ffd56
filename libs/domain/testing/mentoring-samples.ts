import { mentorRegister } from '../src/mentor-register/mentor-register.js';
import { mentorship } from '../src/mentorship/mentorship.js';
import {
  MentoringSessionConfirmed,
  MentoringSessionRecorded,
  MentorshipProposed,
  MentorshipStarted,
} from '../src/mentorship/mentorship.events.js';
import { ani, budi, uuid } from './ids.js';
import { of, type Sample } from './sample.js';

export const [mentorshipId, mentoringSessionId] = [uuid(0x3e), uuid(0x3f)];

/** Budi mentors Ani. */
export const mentoringPair = { mentorshipId, mentorId: budi, employeeId: ani };
export const mentorshipProposed = MentorshipProposed({
  ...mentoringPair,
  goals: [{ competencyCode: 'MAN-01', toLevel: 3 }],
  basis: 'GAP',
});
export const mentorshipStarted = MentorshipStarted({
  ...{ ...mentoringPair, startDate: '2026-03-02', plannedSessions: 6 },
});
export const sessionRecorded = MentoringSessionRecorded({
  ...{ ...mentoringPair, sessionId: mentoringSessionId, heldOn: '2026-03-09', minutes: 60 },
  ...{ topics: ['MAN-01'], recordedBy: 'MENTEE' },
});
export const sessionConfirmed = MentoringSessionConfirmed({
  ...mentoringPair,
  ...{ sessionId: mentoringSessionId, heldOn: '2026-03-09' },
});

const reason = 'Pindah tugas';
const session = {
  ...{ heldOn: '2026-03-16', minutes: 90, topics: ['MAN-01', 'TEK-RKA'] },
  ...{ challenge: 'RKA belum sesuai pagu', nextSteps: 'Menyusun ulang bersama' },
};
const active = [mentorshipProposed, mentorshipStarted];

/** One sample of every command about mentoring, with every optional field. */
export const mentoringSamples: readonly Sample[] = [
  of(mentorship, [])('ProposeMentorship', {
    mentorId: budi,
    menteeId: ani,
    goals: [{ competencyCode: 'MAN-01', toLevel: 3 }],
    basis: 'ONBOARDING',
    overrideReason: 'Pembina di unit yang sama',
  }),
  of(mentorship, [mentorshipProposed])('StartMentorship', { startDate: '2026-03-02', plannedSessions: 6 }),
  of(mentorship, [mentorshipProposed])('DeclineMentorship', { reason }),
  of(mentorship, active)('RecordMentoringSession', session, ani),
  of(mentorship, [...active, sessionRecorded])(
    'ConfirmMentoringSession',
    { sessionId: mentoringSessionId },
    budi,
  ),
  of(mentorship, [...active, sessionRecorded])(
    'CorrectMentoringSession',
    { sessionId: mentoringSessionId, ...session, reason },
    budi,
  ),
  of(mentorship, [...active, sessionRecorded, sessionConfirmed])('EndMentorship', {
    outcome: 'COMPLETED',
    endDate: '2026-05-29',
    goalResults: [{ competencyCode: 'MAN-01', level: 3 }],
    ratingByMentor: 4,
    ratingByMentee: 5,
    reason,
  }),
  of(mentorRegister, [])('EnterMentorship', { mentorshipId }),
];
