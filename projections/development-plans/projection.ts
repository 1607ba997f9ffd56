import {
  DevelopmentPlanApproved,
  DevelopmentPlanClosed,
  DevelopmentPlanDrafted,
  DevelopmentPlanReturned,
  DevelopmentPlanSubmitted,
  PlanItemAdded,
  PlanItemRemoved,
  PlanItemReplaced,
  StakeholderConsulted,
  type EventOf,
} from '@jejak/domain';
import {
  personalColumns,
  projection,
  type EntityClass,
  type Rows,
  type Subject,
  type When,
} from '@jejak/projection-engine';
import { access } from '../access/index.js';
import { employment } from '../employment/index.js';
import { nominations } from '../nominations/index.js';
import { programmeEffectiveness } from '../programme-effectiveness/index.js';
import { PlanEvaluationRow, PlanRemarkRow } from './evaluation.entity.js';
import { addRemarks, evaluations } from './evaluations.js';
import { PlanFormulationRow } from './formulation.entity.js';
import { PlanItemRow, PlanRow, PlanStepRow } from './plan.entity.js';
import { OffPlanReasonRow, PlannedProgrammeRow } from './programme.entity.js';
import { programmes } from './programmes.js';
import { reporting } from './reporting.js';
import { addStep } from './steps.js';

/** Plans with their items and what was done with them, and the programmes that carry them out. */
export const developmentPlans = projection(
  {
    name: 'development-plans',
    version: 4,
    uses: [access, employment, programmeEffectiveness, nominations],
    entities: [
      ...[PlanRow, PlanItemRow, PlanStepRow, PlanFormulationRow, PlanEvaluationRow, PlanRemarkRow],
      ...[PlannedProgrammeRow, OffPlanReasonRow],
    ],
    // plans and programmes meet in the SQL views only
    sequence: ({ stream }) => stream,
    reporting,
    // why a programme is off plan is about whoever says so, and of no unit
    subjects: new Map<EntityClass, Subject>([[OffPlanReasonRow, 'restricted']]),
    personal: [
      personalColumns(PlanStepRow, {
        class: 'free-text',
        about: 'about',
        state: 'noteState',
        values: ['note', 'about'],
      }),
      personalColumns(PlanRemarkRow, {
        ...{ class: 'free-text', about: 'about', state: 'textState', values: ['text', 'about'] },
      }),
      personalColumns(OffPlanReasonRow, {
        ...{ class: 'free-text', about: 'about', state: 'reasonState', values: ['reason', 'about'] },
      }),
    ],
  },
  (on) => programmes(evaluations(items(plans(on)))),
);

function plans(on: When): When {
  return on
    .when(DevelopmentPlanDrafted, (event, rows) => {
      const { planId, unitId = null, employeeId = null, aspiration, ...plan } = event.data;
      const { scope, year, horizonYear, needsAssessmentIds, objectives } = plan;
      rows.insert(PlanRow, {
        ...{ planId, unitId, employeeId, scope, year, horizonYear, needsAssessmentIds, objectives },
        policyReference: plan.policyReference ?? null,
        ...{ policyId: plan.policyId ?? null, strategyId: plan.strategyId ?? null },
        targetPositionId: plan.targetPositionId ?? null,
        budgetIdr: plan.budgetIdr ?? null,
        ...{ state: 'draft', revision: 1 },
        ...{ submittedAt: null, approvedAt: null, letterNumber: null, closedAt: null },
      });
      addStep(event, rows, 'DRAFTED', { revision: 1, note: aspiration });
    })
    .when(StakeholderConsulted, (event, rows) => {
      const { kind: stakeholder, organisation, method, heldOn, summary } = event.data;
      const details = { stakeholder, organisation, method, heldOn };
      addStep(event, rows, 'CONSULTED', { details, note: summary });
    })
    .when(DevelopmentPlanSubmitted, (event, rows) => {
      const { planId, waiver } = event.data;
      rows.update(PlanRow, { planId }, { state: 'submitted', submittedAt: event.occurredAt });
      addStep(event, rows, 'SUBMITTED', { note: waiver });
    })
    .when(DevelopmentPlanReturned, (event, rows) => {
      rows.update(PlanRow, { planId: event.data.planId }, { state: 'draft' });
      addStep(event, rows, 'RETURNED', { note: event.metadata.reason });
    })
    .when(DevelopmentPlanApproved, (event, rows) => {
      const { planId, letterNumber, revision } = event.data;
      rows.update(PlanRow, { planId }, { state: 'approved', approvedAt: event.occurredAt, letterNumber });
      addStep(event, rows, 'APPROVED', { revision, details: { letterNumber } });
    })
    .when(DevelopmentPlanClosed, (event, rows) => {
      const { planId, notes, evaluationWaiver } = event.data;
      rows.update(PlanRow, { planId }, { state: 'closed', closedAt: event.occurredAt });
      if (evaluationWaiver) addRemarks(event, rows, null, [['WAIVER', evaluationWaiver]]);
      addStep(event, rows, 'CLOSED', { note: notes });
    });
}

function items(on: When): When {
  return on
    .when(PlanItemAdded, (event, rows) => {
      const { planId, revision, unitId = null, employeeId = null, itemId } = event.data;
      const says = itemOf(event.data);
      rows.insert(PlanItemRow, {
        ...{ planId, itemId, unitId, employeeId, ...says, removed: false, agreedOn: null },
      });
      atRevision(event.data, rows);
      addStep(event, rows, 'ITEM_ADDED', {
        note: event.metadata.reason,
        revision,
        details: { itemId, ...says, ...drivenBy(event.data) },
      });
    })
    .when(PlanItemReplaced, (event, rows) => {
      const { planId, revision, itemId } = event.data;
      const says = itemOf(event.data);
      // what was agreed upon was another text
      rows.update(PlanItemRow, { planId, itemId }, { ...says, agreedOn: null });
      atRevision(event.data, rows);
      addStep(event, rows, 'ITEM_REPLACED', {
        note: event.metadata.reason,
        revision,
        details: { itemId, ...says, ...drivenBy(event.data) },
      });
    })
    .when(PlanItemRemoved, (event, rows) => {
      const { planId, revision, itemId } = event.data;
      rows.update(PlanItemRow, { planId, itemId }, { removed: true });
      atRevision(event.data, rows);
      addStep(event, rows, 'ITEM_REMOVED', {
        note: event.metadata.reason,
        revision,
        details: { itemId, ...drivenBy(event.data) },
      });
    });
}

type Item = EventOf<typeof PlanItemAdded>['data'];

function itemOf(item: Item) {
  const { competencyCode, fromLevel, toLevel, form, targetHeadcount, jp, quarter, budgetIdr } = item;
  return {
    ...{ competencyCode, fromLevel, toLevel, form, targetHeadcount, jp, quarter, budgetIdr },
    ...{ needsAssessmentId: item.needsAssessmentId ?? null, suggestionId: item.suggestionId ?? null },
  };
}

const atRevision = ({ planId, revision }: Pick<Item, 'planId' | 'revision'>, rows: Rows): void =>
  rows.update(PlanRow, { planId }, { revision });

/** What made the plan change, where that was said. */
const drivenBy = ({ driver }: { readonly driver?: string | undefined }) =>
  driver === undefined ? {} : { driver };
