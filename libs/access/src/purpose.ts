import type { Role } from '@jejak/domain';

/** Why somebody looks at personal fields of others (*tujuan pemrosesan*, UU 27/2022 art. 28). */
export const PURPOSES = [
  'SUPERVISION',
  'DEVELOPMENT_PLANNING',
  'PROGRAMME_DELIVERY',
  'MENTORING',
  'ASSESSMENT',
  'AUDIT',
  'PRIVACY_CASE',
] as const;
export type Purpose = (typeof PURPOSES)[number];

/** The purposes for which a role may look. A role with none sees no personal field of others. */
export const PURPOSES_OF: Readonly<Record<Role, readonly Purpose[]>> = {
  employee: [],
  mentor: ['MENTORING'],
  facilitator: ['PROGRAMME_DELIVERY'],
  assessor: ['ASSESSMENT'],
  'unit-head': ['SUPERVISION', 'DEVELOPMENT_PLANNING'],
  'programme-officer': ['PROGRAMME_DELIVERY'],
  'hr-planner': ['DEVELOPMENT_PLANNING'],
  analyst: [],
  'learning-platform': [],
  'compliance-reviewer': ['AUDIT'],
  'data-protection-officer': ['PRIVACY_CASE'],
  'access-administrator': [],
  operator: [],
};
