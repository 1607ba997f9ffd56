import { Refusal } from '../kernel/refusal.js';
import type { GrantRole } from './account.commands.js';
import type { Account, Grant, KnownAccount } from './account.state.js';
import { NARROWABLE_ROLES, PRIVILEGED_ROLES, UNIT_ROLES, type Role } from './account.vocabulary.js';

const PRIVILEGED: ReadonlySet<Role> = new Set(PRIVILEGED_ROLES);
const FOR_A_UNIT: ReadonlySet<Role> = new Set(UNIT_ROLES);
const NARROWABLE: ReadonlySet<Role> = new Set([...UNIT_ROLES, ...NARROWABLE_ROLES]);

/** How far in the past a grant may begin: that somebody filled in today's date is no rewriting of the past. */
const MOST_BACKDATED_MS = 24 * 3600_000;

/** Whether the grant counts at the moment. */
export const holdsAt = ({ from, until }: Pick<Grant, 'from' | 'until'>, moment: Date): boolean =>
  from <= moment && (until === undefined || moment < until);

/** The grants that count at the moment, as known now; a closed account has none from its closing on. */
export function grantsAt(state: Account, moment: Date): readonly Grant[] {
  if (state.status === 'unknown') return [];
  return [...state.grants.values()].filter((grant) => holdsAt(grant, moment));
}

/** The grant ended at the moment, where it would have lasted longer. */
export const endedAt = (grant: Grant, moment: Date): Grant =>
  grant.until !== undefined && grant.until <= moment ? grant : { ...grant, until: moment };

/**
 * The grant that the command asks for, not yet with an id.
 *
 * @throws Refusal if role, unit, dates and the account's other grants do not go together
 */
export function grantable(
  { role, unitId, from, until }: Pick<GrantRole, 'role' | 'unitId' | 'from' | 'until'>,
  account: KnownAccount,
  now: Date,
): Omit<Grant, 'grantId'> {
  if (role === 'employee' && account.employeeId === undefined) throw new Refusal('ACCOUNT.LINK_REQUIRED');
  if (FOR_A_UNIT.has(role) && unitId === undefined) throw new Refusal('ACCOUNT.UNIT_REQUIRED', { role });
  if (!NARROWABLE.has(role) && unitId !== undefined) throw new Refusal('ACCOUNT.UNIT_NOT_ALLOWED', { role });
  const grant = {
    role,
    unitId,
    from: new Date(from),
    until: until === undefined ? undefined : new Date(until),
  };
  if (grant.until && grant.until <= grant.from) throw new Refusal('ACCOUNT.UNTIL_BEFORE_FROM');
  if (grant.from.getTime() < now.getTime() - MOST_BACKDATED_MS) throw new Refusal('ACCOUNT.FROM_IN_PAST');
  if (PRIVILEGED.has(role) && (!grant.until || grant.until > aYearAfter(grant.from)))
    throw new Refusal('ACCOUNT.TIME_BOX_REQUIRED', { role });
  for (const other of account.grants.values())
    if (other.role === role && other.unitId === unitId && overlap(other, grant))
      throw new Refusal('ACCOUNT.GRANT_OVERLAPS', { grantId: other.grantId });
  return grant;
}

function aYearAfter(moment: Date): Date {
  const later = new Date(moment);
  later.setUTCFullYear(later.getUTCFullYear() + 1);
  return later;
}

type Span = Pick<Grant, 'from' | 'until'>;

/** A span that was revoked before it began is empty and overlaps nothing. */
const overlap = (one: Span, other: Span): boolean =>
  startsBeforeEndOf(one, other) && startsBeforeEndOf(other, one) && startsBeforeEndOf(one, one);

const startsBeforeEndOf = ({ from }: Span, { until }: Span): boolean => until === undefined || from < until;
