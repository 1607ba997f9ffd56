import { adjustment } from '../src/adjustment/adjustment.js';
import { AdjustmentCarriedOut, AdjustmentDecided } from '../src/adjustment/adjustment.events.js';
import { evaluationRegister } from '../src/evaluation-register/evaluation-register.js';
import { evaluationId, seriesId, uuid } from './ids.js';
import { of, type Sample } from './sample.js';

export const [adjustmentId, nextRun] = [uuid(0xad), uuid(0xae)];
const about = { adjustmentId, seriesId };
const source = { kind: 'EVALUATION' as const, id: evaluationId };
export const decided = AdjustmentDecided({ ...about, source, changes: ['METHOD', 'CONTENT'] });
export const carriedOut = AdjustmentCarriedOut({ ...about, programmeId: nextRun });

const reason = 'Metode ceramah diganti studi kasus';

/** One sample of every command about adjustments, and to the register of evaluations. */
export const adjustmentSamples: readonly Sample[] = [
  of(adjustment, [])('DecideAdjustment', { seriesId, source, changes: ['METHOD', 'FACILITATOR'], reason }),
  of(adjustment, [decided])('CarryOutAdjustment', { programmeId: nextRun }),
  of(adjustment, [decided])('WithdrawAdjustment', { reason }),
  of(evaluationRegister, [])('EnterEvaluation', { evaluationId, level: 1 }),
];
