import { given } from '../../testing/given.js';
import {
  approver,
  evaluation,
  formulation,
  individualApproved,
  planEvaluated,
} from '../../testing/plan-samples.js';
import {
  ani,
  drafted,
  itemAdded,
  itemId,
  otherItemId,
  owned,
  planApproved,
  planSubmitted,
  submitter,
  uuid,
} from '../../testing/samples.js';
import { Personal } from '../kernel/personal.js';
import * as events from './plan.events.js';
import { developmentPlan } from './plan.js';

const actor = (id: string, employeeId?: string) => ({ actor: { id, role: 'hr-planner', employeeId } });

describe('development plan: evaluation', () => {
  const findings = 'Sesuai jadwal';
  const evaluated = (change: object = {}, facts: typeof planEvaluated = planApproved) =>
    given(developmentPlan, facts, { newId: () => uuid(0xd5) }).when('EvaluatePlan', {
      ...{ ...evaluation, findings, ...change },
    });

  it('says how the plan does over a period, who was involved, and seals what was found', () =>
    evaluated({ recommendations: ['Tambah angkatan'] }).then([
      events.DevelopmentPlanEvaluated({
        ...{ ...owned, ...evaluation, evaluationId: uuid(0xd5), approvedBy: approver },
        ...{ findings: Personal.of(findings), recommendations: [Personal.of('Tambah angkatan')] },
      }),
    ]));

  it('is of a period of the year that is over, each once', () => {
    for (const until of ['2026-06-01', '2026-01-01'])
      evaluated({ until }).thenLike([{ type: 'DevelopmentPlanEvaluated', data: { until } }]);
    evaluated({ until: '2026-06-02' }).refuses('PLAN.PERIOD_NOT_OVER', { until: '2026-06-02' });
    evaluated({ from: '2025-12-31' }).refuses('PLAN.PERIOD_OUTSIDE_YEAR');
    evaluated({ until: '2027-01-01' }).refuses('PLAN.PERIOD_OUTSIDE_YEAR');
    evaluated({ from: '2026-04-01' }).refuses('PLAN.PERIOD_OUTSIDE_YEAR');
    evaluated({}, planEvaluated).refuses('PLAN.PERIOD_EVALUATED');
    evaluated({ until: '2026-03-30' }, planEvaluated).thenLike([
      { type: 'DevelopmentPlanEvaluated', data: {} },
    ]);
  });

  it('is made by somebody else than who approved it, and by nobody about themselves', () => {
    const fields = { ...evaluation, findings };
    given(developmentPlan, planApproved, actor(approver))
      .when('EvaluatePlan', fields)
      .refuses('PLAN.EVALUATOR_IS_APPROVER');
    given(developmentPlan, individualApproved, actor(uuid(7), ani))
      .when('EvaluatePlan', fields)
      .refuses('PLAN.OWN_EVALUATION');
  });

  it('may be made by anybody where it is not on record who approved the plan', () => {
    const before = events.DevelopmentPlanApproved.lift(1, {
      ...{ ...owned, revision: 1, submittedBy: submitter, letterNumber: '800/1' },
    });
    const facts = [...planSubmitted, events.DevelopmentPlanApproved(before)];
    given(developmentPlan, facts, actor(approver))
      .when('EvaluatePlan', { ...evaluation, findings })
      .thenLike([{ type: 'DevelopmentPlanEvaluated', data: {} }]);
  });
});

describe('development plan: joint formulation', () => {
  const draftWithItem = given(developmentPlan, [drafted, itemAdded], { newId: () => uuid(0xd6) });

  it('is recorded with who was in it, the minutes, and what was agreed upon', () =>
    draftWithItem
      .when('RecordJointFormulation', formulation)
      .then([events.PlanFormulatedJointly({ ...owned, ...formulation, formulationId: uuid(0xd6) })]));

  it('is about items of the plan, each once, on a day when the plan could be talked about', () => {
    const { when } = draftWithItem;
    const on = (change: object) => when('RecordJointFormulation', { ...formulation, ...change });
    on({ itemIds: [itemId, itemId] }).refuses('PLAN.ITEM_TWICE', { itemIds: [itemId] });
    on({ itemIds: [otherItemId] }).refuses('PLAN.ITEM_UNKNOWN', { itemId: otherItemId });
    on({ heldOn: '2024-12-31' }).refuses('PLAN.DATE_OUTSIDE_PLAN');
    on({ heldOn: '2026-06-02' }).refuses('PLAN.NOT_YET_HELD');
  });

  it.each(['2025-01-01', '2026-06-01'])(
    'on %s is taken: people may meet before the plan is begun here, up to today',
    (heldOn) =>
      draftWithItem
        .when('RecordJointFormulation', { ...formulation, heldOn })
        .then([
          events.PlanFormulatedJointly({ ...owned, ...formulation, heldOn, formulationId: uuid(0xd6) }),
        ]),
  );

  it('belongs to the draft', () =>
    given(developmentPlan, planSubmitted)
      .when('RecordJointFormulation', formulation)
      .refuses('PLAN.NOT_DRAFT'));
});
