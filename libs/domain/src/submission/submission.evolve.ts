import type { EventsOf } from '../kernel/event.js';
import type { Evolve } from '../kernel/decider.js';
import type * as events from './submission.events.js';
import type { KnownSubmission, Submission } from './submission.state.js';
import type { SubmissionFailure } from './submission.vocabulary.js';

/** The log never holds anything else before these events. */
function known(state: Submission): KnownSubmission {
  if (state.status === 'unknown') throw new Error('The stream does not begin with SubmissionQueued');
  return state;
}

/** Whether SIASN may have it: its row is known, or an attempt was made of which nobody knows the end. */
export const mayBeThere = ({ remoteId, uncertain, status }: KnownSubmission): boolean =>
  remoteId !== undefined || uncertain || status === 'sent';

/** Failures after which SIASN has for certain not taken what was sent. */
const NOT_TAKEN: ReadonlySet<SubmissionFailure> = new Set(['REJECTED', 'THROTTLED', 'UNAUTHORISED']);

/** How each event changes a submission. */
export const evolve: Evolve<Submission, EventsOf<typeof events>> = {
  SubmissionQueued: (state, { data: { submissionId: id, employeeId, source, sourceId } }) => {
    const fresh = { attempts: 0, uncertain: false, overwrite: false };
    const before = state.status === 'unknown' ? fresh : { ...state, uncertain: mayBeThere(state) };
    return {
      ...before,
      ...{ id, employeeId, source, sourceId, status: 'pending', wanted: true },
      ...{ failure: undefined, retryAt: undefined },
    };
  },
  SubmissionWithdrawn: (state, { data: { mayBeThere: uncertain } }) => ({
    ...known(state),
    ...{ status: uncertain ? 'pending' : 'withdrawn', wanted: false, uncertain, overwrite: false },
    ...{ failure: undefined, retryAt: undefined },
  }),
  SubmissionSent: (state, { data: { attempt, kind, sentAt } }) => {
    const before = known(state);
    return {
      ...before,
      ...{ status: 'sent', attempts: attempt, kind, sentAt: new Date(sentAt) },
      // an attempt of which nobody recorded the end
      uncertain: before.uncertain || before.status === 'sent',
      ...{ failure: undefined, retryAt: undefined },
    };
  },
  SubmissionConfirmed: (state, { data: { present, how, kind, remoteId } }) => {
    const before = known(state);
    return {
      ...before,
      ...(kind && { kind }),
      status: present ? 'confirmed' : 'withdrawn',
      remoteId: present ? (remoteId ?? before.remoteId) : undefined,
      uncertain: present && how === 'BY_HAND',
      ...{ overwrite: false, failure: undefined, retryAt: undefined },
    };
  },
  SubmissionFailed: (state, { data: { code, missing, retryAt } }) => {
    const before = known(state);
    return {
      ...before,
      ...{ status: 'failed', failure: { code, missing } },
      uncertain: before.uncertain || (before.status === 'sent' && !NOT_TAKEN.has(code)),
      retryAt: retryAt === undefined ? undefined : new Date(retryAt),
    };
  },
  SubmissionRetried: (state) => ({
    ...known(state),
    ...{ status: 'pending', failure: undefined, retryAt: undefined },
  }),
  SubmissionReconciled: (state, { data: { decision, remoteId } }) => {
    const before = known(state);
    return decision === 'ACCEPT_THEIRS'
      ? { ...before, remoteId }
      : { ...before, remoteId, status: 'pending', overwrite: true };
  },
};
