/** For whom a plan is: the whole city, a unit with all below it, or one employee (*rencana pengembangan individu*). */
export const PLAN_SCOPES = ['CITY', 'UNIT', 'INDIVIDUAL'] as const;
export type PlanScope = (typeof PLAN_SCOPES)[number];

/** How far a plan is. One that is returned is a draft again. */
export const PLAN_STATUSES = ['draft', 'submitted', 'approved', 'closed'] as const;
export type PlanStatus = (typeof PLAN_STATUSES)[number];

/** What an objective of a plan is about. */
export const OBJECTIVE_KINDS = [
  'TECHNICAL',
  'CHARACTER',
  'ETHICS',
  'KNOWLEDGE',
  'INNOVATION',
  'COLLABORATION',
  'SERVICE',
] as const;
export type ObjectiveKind = (typeof OBJECTIVE_KINDS)[number];

/** Who was consulted about a plan (*pemangku kepentingan*). */
export const STAKEHOLDERS = [
  'GOVERNMENT',
  'ACADEMIC',
  'PROFESSIONAL_ORG',
  'LEADER',
  'EMPLOYEE',
  'CITIZEN',
] as const;
export type Stakeholder = (typeof STAKEHOLDERS)[number];

/** How somebody was consulted. */
export const CONSULTATION_METHODS = ['MEETING', 'WORKSHOP', 'FGD', 'INTERVIEW', 'SURVEY', 'WRITTEN'] as const;
export type ConsultationMethod = (typeof CONSULTATION_METHODS)[number];
