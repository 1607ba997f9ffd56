import { repeated } from '../kernel/lists.js';
import { Refusal } from '../kernel/refusal.js';
import type { Feedback, KnownFeedback, TriagedFeedback } from './feedback.state.js';
import type { TriageFeedback } from './feedback.commands.js';

/** @throws Refusal if nobody recorded it */
export function known(state: Feedback): KnownFeedback {
  if (state.status === 'unknown') throw new Refusal('FEEDBACK.UNKNOWN');
  return state;
}

/** As one whose answer is awaited. @throws Refusal */
export function unanswered(state: Feedback): KnownFeedback {
  const feedback = known(state);
  if (feedback.status === 'closed') throw new Refusal('FEEDBACK.CLOSED');
  if (feedback.status === 'responded') throw new Refusal('FEEDBACK.ALREADY_RESPONDED');
  return feedback;
}

/** As one that waits for an answer by a day. @throws Refusal */
export function awaiting(state: Feedback): TriagedFeedback {
  const feedback = unanswered(state);
  if (feedback.status === 'submitted') throw new Refusal('FEEDBACK.NOT_TRIAGED');
  return feedback;
}

/** As one that was answered and not ended. @throws Refusal */
export function answered(state: Feedback): TriagedFeedback {
  const feedback = known(state);
  if (feedback.status === 'closed') throw new Refusal('FEEDBACK.CLOSED');
  if (feedback.status !== 'responded') throw new Refusal('FEEDBACK.NOT_RESPONDED');
  return feedback;
}

/** As one that was ended. @throws Refusal */
export function ended(state: Feedback): TriagedFeedback {
  const feedback = known(state);
  if (feedback.status !== 'closed') throw new Refusal('FEEDBACK.NOT_CLOSED');
  return feedback;
}

/** @throws Refusal if it lies ahead */
export function refuseFuture(receivedAt: string, now: Date): void {
  if (new Date(receivedAt) > now) throw new Refusal('FEEDBACK.RECEIVED_IN_FUTURE');
}

/** @throws Refusal if the triage names a competency twice, changes nothing, or changes something without a reason */
export function checkTriage(
  feedback: KnownFeedback,
  { class: of, competencies = [], reason }: TriageFeedback,
) {
  const twice = repeated(competencies);
  if (twice.length > 0) throw new Refusal('FEEDBACK.COMPETENCY_TWICE', { competencies: twice });
  if (feedback.status === 'submitted') return;
  const before = feedback.competencies;
  if (feedback.class === of && before.join() === competencies.join())
    throw new Refusal('FEEDBACK.TRIAGE_CHANGES_NOTHING');
  if (reason === undefined) throw new Refusal('FEEDBACK.REASON_REQUIRED');
}
