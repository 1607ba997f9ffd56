import type { Decider } from '../kernel/decider.js';
import type { EventsOf } from '../kernel/event.js';
import { dayInMedan } from '../kernel/medan.js';
import { Personal } from '../kernel/personal.js';
import { Refusal } from '../kernel/refusal.js';
import * as commands from './follow-up.commands.js';
import * as events from './follow-up.events.js';
import {
  at,
  checkRule,
  checkSeeToBy,
  oneSubject,
  refuseFindingBy,
  refuseOwnMatter,
  refusePolicy,
  refuseReviewerOf,
  subjectOf,
  was,
} from './follow-up.guards.js';
import type { FollowUp } from './follow-up.state.js';

export type FollowUpEvent = EventsOf<typeof events>;

/**
 * Follow-up (*tindak lanjut*): what is to be done about an employee, a unit or a programme, who does it, and whether it
 * helped. Rewards and promotions are proposals: only a person resolves one, and none is granted here.
 */
export const followUp: Decider<FollowUp, FollowUpEvent, typeof commands> = {
  stream: 'followup',
  initial: { status: 'unknown' },
  commands,

  evolve: {
    FollowUpRaised: (_, { data }) => ({
      ...{ status: 'raised', id: data.followUpId, kind: data.kind, competencyCode: data.competencyCode },
      subject: subjectOf(data),
    }),
    FollowUpAssigned: (state, { data: { ownerId, dueOn } }) => ({
      ...was(state, 'raised', 'assigned'),
      ...{ status: 'assigned', ownerId, dueOn },
    }),
    FollowUpResolved: (state, { data: { outcome } }) => ({
      ...was(state, 'assigned'),
      ...{ status: 'resolved', outcome },
    }),
    FollowUpVerified: (state, { data: { effective } }) => ({
      ...was(state, 'resolved'),
      ...{ status: 'verified', effective },
    }),
  },

  decide: {
    RaiseFollowUp: (
      { kind, source: { ...source }, ruleId, competencyCode, note, seeToBy, ...named },
      state,
      { id, actor, now },
    ) => {
      if (state.status !== 'unknown') throw new Refusal('FOLLOWUP.EXISTS');
      const subject = oneSubject(named);
      refuseOwnMatter(actor, subject);
      refuseReviewerOf(kind, actor);
      refuseFindingBy(actor, kind, source.kind);
      checkRule(actor, ruleId);
      checkSeeToBy(actor, seeToBy, now);
      if ((kind === 'PLAN_ITEM_SUGGESTION') !== (competencyCode !== undefined))
        throw new Refusal('FOLLOWUP.COMPETENCY_UNFIT', { kind });
      return [
        events.FollowUpRaised({
          ...{ followUpId: id, kind, source, ...subject },
          ...{ ruleId, competencyCode, seeToBy, note: Personal.maybe(note) },
        }),
      ];
    },

    AssignFollowUp: ({ ownerId, dueOn, reason }, state, { actor, now }) => {
      const followUp = at(state, 'raised', 'assigned');
      const { id: followUpId, kind, subject } = followUp;
      refusePolicy(actor);
      refuseOwnMatter(actor, subject);
      refuseReviewerOf(kind, actor);
      if (ownerId === subject.employeeId) throw new Refusal('FOLLOWUP.OWNER_IS_SUBJECT');
      if (dueOn < dayInMedan(now)) throw new Refusal('FOLLOWUP.DUE_IN_PAST', { dueOn });
      if (followUp.status === 'assigned') {
        if (followUp.ownerId === ownerId && followUp.dueOn === dueOn)
          throw new Refusal('FOLLOWUP.ASSIGNMENT_CHANGES_NOTHING');
        if (reason === undefined) throw new Refusal('FOLLOWUP.REASON_MISSING');
      }
      return [events.FollowUpAssigned({ followUpId, ...subject, ownerId, dueOn })];
    },

    ResolveFollowUp: ({ outcome, resultRef }, state, { actor }) => {
      const { id: followUpId, subject, ownerId } = at(state, 'assigned');
      refusePolicy(actor);
      refuseOwnMatter(actor, subject);
      if (actor.employeeId !== ownerId) throw new Refusal('FOLLOWUP.NOT_OWNER');
      if (outcome !== 'DISMISSED' && resultRef === undefined) throw new Refusal('FOLLOWUP.RESULT_MISSING');
      return [
        events.FollowUpResolved({
          ...{ followUpId, ...subject, ownerId, outcome },
          resultRef: Personal.maybe(resultRef),
        }),
      ];
    },

    VerifyFollowUp: ({ effective, note }, state, { actor }) => {
      const { id: followUpId, kind, subject, ownerId } = at(state, 'resolved');
      refusePolicy(actor);
      refuseOwnMatter(actor, subject);
      if (actor.employeeId === ownerId) throw new Refusal('FOLLOWUP.OWNER_VERIFIES');
      refuseReviewerOf(kind, actor);
      refuseFindingBy(actor, kind);
      return [
        events.FollowUpVerified({
          ...{ followUpId, kind, ...subject, ownerId, effective },
          note: Personal.of(note),
        }),
      ];
    },
  },
};
