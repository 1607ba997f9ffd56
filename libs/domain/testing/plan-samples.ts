import { developmentPlan } from '../src/development-plan/plan.js';
import {
  DevelopmentPlanApproved,
  DevelopmentPlanDrafted,
  DevelopmentPlanEvaluated,
  DevelopmentPlanSubmitted,
  PlanItemAdded,
} from '../src/development-plan/plan.events.js';
import { Personal } from '../src/kernel/personal.js';
import { ani, budi, positionId, unitId, uuid } from './ids.js';
import { policyId } from './policy-samples.js';
import { of, type Sample } from './sample.js';
import { strategyId } from './strategy-samples.js';

export const [planId, itemId, otherItemId, needsAssessmentId] = [
  uuid(0xd1),
  uuid(0xd2),
  uuid(0xd3),
  uuid(0xd4),
];
export const [submitter, approver] = [uuid(0x5b), uuid(0x5c)];

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
    ...{ revision: 1, submittedBy: submitter, letterNumber: '800.1/125/BKPSDM/2026', approvedBy: approver },
  }),
];
/** How the plan did in the first quarter. */
export const evaluation = {
  ...{ from: '2026-01-01', until: '2026-03-31', verdict: 'ON_TRACK' as const },
  involved: [{ kind: 'ACADEMIC' as const, organisation: 'Universitas Sumatera Utara' }],
};
export const planEvaluated = [
  ...planApproved,
  DevelopmentPlanEvaluated({
    ...{ ...owned, ...evaluation, evaluationId: uuid(0xd5) },
    ...{ findings: Personal.clear('Sesuai jadwal'), recommendations: [] },
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
export const individualApproved = [
  ...individualSubmitted,
  DevelopmentPlanApproved({
    ...{
      planId,
      employeeId: ani,
      revision: 1,
      submittedBy: budi,
      letterNumber: '800/1',
      approvedBy: approver,
    },
  }),
];

const reason = 'Penyesuaian anggaran';
const driver = 'BUDGET';
/** Who agreed upon an item, with the minutes. */
export const formulation = {
  ...{ heldOn: '2025-11-20', itemIds: [itemId], minutesSha256: 'ab'.repeat(32) },
  parties: [
    { kind: 'ACADEMIC' as const, organisation: 'Universitas Sumatera Utara', part: 'CO_OWNER' as const },
    { kind: 'PROFESSIONAL_ORG' as const, organisation: 'KORPRI Medan', part: 'CONTRIBUTOR' as const },
  ],
};

/** One sample of every command to a development plan, with every optional field that goes together. */
export const planSamples: readonly Sample[] = [
  of(developmentPlan, [])('DraftPlan', {
    ...{ scope: 'INDIVIDUAL', employeeId: ani, year: 2026, horizonYear: 2028 },
    ...{ policyId, strategyId, needsAssessmentIds: [needsAssessmentId] },
    objectives: [{ ...objectives[0], positionIds: [positionId] }],
    ...{ budgetIdr: 5_000_000, aspiration: 'Menjadi kepala seksi', targetPositionId: positionId },
  }),
  of(developmentPlan, [drafted])('ConsultStakeholder', {
    ...{ kind: 'ACADEMIC', organisation: 'Universitas Sumatera Utara', method: 'WORKSHOP' },
    ...{ summary: 'Perlu inovasi layanan', heldOn: '2025-11-12' },
  }),
  of(developmentPlan, [drafted, itemAdded])('RecordJointFormulation', formulation),
  of(developmentPlan, [drafted])('AddPlanItem', { ...planItem, driver, reason }),
  of(developmentPlan, [drafted, itemAdded])('ReplacePlanItem', { ...planItem, quarter: 3, driver, reason }),
  of(developmentPlan, [drafted, itemAdded, otherItemAdded])('RemovePlanItem', { itemId, driver, reason }),
  of(developmentPlan, [drafted, itemAdded])('SubmitPlan', { waiver: 'Kebutuhan mendesak' }),
  of(developmentPlan, planSubmitted)('ReturnPlan', { reason }),
  of(developmentPlan, individualSubmitted)('ApprovePlan', { letterNumber: '800.1/125/BKPSDM/2026' }),
  of(developmentPlan, individualApproved)('EvaluatePlan', {
    ...{ ...evaluation, findings: 'Sesuai jadwal', recommendations: ['Tambah angkatan'] },
  }),
  of(developmentPlan, planApproved)('ClosePlan', {
    ...{ notes: 'Sasaran tercapai', evaluationWaiver: 'Rencana digabung ke rencana kota' },
  }),
];
