import type { Decider } from '../kernel/decider.js';
import type { EventsOf } from '../kernel/event.js';
import { refuseOwn } from '../kernel/own.js';
import { Personal } from '../kernel/personal.js';
import { Refusal } from '../kernel/refusal.js';
import * as commands from './mentorship.commands.js';
import * as events from './mentorship.events.js';
import {
  active,
  checkDay,
  checkEnd,
  known,
  lastDayOf,
  open,
  partyOf,
  refuseRepeated,
} from './mentorship.guards.js';
import type { ActiveMentorship, KnownMentorship, Mentorship, MentoringSession } from './mentorship.state.js';

export type MentorshipEvent = EventsOf<typeof events>;

const pairOf = ({ id, mentorId, menteeId }: KnownMentorship) => ({
  ...{ mentorshipId: id, mentorId, employeeId: menteeId },
});

/** Nobody who mentors or is mentored decides about it. */
const BOTH = ({ mentorId, menteeId }: { readonly mentorId: string; readonly menteeId: string }) => [
  mentorId,
  menteeId,
];

/** Events that only a mentorship which runs can have; the log never holds them before `MentorshipStarted`. */
function running(state: Mentorship): ActiveMentorship {
  if (state.status !== 'active')
    throw new Error(`The stream has a session of a mentorship that is ${state.status}`);
  return state;
}

function withSession(state: Mentorship, sessionId: string, session: MentoringSession): ActiveMentorship {
  const one = running(state);
  return { ...one, sessions: new Map(one.sessions).set(sessionId, session) };
}

/** What was said of a session, as it is recorded; not to be confirmed by whoever says it. */
const told = ({ heldOn, minutes, topics, challenge, nextSteps }: commands.RecordMentoringSession) => ({
  ...{ heldOn, minutes, topics },
  challenge: Personal.maybe(challenge),
  nextSteps: Personal.maybe(nextSteps),
});

/** The session, or a refusal. */
function sessionOf({ sessions }: ActiveMentorship, sessionId: string): MentoringSession {
  const session = sessions.get(sessionId);
  if (!session) throw new Refusal('MENTORSHIP.SESSION_UNKNOWN', { sessionId });
  return session;
}

/** Mentorship (*pendampingan*, *mentoring*): one guides another at work, to levels that were set before. */
export const mentorship: Decider<Mentorship, MentorshipEvent, typeof commands> = {
  stream: 'mentorship',
  initial: { status: 'unknown' },
  commands,

  evolve: {
    MentorshipProposed: (_, { data: { mentorshipId, mentorId, employeeId, goals, override } }) => ({
      ...{ status: 'proposed', id: mentorshipId, mentorId, menteeId: employeeId },
      goals: new Map(goals.map(({ competencyCode, toLevel }) => [competencyCode, toLevel])),
      overridden: override !== undefined,
    }),
    MentorshipDeclined: (state) => ({ ...known(state), status: 'declined' }),
    MentorshipStarted: (state, { data: { startDate, plannedSessions } }) => ({
      ...known(state),
      ...{ status: 'active', startDate, plannedSessions, sessions: new Map() },
    }),
    MentoringSessionRecorded: (state, { data: { sessionId, heldOn, minutes, topics, recordedBy } }) =>
      withSession(state, sessionId, { heldOn, minutes, topics, recordedBy, confirmed: false }),
    MentoringSessionConfirmed: (state, { data: { sessionId } }) =>
      withSession(state, sessionId, { ...sessionOf(running(state), sessionId), confirmed: true }),
    MentoringSessionCorrected: (state, { data: { sessionId, heldOn, minutes, topics, recordedBy } }) =>
      withSession(state, sessionId, { heldOn, minutes, topics, recordedBy, confirmed: false }),
    MentorshipEnded: (state, { data: { outcome } }) => ({
      ...running(state),
      status: outcome === 'COMPLETED' ? 'completed' : 'terminated',
    }),
  },

  decide: {
    ProposeMentorship: ({ mentorId, menteeId, goals, basis, overrideReason }, state, { id, actor }) => {
      if (state.status !== 'unknown') throw new Refusal('MENTORSHIP.EXISTS');
      if (mentorId === menteeId) throw new Refusal('MENTORSHIP.SELF');
      refuseOwn(actor, BOTH({ mentorId, menteeId }), 'MENTORSHIP.OWN');
      refuseRepeated(goals.map(({ competencyCode }) => competencyCode));
      const override = overrideReason !== undefined && {
        override: { employeeId: mentorId, reason: Personal.of(overrideReason) },
      };
      const pair = { mentorshipId: id, mentorId, employeeId: menteeId };
      return [events.MentorshipProposed({ ...pair, goals, basis, ...override })];
    },

    DeclineMentorship: (_, state) => [events.MentorshipDeclined(pairOf(open(state)))],

    StartMentorship: ({ startDate, plannedSessions }, state, { now, actor }) => {
      const one = open(state);
      refuseOwn(actor, BOTH(one), 'MENTORSHIP.OWN');
      checkDay(startDate, now);
      return [events.MentorshipStarted({ ...pairOf(one), startDate, plannedSessions })];
    },

    RecordMentoringSession: (command, state, { now, newId, actor }) => {
      const one = active(state);
      const recordedBy = partyOf(actor, one);
      checkDay(command.heldOn, now, one.startDate);
      refuseRepeated(command.topics);
      const session = { sessionId: newId(), ...told(command), recordedBy };
      return [events.MentoringSessionRecorded({ ...pairOf(one), ...session })];
    },

    ConfirmMentoringSession: ({ sessionId }, state, { actor }) => {
      const one = active(state);
      const session = sessionOf(one, sessionId);
      if (partyOf(actor, one) === session.recordedBy) throw new Refusal('MENTORSHIP.OWN_SESSION');
      if (session.confirmed) throw new Refusal('MENTORSHIP.SESSION_CONFIRMED', { sessionId });
      return [events.MentoringSessionConfirmed({ ...pairOf(one), sessionId, heldOn: session.heldOn })];
    },

    CorrectMentoringSession: (command, state, { now, actor }) => {
      const one = active(state);
      const { sessionId } = command;
      sessionOf(one, sessionId);
      const recordedBy = partyOf(actor, one);
      checkDay(command.heldOn, now, one.startDate);
      refuseRepeated(command.topics);
      return [events.MentoringSessionCorrected({ ...pairOf(one), sessionId, ...told(command), recordedBy })];
    },

    EndMentorship: (command, state, { now, actor }) => {
      const one = active(state);
      refuseOwn(actor, BOTH(one), 'MENTORSHIP.OWN');
      checkDay(command.endDate, now, lastDayOf(one));
      checkEnd(command, one);
      const { outcome, endDate, goalResults, ratingByMentor, ratingByMentee } = command;
      return [
        events.MentorshipEnded({
          ...{ ...pairOf(one), outcome, endDate, goalResults },
          ...(ratingByMentor !== undefined && { ratingByMentor }),
          ...(ratingByMentee !== undefined && { ratingByMentee }),
        }),
      ];
    },
  },
};
