import type { Decider } from '../kernel/decider.js';
import type { EventsOf } from '../kernel/event.js';
import { Personal } from '../kernel/personal.js';
import { Refusal } from '../kernel/refusal.js';
import * as commands from './submission.commands.js';
import * as events from './submission.events.js';
import { evolve, mayBeThere } from './submission.evolve.js';
import type { KnownSubmission, Submission } from './submission.state.js';
import type { SubmissionStatus } from './submission.vocabulary.js';

export type SubmissionEvent = EventsOf<typeof events>;

const SETTLED: ReadonlySet<SubmissionStatus> = new Set(['confirmed', 'withdrawn']);
const STUCK: ReadonlySet<SubmissionStatus> = new Set(['pending', 'failed']);

const about = ({ id: submissionId, employeeId }: KnownSubmission) => ({ submissionId, employeeId });

/** @throws Refusal */
function known(state: Submission): KnownSubmission {
  if (state.status === 'unknown') throw new Refusal('SUBMISSION.UNKNOWN');
  return state;
}

/** One about this employee. @throws Refusal */
function of(state: Submission, employeeId: string): KnownSubmission {
  const submission = known(state);
  if (submission.employeeId !== employeeId) throw new Refusal('SUBMISSION.UNKNOWN');
  return submission;
}

/** One that is not settled, and that nobody else sent since. @throws Refusal */
function underWay(state: Submission, after: number): KnownSubmission {
  const submission = known(state);
  if (SETTLED.has(submission.status)) throw new Refusal('SUBMISSION.SETTLED', { status: submission.status });
  if (submission.attempts !== after)
    throw new Refusal('SUBMISSION.OTHER_SENDER', { attempts: submission.attempts });
  return submission;
}

const same = (some: readonly string[], others: readonly string[]) =>
  some.length === others.length && some.every((one) => others.includes(one));

/**
 * Submission (*pengiriman*) of what somebody learned to SIASN, the national information system of civil servants: what shall be
 * there, each attempt, and how it is known what became of it. SIASN knows no idempotency key, so an attempt is recorded
 * before it is made.
 */
export const submission: Decider<Submission, SubmissionEvent, typeof commands> = {
  stream: 'submission',
  initial: { status: 'unknown' },
  commands,
  evolve,

  decide: {
    QueueSubmission: ({ employeeId, source, sourceId }, state, { id: submissionId }) =>
      state.status !== 'unknown' && state.wanted
        ? []
        : [events.SubmissionQueued({ submissionId, employeeId, source, sourceId })],

    WithdrawSubmission: ({ cause }, state) =>
      state.status === 'unknown' || !state.wanted
        ? []
        : [events.SubmissionWithdrawn({ ...about(state), cause, mayBeThere: mayBeThere(state) })],

    RecordSending: ({ operation, kind, after, row }, state, { now }) => {
      const { attempts, wanted, ...submission } = underWay(state, after);
      if ((operation === 'SAVE') !== wanted) throw new Refusal('SUBMISSION.NOT_WANTED', { operation });
      return [
        events.SubmissionSent({
          ...{ submissionId: submission.id, employeeId: submission.employeeId },
          ...{ attempt: attempts + 1, operation, kind, sentAt: now.toISOString() },
          row: Personal.maybe(row),
        }),
      ];
    },

    RecordConfirmation: ({ how, after, kind, remoteId }, state) => {
      const { wanted: present, ...submission } = underWay(state, after);
      const id = { submissionId: submission.id, employeeId: submission.employeeId };
      return [events.SubmissionConfirmed({ ...id, present, how, kind, remoteId })];
    },

    RecordFailure: ({ code, after, missing, retryAt, detail }, state) => {
      const submission = underWay(state, after);
      const { status, failure } = submission;
      const repeated = code === 'INCOMPLETE' && status === 'failed' && failure?.code === code;
      if (repeated && same(failure.missing, missing)) return [];
      return [
        events.SubmissionFailed({
          ...{ ...about(submission), attempt: after, code, missing, retryAt },
          detail: Personal.maybe(detail),
        }),
      ];
    },

    RetrySubmission: ({ employeeId }, state) => {
      const submission = of(state, employeeId);
      const { status } = submission;
      if (status !== 'failed') throw new Refusal('SUBMISSION.NOT_FAILED', { status });
      return [events.SubmissionRetried(about(submission))];
    },

    MarkUploaded: ({ employeeId, remoteId }, state) => {
      const submission = of(state, employeeId);
      const { status, wanted } = submission;
      if (!wanted || !STUCK.has(status)) throw new Refusal('SUBMISSION.NOT_OPEN', { status });
      return [events.SubmissionConfirmed({ ...about(submission), present: true, how: 'BY_HAND', remoteId })];
    },

    ReconcileSubmission: ({ employeeId, decision, remoteId, differs }, state, { actor }) => {
      const submission = of(state, employeeId);
      const { status } = submission;
      if (status !== 'confirmed') throw new Refusal('SUBMISSION.NOT_CONFIRMED', { status });
      if (differs.length === 0) throw new Refusal('SUBMISSION.NOTHING_DIFFERS');
      const decided = { differs, decision, decidedBy: actor.id };
      return [events.SubmissionReconciled({ ...about(submission), remoteId, ...decided })];
    },
  },
};
