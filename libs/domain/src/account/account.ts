import type { Actor, Decider } from '../kernel/decider.js';
import type { EventsOf } from '../kernel/event.js';
import { Personal } from '../kernel/personal.js';
import { Refusal } from '../kernel/refusal.js';
import * as commands from './account.commands.js';
import * as events from './account.events.js';
import { endedAt, grantable } from './account.grants.js';
import type { Account, KnownAccount } from './account.state.js';
import { loginOf } from './login.js';

export type AccountEvent = EventsOf<typeof events>;

/** The account as one that is in use, or a refusal. */
function open(state: Account): KnownAccount {
  if (state.status === 'unknown') throw new Refusal('ACCOUNT.UNKNOWN');
  if (state.status === 'closed') throw new Refusal('ACCOUNT.CLOSED');
  return state;
}

/** Events that only an opened account can have; the log never holds them before `AccountOpened`. */
function known(state: Account): KnownAccount {
  if (state.status === 'unknown') throw new Error('The stream does not begin with AccountOpened');
  return state;
}

/** Whether the account is the actor's own, by its id or by the employee whose it is. */
const isOwn = ({ id, employeeId }: Pick<KnownAccount, 'id' | 'employeeId'>, actor: Actor): boolean =>
  actor.id === id || (employeeId !== undefined && actor.employeeId === employeeId);

/** Account (*akun*): somebody who signs in, and the roles that they hold, each for a time. */
export const account: Decider<Account, AccountEvent, typeof commands> = {
  stream: 'account',
  initial: { status: 'unknown' },
  commands,

  evolve: {
    AccountOpened: (_, { data: { accountId, employeeId } }) => ({
      status: 'open',
      id: accountId,
      employeeId,
      grants: new Map(),
    }),
    LoginRecorded: (state) => state,
    EmployeeLinked: (state, { data: { employeeId } }) => ({ ...known(state), employeeId }),
    RoleGranted: (state, { data: { grantId, role, unitId, from, until } }) => {
      const before = known(state);
      const ends = until === undefined ? undefined : new Date(until);
      const grant = { grantId, role, unitId, from: new Date(from), until: ends };
      return { ...before, grants: new Map(before.grants).set(grantId, grant) };
    },
    RoleRevoked: (state, { data: { grantId, revokedAt } }) => {
      const before = known(state);
      const grant = before.grants.get(grantId);
      if (!grant) throw new Error(`The stream revokes the grant ${grantId} that was never given`);
      return { ...before, grants: new Map(before.grants).set(grantId, endedAt(grant, new Date(revokedAt))) };
    },
    AccountClosed: (state, { data: { closedAt } }) => {
      const before = known(state);
      const grants = [...before.grants].map(
        ([grantId, grant]) => [grantId, endedAt(grant, new Date(closedAt))] as const,
      );
      return { ...before, status: 'closed', grants: new Map(grants) };
    },
  },

  decide: {
    OpenAccount: ({ employeeId }, state, { id, actor }) => {
      if (state.status !== 'unknown') throw new Refusal('ACCOUNT.EXISTS');
      if (isOwn({ id, employeeId }, actor)) throw new Refusal('ACCOUNT.OWN_LINK');
      return [events.AccountOpened({ accountId: id, employeeId })];
    },

    LinkEmployee: ({ employeeId }, state, { actor }) => {
      const { id, employeeId: linked } = open(state);
      if (linked !== undefined) throw new Refusal('ACCOUNT.ALREADY_LINKED');
      if (isOwn({ id, employeeId }, actor)) throw new Refusal('ACCOUNT.OWN_LINK');
      return [events.EmployeeLinked({ accountId: id, employeeId })];
    },

    RecordLogin: ({ issuer, subject }, state, { actor }) => {
      const found = open(state);
      if (isOwn(found, actor)) throw new Refusal('ACCOUNT.OWN_LINK');
      return [
        events.LoginRecorded({ accountId: found.id, login: Personal.of(loginOf({ issuer, subject })) }),
      ];
    },

    GrantRole: ({ role, unitId, from, until }, state, { actor, now, newId }) => {
      const found = open(state);
      if (isOwn(found, actor)) throw new Refusal('ACCOUNT.OWN_GRANT');
      grantable({ role, unitId, from, until }, found, now);
      return [events.RoleGranted({ accountId: found.id, grantId: newId(), role, unitId, from, until })];
    },

    RevokeRole: ({ grantId }, state, { now }) => {
      const { id, grants } = open(state);
      const grant = grants.get(grantId);
      if (!grant) throw new Refusal('ACCOUNT.GRANT_UNKNOWN', { grantId });
      if (endedAt(grant, now) === grant) throw new Refusal('ACCOUNT.GRANT_ENDED', { grantId });
      return [events.RoleRevoked({ accountId: id, grantId, revokedAt: now.toISOString() })];
    },

    CloseAccount: (_, state, { now }) => [
      events.AccountClosed({ accountId: open(state).id, closedAt: now.toISOString() }),
    ],
  },
};
