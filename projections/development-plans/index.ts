/** Development plans and how far they are carried out (*kemajuan rencana pengembangan*). */
export * from './plan.dto.js';
export { PlanItemRow, PlanRow, PlanStepRow } from './plan.entity.js';
export { PlannedProgrammeRow } from './programme.entity.js';
export { developmentPlans } from './projection.js';
export { listPlans, planInFull, type PlansQuery, PLAN_SORT } from './queries.js';
