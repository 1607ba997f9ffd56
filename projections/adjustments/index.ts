/** The log of adjustments (*log penyesuaian program*): feedback, decision, the next run, and what that brought. */
export * from './adjustments.dto.js';
export { AdjustmentRow, AdjustmentStepRow } from './adjustment.entity.js';
export { adjustments } from './projection.js';
export { ADJUSTMENT_SORT, adjustmentHistory, adjustmentLog, type AdjustmentsQuery } from './queries.js';
