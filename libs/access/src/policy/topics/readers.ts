import { ROLES, type Role } from '@jejak/domain';
import type { Permit } from '../../rule.js';
import { all, any, assessed, ownRecord, ownSessions, ownUnit, self } from '../permits.js';

/** Who reads the record of one person, and which of its personal fields. */
export const record = {
  employee: ownRecord,
  mentor: ownSessions('identity'),
  assessor: assessed('identity'),
  'unit-head': ownUnit('identity', 'free-text'),
  'programme-officer': all('identity'),
  'hr-planner': all('identity', 'free-text'),
  'compliance-reviewer': all('free-text'),
  'data-protection-officer': all('identity', 'sensitive', 'free-text'),
} as const satisfies Partial<Record<Role, Permit>>;

/** Figures of units, and what stands about them. */
export const overview = {
  'unit-head': ownUnit(),
  'hr-planner': all(),
  analyst: all(),
  'compliance-reviewer': all(),
} as const satisfies Partial<Record<Role, Permit>>;

/** Follow-ups and nominations: what is to be done about whom, by whom and by when. */
export const board = {
  employee: self,
  'unit-head': ownUnit(),
  'programme-officer': all(),
  'hr-planner': all(),
  'compliance-reviewer': all(),
} as const satisfies Partial<Record<Role, Permit>>;

/** The same with what was said. */
export const followed = {
  employee: ownRecord,
  'unit-head': ownUnit('free-text'),
  'programme-officer': all('free-text'),
  'hr-planner': all('free-text'),
  'compliance-reviewer': all('free-text'),
} as const satisfies Partial<Record<Role, Permit>>;

/** The same for each role. */
export const everyRole = (permit: Permit): Partial<Record<Role, Permit>> =>
  Object.fromEntries(ROLES.map((role) => [role, permit]));

/** What tells about nobody and is for everybody who works with it: not for who runs the system. */
export const everyone = { ...everyRole(any), operator: undefined, 'access-administrator': undefined };
