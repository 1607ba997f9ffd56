/** Roles in which somebody acts (*peran*). A grant gives one of them; nothing else does. */
export const ROLES = [
  'employee',
  'mentor',
  'facilitator',
  'assessor',
  'unit-head',
  'programme-officer',
  'hr-planner',
  'analyst',
  'learning-platform',
  'compliance-reviewer',
  'data-protection-officer',
  'access-administrator',
  'operator',
] as const;
export type Role = (typeof ROLES)[number];

/** Roles that reach far: each grant ends, after a year at the latest, so that somebody looks at it again. */
export const PRIVILEGED_ROLES = [
  'learning-platform',
  'compliance-reviewer',
  'data-protection-officer',
  'access-administrator',
  'operator',
] as const satisfies Role[];

/** Roles that are always held for a unit and all below it. */
export const UNIT_ROLES = ['unit-head'] as const satisfies Role[];

/** Roles that may be held for a unit and all below it, or for the whole city. */
export const NARROWABLE_ROLES = ['assessor', 'hr-planner'] as const satisfies Role[];
