/** Development plans and how far they are carried out (*kemajuan rencana pengembangan*). */
export * from './evaluation.dto.js';
export { PlanEvaluationRow, PlanRemarkRow } from './evaluation.entity.js';
export { PlanFormulationRow } from './formulation.entity.js';
export * from './leadership.dto.js';
export * from './off-plan.dto.js';
export { OFF_PLAN_SORT, offPlanProgrammes, type OffPlanQuery } from './off-plan.queries.js';
export * from './plan.dto.js';
export { PlanItemRow, PlanRow, PlanStepRow } from './plan.entity.js';
export { OffPlanReasonRow, PlannedProgrammeRow } from './programme.entity.js';
export { developmentPlans } from './projection.js';
export { listPlans, planInFull, type PlansQuery, PLAN_SORT } from './queries.js';
