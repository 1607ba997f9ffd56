import type { Grant, Role } from '@jejak/domain';
import type { Facts, Principal } from '../src/principal.js';

/** Midnight of a day in Medan. */
export const at = (text: string) => new Date(`${text}T00:00:00+07:00`);
/** Accounts and people. */
export const [account, me, ani] = ['account', 'me', 'ani'] as const;
/** Units: the school is in the department, that and the district are in the city. */
export const [city, department, school, district] = ['city', 'department', 'school', 'district'] as const;

/** A grant from the beginning of 2026 on. */
export const grant = (role: Role, rest: Partial<Grant> = {}): Grant => ({
  ...{ grantId: `${role} ${rest.unitId ?? ''}`, role, from: at('2026-01-01') },
  ...rest,
});
/** The account of `me` with these grants. */
export const holding = (...grants: Grant[]): Principal => ({ accountId: account, employeeId: me, grants });
/** Ani, who works in the school. */
export const person = (rest: Facts = {}): Facts => ({
  ...{ owners: [ani], unitPath: [school, department, city], assessed: false, ownSession: false },
  ...rest,
});
/** Ani's mentorship, by somebody else. */
export const mentorship = (rest: Facts = {}): Facts => ({
  ...{ owners: [ani], unitPath: [school, department, city], ownSession: false },
  ...rest,
});
/** The facts about oneself. */
export const own = person({ owners: [me] });
