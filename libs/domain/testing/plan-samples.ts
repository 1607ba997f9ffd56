import { developmentPlan } from '../src/development-plan/plan.js';
import {
  DevelopmentPlanApproved,
  DevelopmentPlanDrafted,
  DevelopmentPlanSubmitted,
  PlanItemAdded,
} from '../src/development-plan/plan.events.js';
import { ani, budi, positionId, unitId, uuid } from './ids.js';
import { of, type Sample } from './sample.js';

export const [planId, itemId, otherItemId, needsAssessmentId] = [
  uuid(0xd1),
  uuid(0xd2),
  uuid(0xd3),
  uuid(0xd4),
];
export const submitter = uuid(0x5b);

/** An item for 20 people in the second quarter, 30 million rupiah. */
export const planItem = {
  ...{ itemId, competencyCode: 'MAN-05', fromLevel: 2, toLevel: 3, form: 'TECHNICAL_TRAINING' as const },
  ...{ targetHeadcount: 20, jp: 12, quarter: 2, budgetIdr: 30_000_000, needsAssessmentId },
} as const;
export const objectives = [
  { kind: 'SERVICE', indicator: 'Waktu layanan KTP-el', baseline: '25 menit', target: '< 15 menit' },
] as const;

/** A plan of a unit for 2026, with 100 million rupiah. */
export const drafted = DevelopmentPlanDrafted({
  ...{ planId, unitId, scope: 'UNIT', year: 2026, horizonYear: 2029 },
  ...{ needsAssessmentIds: [needsAssessmentId], objectives: [...objectives], budgetIdr: 100_000_000 },
});
export const owned = { planId, unitId };
export const itemAdded = PlanItemAdded({ ...owned, revision: 1, ...planItem });
export const otherItemAdded = PlanItemAdded({ ...owned, revision: 1, ...planItem, itemId: otherItemId });
export const planSubmitted = [
  drafted,
  itemAdded,
  DevelopmentPlanSubmitted({ ...owned, submittedBy: submitter }),
];
export const planApproved = [
  ...planSubmitted,
  DevelopmentPlanApproved({
    ...owned,
    ...{ revision: 1, submittedBy: submitter, letterNumber: '800.1/125/BKPSDM/2026' },
  }),
];
/** An individual plan of Ani that Budi's account handed in. */
export const individualSubmitted = [
  DevelopmentPlanDrafted({
    ...{ planId, employeeId: ani, scope: 'INDIVIDUAL', year: 2026, horizonYear: 2026 },
    ...{ needsAssessmentIds: [], objectives: [...objectives] },
  }),
  PlanItemAdded({ planId, employeeId: ani, revision: 1, ...planItem, needsAssessmentId: undefined }),
  DevelopmentPlanSubmitted({ planId, employeeId: ani, submittedBy: budi }),
];

const reason = 'Penyesuaian anggaran';

/** One sample of every command to a development plan, with every optional field that goes together. */
export const planSamples: readonly Sample[] = [
  of(developmentPlan, [])('DraftPlan', {
    ...{ scope: 'INDIVIDUAL', employeeId: ani, year: 2026, horizonYear: 2028 },
    ...{ policyReference: 'Perwali 12/2025', needsAssessmentIds: [needsAssessmentId], objectives },
    ...{ budgetIdr: 5_000_000, aspiration: 'Menjadi kepala seksi', targetPositionId: positionId },
  }),
  of(developmentPlan, [drafted])('ConsultStakeholder', {
    ...{ kind: 'ACADEMIC', organisation: 'Universitas Sumatera Utara', method: 'WORKSHOP' },
    ...{ summary: 'Perlu inovasi layanan', heldOn: '2025-11-12' },
  }),
  of(developmentPlan, [drafted])('AddPlanItem', { ...planItem, reason }),
  of(developmentPlan, [drafted, itemAdded])('ReplacePlanItem', { ...planItem, quarter: 3, reason }),
  of(developmentPlan, [drafted, itemAdded, otherItemAdded])('RemovePlanItem', { itemId, reason }),
  of(developmentPlan, [drafted, itemAdded])('SubmitPlan', { waiver: 'Kebutuhan mendesak' }),
  of(developmentPlan, planSubmitted)('ReturnPlan', { reason }),
  of(developmentPlan, individualSubmitted)('ApprovePlan', { letterNumber: '800.1/125/BKPSDM/2026' }),
  of(developmentPlan, planApproved)('ClosePlan', { notes: 'Sasaran tercapai' }),
];
