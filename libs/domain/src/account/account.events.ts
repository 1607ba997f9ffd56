import { defineEvent } from '../kernel/event.js';
import { id, moment, text } from '../kernel/fields.js';
import { code, personal } from '../kernel/tags.js';
import { ROLES } from './account.vocabulary.js';

/** An account was opened for somebody who signs in. Name and login are not part of the fact. */
export const AccountOpened = defineEvent('AccountOpened', 1, {
  accountId: id,
  /** The employee whose account it is; absent for somebody who is not in the register, or not linked yet. */
  employeeId: id.optional(),
});

/** The account was said to be this employee's. */
export const EmployeeLinked = defineEvent('EmployeeLinked', 1, { accountId: id, employeeId: id });

/** From now on who signs in by this login acts as the account. */
export const LoginRecorded = defineEvent('LoginRecorded', 1, {
  accountId: id,
  /** As {@link loginOf} writes it. */
  login: personal('identity', text(800)),
});

/** A role was given for a time; the reason is in the metadata. */
export const RoleGranted = defineEvent('RoleGranted', 1, {
  accountId: id,
  grantId: id,
  role: code(ROLES),
  /** Unit for which it counts, with all below it; absent for the whole city. */
  unitId: id.optional(),
  from: moment,
  /** Until when, itself not included; absent where it holds until it is revoked. */
  until: moment.optional(),
});

/** A role was taken away; the reason is in the metadata. */
export const RoleRevoked = defineEvent('RoleRevoked', 1, {
  accountId: id,
  grantId: id,
  /** From when it no longer counts. */
  revokedAt: moment,
});

/** The account was closed for good; the reason is in the metadata. */
export const AccountClosed = defineEvent('AccountClosed', 1, {
  accountId: id,
  /** From when it holds no role. */
  closedAt: moment,
});
