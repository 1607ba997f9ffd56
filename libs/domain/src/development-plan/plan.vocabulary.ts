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

/** What an organisation is to a plan that was formulated together: it answers for it, too, or it contributed. */
export const FORMULATION_PARTS = ['CO_OWNER', 'CONTRIBUTOR'] as const;
export type FormulationPart = (typeof FORMULATION_PARTS)[number];

/** What made an approved plan change; `OTHER`: what the reason says. */
export const PLAN_DRIVERS = [
  'REGULATION',
  'TECHNOLOGY',
  'CITIZENS',
  'BUDGET',
  'ORGANISATION',
  'OTHER',
] as const;
export type PlanDriver = (typeof PLAN_DRIVERS)[number];

/** What an evaluation says of the plan as a whole. */
export const PLAN_VERDICTS = [
  'ON_TRACK',
  'NEEDS_CHANGE',
  'ACHIEVED',
  'PARTLY_ACHIEVED',
  'NOT_ACHIEVED',
] as const;
export type PlanVerdict = (typeof PLAN_VERDICTS)[number];
