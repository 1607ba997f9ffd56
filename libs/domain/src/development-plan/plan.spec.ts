import { given } from '../../testing/given.js';
import { approver } from '../../testing/plan-samples.js';
import {
  ani,
  budi,
  drafted,
  individualSubmitted,
  itemAdded,
  itemId,
  needsAssessmentId,
  objectives,
  otherItemAdded,
  otherItemId,
  owned,
  planApproved,
  planId,
  planItem,
  planSubmitted,
  positionId,
  submitter,
  unitId,
  uuid,
} from '../../testing/samples.js';
import { Personal } from '../kernel/personal.js';
import * as events from './plan.events.js';
import { developmentPlan } from './plan.js';

const reason = 'Penyesuaian anggaran';
const driver = 'BUDGET' as const;
const letter = { letterNumber: '800.1/125' };
const unitPlan = {
  ...{ scope: 'UNIT' as const, unitId, year: 2026, horizonYear: 2029, objectives },
  ...{ needsAssessmentIds: [needsAssessmentId], budgetIdr: 100_000_000 },
};
const actor = (id: string, employeeId?: string) => ({ actor: { id, role: 'hr-planner', employeeId } });

describe('development plan: drafting', () => {
  const { when } = given(developmentPlan, [], { id: planId });

  it('begins, for the year alone unless it says more', () => {
    when('DraftPlan', unitPlan).then([drafted]);
    when('DraftPlan', { scope: 'CITY', year: 2026, objectives }).thenLike([
      { type: 'DevelopmentPlanDrafted', data: { horizonYear: 2026, needsAssessmentIds: [] } },
    ]);
  });

  it('seals what an employee wants to become', () =>
    when('DraftPlan', {
      ...{ scope: 'INDIVIDUAL', employeeId: ani, year: 2026, objectives },
      ...{ aspiration: 'Menjadi camat', targetPositionId: positionId },
    }).thenLike([{ type: 'DevelopmentPlanDrafted', data: { aspiration: Personal.of('Menjadi camat') } }]));

  it('begins once', () =>
    given(developmentPlan, [drafted]).when('DraftPlan', unitPlan).refuses('PLAN.EXISTS'));

  it.each([
    ['CITY', { unitId }],
    ['CITY', { employeeId: ani }],
    ['UNIT', {}],
    ['UNIT', { unitId, employeeId: ani }],
    ['INDIVIDUAL', {}],
    ['INDIVIDUAL', { unitId }],
  ] as const)('refuses a plan with scope %s of %j', (scope, owner) =>
    when('DraftPlan', { scope, ...owner, year: 2026, objectives, budgetIdr: 1 }).refuses(
      'PLAN.OWNER_MISMATCH',
    ),
  );

  it('refuses what does not go together', () => {
    when('DraftPlan', { ...unitPlan, horizonYear: 2025 }).refuses('PLAN.HORIZON_BEFORE_YEAR');
    when('DraftPlan', { scope: 'UNIT', unitId, year: 2026, objectives }).refuses('PLAN.BUDGET_MISSING');
    when('DraftPlan', { ...unitPlan, aspiration: 'Menjadi camat' }).refuses('PLAN.NOT_INDIVIDUAL');
    when('DraftPlan', { ...unitPlan, targetPositionId: positionId }).refuses('PLAN.NOT_INDIVIDUAL');
    when('DraftPlan', { ...unitPlan, needsAssessmentIds: [uuid(1), uuid(1)] }).refuses('PLAN.NEED_TWICE', {
      needsAssessmentIds: [uuid(1)],
    });
    const served = [{ ...objectives[0], positionIds: [positionId, positionId] }];
    when('DraftPlan', { ...unitPlan, objectives: served }).refuses('PLAN.POSITION_TWICE', {
      positionIds: [positionId],
    });
  });

  it('names the policy, the plan of several years, and the positions that its goals serve', () => {
    const named = { policyId: uuid(0xb0), strategyId: uuid(0x90) };
    const served = [{ ...objectives[0], positionIds: [positionId] }];
    when('DraftPlan', { ...unitPlan, ...named, objectives: served }).then([
      events.DevelopmentPlanDrafted({ ...drafted.data, ...named, objectives: served }),
    ]);
  });
});

describe('development plan: consultations', () => {
  const heard = {
    kind: 'ACADEMIC',
    organisation: 'Universitas Sumatera Utara',
    method: 'WORKSHOP',
    summary: 'Perlu inovasi layanan',
    heldOn: '2025-11-12',
  } as const;

  it('are recorded with what was said sealed', () =>
    given(developmentPlan, [drafted], { newId: () => uuid(0xcc) })
      .when('ConsultStakeholder', heard)
      .then([
        events.StakeholderConsulted({
          ...{ ...owned, ...heard, consultationId: uuid(0xcc) },
          summary: Personal.of(heard.summary),
        }),
      ]));

  it('lie in the year of the plan or the one before, and not ahead', () => {
    const { when } = given(developmentPlan, [drafted]);
    for (const heldOn of ['2025-01-01', '2026-06-01'])
      when('ConsultStakeholder', { ...heard, heldOn }).thenLike([{ type: 'StakeholderConsulted', data: {} }]);
    when('ConsultStakeholder', { ...heard, heldOn: '2024-12-31' }).refuses('PLAN.DATE_OUTSIDE_PLAN');
    when('ConsultStakeholder', { ...heard, heldOn: '2026-06-02' }).refuses('PLAN.NOT_YET_HELD');
  });

  it('belong to the draft', () =>
    given(developmentPlan, planSubmitted).when('ConsultStakeholder', heard).refuses('PLAN.NOT_DRAFT'));
});

describe('development plan: items', () => {
  const draftWithItem = given(developmentPlan, [drafted, itemAdded]);

  it('are added, replaced and taken out of a draft, which stays at its revision', () => {
    given(developmentPlan, [drafted]).when('AddPlanItem', planItem).then([itemAdded]);
    draftWithItem
      .when('ReplacePlanItem', { ...planItem, quarter: 3 })
      .then([events.PlanItemReplaced({ ...itemAdded.data, quarter: 3 })]);
    draftWithItem
      .when('RemovePlanItem', { itemId })
      .then([events.PlanItemRemoved({ ...owned, revision: 1, itemId })]);
  });

  it('are each there once, also after they were taken out', () => {
    draftWithItem.when('AddPlanItem', planItem).refuses('PLAN.ITEM_EXISTS', { itemId });
    given(developmentPlan, [drafted, itemAdded, events.PlanItemRemoved({ ...owned, revision: 1, itemId })])
      .when('AddPlanItem', planItem)
      .refuses('PLAN.ITEM_EXISTS');
    draftWithItem.when('ReplacePlanItem', { ...planItem, itemId: otherItemId }).refuses('PLAN.ITEM_UNKNOWN');
    draftWithItem.when('RemovePlanItem', { itemId: otherItemId }).refuses('PLAN.ITEM_UNKNOWN');
  });

  it.each(['AddPlanItem', 'ReplacePlanItem'] as const)(
    '%s: lead higher and meet a need of the plan',
    (name) => {
      const { when } = name === 'AddPlanItem' ? given(developmentPlan, [drafted]) : draftWithItem;
      when(name, { ...planItem, fromLevel: 3, toLevel: 3 }).refuses('PLAN.LEVEL_NOT_RAISED');
      when(name, { ...planItem, needsAssessmentId: uuid(1) }).refuses('PLAN.NEED_NOT_NAMED');
    },
  );

  it('together cost no more than the budget', () => {
    const other = { ...planItem, itemId: otherItemId };
    draftWithItem
      .when('AddPlanItem', { ...other, budgetIdr: 70_000_000 })
      .thenLike([{ type: 'PlanItemAdded', data: {} }]);
    draftWithItem
      .when('AddPlanItem', { ...other, budgetIdr: 70_000_001 })
      .refuses('PLAN.OVER_BUDGET', { totalIdr: 100_000_001, budgetIdr: 100_000_000 });
    draftWithItem
      .when('ReplacePlanItem', { ...planItem, budgetIdr: 100_000_000 })
      .thenLike([{ type: 'PlanItemReplaced', data: {} }]);
  });

  it('change after the approval only for a reason and with what made it change, each time as the next revision', () => {
    const replaced = events.PlanItemReplaced({ ...itemAdded.data, revision: 2 });
    const { when } = given(developmentPlan, [...planApproved, replaced]);
    when('AddPlanItem', { ...planItem, itemId: otherItemId }).refuses('PLAN.REASON_MISSING');
    when('ReplacePlanItem', planItem).refuses('PLAN.REASON_MISSING');
    when('RemovePlanItem', { itemId }).refuses('PLAN.REASON_MISSING');
    when('AddPlanItem', { ...planItem, itemId: otherItemId, reason }).refuses('PLAN.DRIVER_MISSING');
    when('ReplacePlanItem', { ...planItem, reason }).refuses('PLAN.DRIVER_MISSING');
    when('RemovePlanItem', { itemId, reason }).refuses('PLAN.DRIVER_MISSING');
    when('AddPlanItem', { ...planItem, itemId: otherItemId, driver, reason }).then([
      events.PlanItemAdded({ ...otherItemAdded.data, revision: 3, driver }),
    ]);
  });

  it('are never all taken out of an approved plan', () =>
    given(developmentPlan, planApproved)
      .when('RemovePlanItem', { itemId, driver, reason })
      .refuses('PLAN.NO_ITEMS'));

  it('do not change while the plan waits for its approval', () => {
    const { when } = given(developmentPlan, planSubmitted);
    when('AddPlanItem', { ...planItem, itemId: otherItemId, reason }).refuses('PLAN.NOT_DRAFT');
    when('RemovePlanItem', { itemId, reason }).refuses('PLAN.NOT_DRAFT');
  });
});

describe('development plan: approval', () => {
  it('is asked for with an item, and with an assessment of needs or a waiver', () => {
    given(developmentPlan, [drafted]).when('SubmitPlan', {}).refuses('PLAN.NO_ITEMS');
    given(developmentPlan, [drafted, itemAdded], actor(submitter))
      .when('SubmitPlan', {})
      .then([events.DevelopmentPlanSubmitted({ ...owned, submittedBy: submitter, waiver: undefined })]);
    const withoutNeeds = individualSubmitted.slice(0, 2);
    given(developmentPlan, withoutNeeds).when('SubmitPlan', {}).refuses('PLAN.NO_NEEDS');
    given(developmentPlan, withoutNeeds)
      .when('SubmitPlan', { waiver: 'Mendesak' })
      .thenLike([{ type: 'DevelopmentPlanSubmitted', data: { waiver: Personal.of('Mendesak') } }]);
  });

  it('is given by somebody else than who asked for it', () => {
    given(developmentPlan, planSubmitted, actor(submitter))
      .when('ApprovePlan', letter)
      .refuses('PLAN.APPROVER_IS_SUBMITTER');
    given(developmentPlan, planSubmitted, actor(approver))
      .when('ApprovePlan', letter)
      .then([
        events.DevelopmentPlanApproved({
          ...{ ...owned, revision: 1, submittedBy: submitter, ...letter, approvedBy: approver },
        }),
      ]);
  });

  it('is given by nobody for the plan about themselves', () => {
    given(developmentPlan, individualSubmitted, actor(uuid(7), ani))
      .when('ApprovePlan', letter)
      .refuses('PLAN.OWN_PLAN');
    given(developmentPlan, individualSubmitted, actor(uuid(7), budi))
      .when('ApprovePlan', letter)
      .thenLike([{ type: 'DevelopmentPlanApproved', data: { employeeId: ani } }]);
  });

  it('may be asked for again once the plan was given back', () => {
    given(developmentPlan, planSubmitted)
      .when('ReturnPlan', { reason })
      .then([events.DevelopmentPlanReturned(owned)]);
    const returned = [...planSubmitted, events.DevelopmentPlanReturned(owned)];
    given(developmentPlan, returned).when('ApprovePlan', letter).refuses('PLAN.NOT_SUBMITTED');
    given(developmentPlan, returned)
      .when('SubmitPlan', {})
      .thenLike([{ type: 'DevelopmentPlanSubmitted', data: {} }]);
  });
});
