import type { Decider } from '../kernel/decider.js';
import type { EventsOf } from '../kernel/event.js';
import { PersistentMap } from '../kernel/persistent.js';
import { Personal } from '../kernel/personal.js';
import { Refusal } from '../kernel/refusal.js';
import { breachRules } from '../rules/breach.rules.js';
import { fresh, listed, toldTo } from './breach.affected.js';
import * as commands from './breach.commands.js';
import * as events from './breach.events.js';
import { checkScope, known, open, toBeTold } from './breach.guards.js';
import type { Affected, Breach } from './breach.state.js';

export type BreachEvent = EventsOf<typeof events>;

/**
 * Breach of personal data (*kegagalan pelindungan data pribadi*, UU 27/2022 art. 46): whom it affects, who was given notice, and
 * who is left.
 */
export const breach: Decider<Breach, BreachEvent, typeof commands> = {
  stream: 'breach',
  initial: { status: 'unknown' },
  commands,

  evolve: {
    BreachRecorded: (_, { data: { breachId: id, discoveredAt, dueAt, recordedBy } }) => ({
      ...{ status: 'recorded', id, recordedBy, suspects: new Set<string>() },
      ...{ discoveredAt: new Date(discoveredAt), dueAt: new Date(dueAt) },
      ...{ affected: PersistentMap.of<string, Affected>(), untold: 0, left: 0 },
      ...{ agencyTold: false, publicTold: false },
    }),
    BreachAffectedDetermined: (state, { data: { scope, affected, left } }) => {
      const before = known(state);
      const suspects = new Set([...before.suspects, ...scope.accounts.map(({ accountId }) => accountId)]);
      return { ...listed(before, affected), status: 'determined', suspects, left };
    },
    BreachNoticeIssued: (state, { data: { to, subjectIds } }) => {
      const before = known(state);
      if (to === 'SUBJECTS') return toldTo(before, subjectIds);
      return to === 'AGENCY' ? { ...before, agencyTold: true } : { ...before, publicTold: true };
    },
    BreachClosed: (state) => ({ ...known(state), status: 'closed' }),
  },

  decide: {
    RecordBreach: ({ discoveredAt, what }, state, { id: breachId, now, actor }) => {
      if (state.status !== 'unknown') throw new Refusal('BREACH.EXISTS');
      const found = new Date(discoveredAt);
      if (found > now) throw new Refusal('BREACH.FOUND_IN_FUTURE');
      const dueAt = new Date(found.getTime() + breachRules.hours * 3_600_000).toISOString();
      const { id: ruleSet } = breachRules;
      return [
        events.BreachRecorded({
          ...{ breachId, discoveredAt, dueAt, ruleSet, recordedBy: actor.id, what: Personal.of(what) },
        }),
      ];
    },

    DetermineAffected: ({ accounts, views, streams, subjectIds, people }, state, { now, actor }) => {
      const { id: breachId, affected } = open(state, actor);
      const scope = { accounts: accounts.map(({ accountId, from, to }) => ({ accountId, from, to })), views, streams, subjectIds };
      checkScope(scope, now);
      const { groups, left } = fresh(affected, people);
      return [events.BreachAffectedDetermined({ breachId, scope, affected: groups, left })];
    },

    IssueBreachNotice: ({ to, channel, issuedAt, textReference, subjectIds }, state, { now, newId, actor }) => {
      const breach = open(state, actor);
      const issued = new Date(issuedAt);
      if (issued < breach.discoveredAt || issued > now) throw new Refusal('BREACH.NOTICE_TIME_UNFIT');
      return [
        events.BreachNoticeIssued({
          ...{ breachId: breach.id, noticeId: newId(), to, channel, issuedAt, textReference },
          subjectIds: toBeTold(breach, to, subjectIds),
        }),
      ];
    },

    CloseBreach: ({ untoldReason }, state, { actor }) => {
      const { id: breachId, status, recordedBy, untold, left, agencyTold } = open(state, actor);
      if (recordedBy === actor.id) throw new Refusal('BREACH.SECOND_PERSON');
      if (status === 'recorded') throw new Refusal('BREACH.NOT_DETERMINED');
      if (left > 0) throw new Refusal('BREACH.LIST_INCOMPLETE', { left });
      const all = untold === 0 && agencyTold;
      if (!all && untoldReason === undefined) throw new Refusal('BREACH.SOMEBODY_UNTOLD', { untold });
      if (all && untoldReason !== undefined) throw new Refusal('BREACH.EVERYBODY_TOLD');
      return [
        events.BreachClosed({ breachId, untold, agencyTold, untoldReason: Personal.maybe(untoldReason) }),
      ];
    },
  },
}; // prettier-ignore
