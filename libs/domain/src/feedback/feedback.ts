import type { Decider } from '../kernel/decider.js';
import type { EventsOf } from '../kernel/event.js';
import { dayInMedan } from '../kernel/medan.js';
import { Personal } from '../kernel/personal.js';
import { Refusal } from '../kernel/refusal.js';
import { complaintDeadlines, dueOn } from '../rules/complaint-deadlines.rules.js';
import * as commands from './feedback.commands.js';
import * as events from './feedback.events.js';
import {
  answered,
  awaiting,
  checkTriage,
  ended,
  known,
  refuseFuture,
  unanswered,
} from './feedback.guards.js';
import type { Feedback, KnownFeedback, TriagedFeedback } from './feedback.state.js';
import type { FeedbackClass } from './feedback.vocabulary.js';

export type FeedbackEvent = EventsOf<typeof events>;

/** Events that only a triaged one can have; the log never holds them before `FeedbackTriaged`. */
function triaged(state: Feedback): TriagedFeedback {
  const feedback = known(state);
  if (feedback.status === 'submitted') throw new Error('The stream has no FeedbackTriaged');
  return feedback;
}

const about = ({ id: feedbackId, unitId, round }: KnownFeedback) => ({ feedbackId, unitId, round });

const dueBy = (receivedAt: string, of: FeedbackClass) => ({
  dueOn: dueOn(dayInMedan(new Date(receivedAt)), of),
  rule: complaintDeadlines.id,
});

/**
 * What a citizen said about a service (*umpan balik masyarakat*), and what the city answered. Citizens have no account:
 * officers record what comes by the channels, and {@link CITIZEN} stands for those who write themselves. What is personal is sealed under the feedback's own id, so that it can be
 * erased like that of a person (`privacy-{feedbackId}`).
 */
export const feedback: Decider<Feedback, FeedbackEvent, typeof commands> = {
  stream: 'feedback',
  initial: { status: 'unknown' },
  commands,

  evolve: {
    FeedbackSubmitted: (_, { data: { feedbackId: id, unitId, receivedAt } }) => ({
      status: 'submitted',
      id,
      unitId,
      round: 1,
      receivedAt,
    }),
    FeedbackTriaged: (state, { data }) => {
      const { id, unitId, round, receivedAt } = known(state);
      const { class: of, competencies, dueOn } = data;
      return { status: 'triaged', id, unitId, round, receivedAt, class: of, competencies, dueOn };
    },
    FeedbackResponded: (state) => ({ ...triaged(state), status: 'responded' }),
    FeedbackClosed: (state) => ({ ...triaged(state), status: 'closed' }),
    FeedbackReopened: (state, { data: { round, receivedAt, dueOn } }) => ({
      ...triaged(state),
      status: 'triaged',
      round,
      receivedAt,
      dueOn,
    }),
  },

  decide: {
    SubmitFeedback: ({ text, contact, ...command }, state, { id, now }) => {
      if (state.status !== 'unknown') throw new Refusal('FEEDBACK.EXISTS');
      const { receivedAt = now.toISOString(), ...said } = command;
      refuseFuture(receivedAt, now);
      return [
        events.FeedbackSubmitted({
          ...{ feedbackId: id, ...said, receivedAt, text: Personal.of(text) },
          contact: Personal.maybe(contact),
        }),
      ];
    },

    TriageFeedback: (command, state) => {
      const feedback = unanswered(state);
      checkTriage(feedback, command);
      const { class: of, competencies = [] } = command;
      const due = dueBy(feedback.receivedAt, of);
      return [events.FeedbackTriaged({ ...about(feedback), class: of, competencies, ...due })];
    },

    RespondFeedback: ({ text }, state) => [
      events.FeedbackResponded({ ...about(awaiting(state)), text: Personal.of(text) }),
    ],

    CloseFeedback: ({ outcome, satisfied }, state) => [
      events.FeedbackClosed({ ...about(answered(state)), outcome, satisfied }),
    ],

    ReopenFeedback: ({ receivedAt }, state, { now }) => {
      const feedback = ended(state);
      refuseFuture(receivedAt, now);
      if (new Date(receivedAt) < new Date(feedback.receivedAt))
        throw new Refusal('FEEDBACK.REOPENED_BEFORE_RECEIVED');
      const round = feedback.round + 1;
      const due = dueBy(receivedAt, feedback.class);
      return [
        events.FeedbackReopened({ ...about(feedback), round, receivedAt, class: feedback.class, ...due }),
      ];
    },
  },
};
