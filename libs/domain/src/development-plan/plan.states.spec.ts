import { given } from '../../testing/given.js';
import { evaluation, formulation, planEvaluated } from '../../testing/plan-samples.js';
import { drafted, itemId, owned, planApproved, planItem, planSubmitted } from '../../testing/samples.js';
import { Personal } from '../kernel/personal.js';
import * as events from './plan.events.js';
import { developmentPlan } from './plan.js';

const reason = 'Penyesuaian anggaran';
const letter = { letterNumber: '800.1/125' };

describe('development plan: in the wrong state', () => {
  const closed = [
    ...planApproved,
    events.DevelopmentPlanClosed({ ...owned, notes: Personal.of('Sasaran tercapai') }),
  ];

  it('closes once it is approved and evaluated, or for a reason without', () => {
    const evaluationWaiver = 'Digabung ke rencana kota';
    given(developmentPlan, planEvaluated)
      .when('ClosePlan', { notes: 'Sasaran tercapai' })
      .then([closed[closed.length - 1]!]);
    given(developmentPlan, planEvaluated)
      .when('ClosePlan', { notes: 'Selesai', evaluationWaiver })
      .refuses('PLAN.EVALUATION_OR_WAIVER', { evaluations: 1 });
    given(developmentPlan, planApproved)
      .when('ClosePlan', { notes: 'Selesai' })
      .refuses('PLAN.EVALUATION_OR_WAIVER', { evaluations: 0 });
    given(developmentPlan, planApproved)
      .when('ClosePlan', { notes: 'Selesai', evaluationWaiver })
      .thenLike([
        { type: 'DevelopmentPlanClosed', data: { evaluationWaiver: Personal.of(evaluationWaiver) } },
      ]);
    for (const facts of [[drafted], planSubmitted])
      given(developmentPlan, facts).when('ClosePlan', { notes: 'Selesai' }).refuses('PLAN.NOT_APPROVED');
  });

  it('refuses everything before it is drafted and after it is closed', () => {
    for (const [facts, code] of [
      [[], 'PLAN.UNKNOWN'],
      [closed, 'PLAN.CLOSED'],
    ] as const) {
      const { when } = given(developmentPlan, facts);
      when('ConsultStakeholder', {
        ...{ kind: 'LEADER', organisation: 'Kantor Camat', method: 'MEETING', summary: 'Setuju' },
        heldOn: '2026-01-05',
      }).refuses(code);
      when('RecordJointFormulation', formulation).refuses(code);
      when('EvaluatePlan', { ...evaluation, findings: 'Sesuai jadwal' }).refuses(code);
      when('AddPlanItem', { ...planItem, reason }).refuses(code);
      when('ReplacePlanItem', { ...planItem, reason }).refuses(code);
      when('RemovePlanItem', { itemId, reason }).refuses(code);
      when('SubmitPlan', {}).refuses(code);
      when('ReturnPlan', { reason }).refuses(code);
      when('ApprovePlan', letter).refuses(code);
      when('ClosePlan', { notes: 'Selesai' }).refuses(code);
    }
  });

  it('is submitted, returned and approved only in its turn', () => {
    given(developmentPlan, planSubmitted).when('SubmitPlan', {}).refuses('PLAN.NOT_DRAFT');
    given(developmentPlan, planApproved).when('SubmitPlan', {}).refuses('PLAN.NOT_DRAFT');
    given(developmentPlan, [drafted]).when('ReturnPlan', { reason }).refuses('PLAN.NOT_SUBMITTED');
    given(developmentPlan, planApproved).when('ApprovePlan', letter).refuses('PLAN.NOT_SUBMITTED');
  });
});
