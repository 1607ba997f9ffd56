import { randomUUID } from 'node:crypto';
import {
  AdoptStrategicPlan,
  DevelopmentPlanDrafted,
  DevelopmentPolicyRepealed,
  DraftPlan,
  fold,
  NeedsAssessmentCancelled,
  NeedsAssessmentConcluded,
  NeedsAssessmentOpened,
  StrategicPlanWithdrawn,
  SubmitPlan,
  type DomainEvent,
} from '@jejak/domain';
import { policyEnacted, policyId } from '../../../domain/testing/policy-samples.js';
import { strategyAdopted, strategyId } from '../../../domain/testing/strategy-samples.js';
import type { LoadState } from '../load-state.js';
import { checkPreconditions } from './index.js';

const [planId, needsId] = [randomUUID(), randomUUID()];
const drafted = DevelopmentPlanDrafted({
  ...{ planId, scope: 'CITY', year: 2026, horizonYear: 2026, needsAssessmentIds: [needsId] },
  objectives: [{ kind: 'SERVICE', indicator: 'Waktu layanan', target: '15 menit' }],
});
const opened = NeedsAssessmentOpened({
  ...{ needsId, unitIds: [randomUUID()], positionFamilies: [], year: 2026, instruments: ['DOCUMENT'] },
  ...{ questions: [], opensAt: '2025-09-01T00:00:00+07:00', closesAt: '2025-10-01T00:00:00+07:00' },
});
const concluded = NeedsAssessmentConcluded({
  needsId,
  unitIds: [],
  year: 2026,
  gaps: [],
  responses: 0,
  named: [],
  recommendations: [],
});

const submit = (needs: readonly DomainEvent[]) => {
  const load: LoadState = (decider, id) =>
    Promise.resolve(fold(decider, id === planId ? [drafted] : id === needsId ? needs : []));
  return checkPreconditions(new SubmitPlan(), planId, load, new Date());
};

describe('a plan that is handed in', () => {
  it('rests on concluded assessments of needs', () =>
    expect(submit([opened, concluded])).resolves.toBeUndefined());

  it.each([
    ['is not there', [], 'NEEDS.UNKNOWN'],
    ['is open', [opened], 'PLAN.NEED_NOT_CONCLUDED'],
    ['was given up', [opened, NeedsAssessmentCancelled({ needsId })], 'PLAN.NEED_NOT_CONCLUDED'],
  ] as const)('is refused where one %s', (_, needs, code) =>
    expect(submit(needs)).rejects.toThrow(expect.objectContaining({ code }) as Error),
  );
});

describe('a plan that is drafted', () => {
  const repealed = DevelopmentPolicyRepealed({ policyId, repealedOn: '2026-01-01' });
  const withdrawn = StrategicPlanWithdrawn({ strategyId });
  const check = (command: object, facts: readonly DomainEvent[]) => {
    const load: LoadState = (decider, id) =>
      Promise.resolve(
        fold(
          decider,
          facts.filter(({ data }) => Object.values(data as object).includes(id)),
        ),
      );
    return checkPreconditions(command, planId, load, new Date());
  };
  const drafting = (fields: Partial<DraftPlan>) => Object.assign(new DraftPlan(), { year: 2026, ...fields });
  const adopting = (fields: Partial<AdoptStrategicPlan>) => Object.assign(new AdoptStrategicPlan(), fields);

  it('carries out a policy that is in force, and is a slice of a plan that has its year', async () => {
    await check(drafting({}), []);
    await check(drafting({ policyId, strategyId }), [policyEnacted, strategyAdopted]);
    await check(drafting({ policyId, year: 2025 }), [policyEnacted, repealed]);
    await check(adopting({ policyId, fromYear: 2029 }), [policyEnacted]);
  });

  it.each([
    [drafting({ policyId }), [], 'DEVELOPMENTPOLICY.UNKNOWN'],
    [drafting({ policyId, year: 2030 }), [policyEnacted], 'DEVELOPMENTPOLICY.NOT_IN_FORCE'],
    [drafting({ policyId }), [policyEnacted, repealed], 'DEVELOPMENTPOLICY.NOT_IN_FORCE'],
    [adopting({ policyId, fromYear: 2024 }), [policyEnacted], 'DEVELOPMENTPOLICY.NOT_IN_FORCE'],
    [drafting({ strategyId }), [], 'STRATEGY.UNKNOWN'],
    [drafting({ strategyId }), [strategyAdopted, withdrawn], 'STRATEGY.WITHDRAWN'],
    [drafting({ strategyId, year: 2028 }), [strategyAdopted], 'STRATEGY.YEAR_OUTSIDE'],
  ] as const)('is refused: %j after %j: %s', (command, facts, code) =>
    expect(check(command, facts)).rejects.toThrow(expect.objectContaining({ code }) as Error),
  );
});
