import { randomUUID } from 'node:crypto';
import { formulationBody, GOAL, planEvaluationBody, policyBody, strategyBody } from './samples/planning.js';
import { done, planBody, planItemBody } from './samples.js';
import { measureBody, serviceBody } from './samples/service.js';
import type { Api } from './support.js';

type Bodies = Readonly<Record<string, object>>;
const reason = 'because';

/** The part of `everyCommand` that plans, of one year and of several, and what they rest on. */
export async function everyPlanCommand(api: Pick<Api, 'get' | 'post'>, city: string): Promise<Bodies> {
  const plan = `/development-plans/${(await done(api, '/development-plans', planBody(city))).id}`;
  const why = { driver: 'REGULATION', reason: 'because' };
  const { itemId, ...item } = planItemBody(why);
  const policyId = (await done(api, '/development-policies', policyBody())).id;
  const policy = `/development-policies/${policyId}`;
  const strategyId = (await done(api, '/strategic-plans', strategyBody())).id;
  const strategy = `/strategic-plans/${strategyId}`;
  const told = { goalId: GOAL, year: 2023, value: 72.5, source: 'Laporan kinerja 2023' };
  await done(api, `${strategy}/results`, { ...told, year: 2024 });
  await done(api, `${plan}/items`, planItemBody());
  return {
    '/development-plans': { ...planBody(city), policyId, strategyId },
    [`${plan}/joint-formulations`]: formulationBody(),
    [`${plan}/consultations`]: { kind: 'ACADEMIC', organisation: 'USU', method: 'WORKSHOP', summary: 'more', heldOn: '2023-11-12' },
    [`${plan}/items`]: { ...item, itemId: randomUUID() },
    [`${plan}/items/${itemId}/replacement`]: item,
    [`${plan}/items/${itemId}/removal`]: why,
    [`${plan}/submission`]: { waiver: 'because' },
    [`${plan}/return`]: { reason },
    [`${plan}/approval`]: { letterNumber: '800/1' },
    [`${plan}/evaluations`]: planEvaluationBody(),
    [`${plan}/closing`]: { notes: 'because', evaluationWaiver: 'Digabung ke rencana kota' },
    '/development-policies': policyBody(),
    [`${policy}/amendments`]: { ...policyBody({ number: undefined }), amendedBy: 'Perwali 3/2024', reason },
    [`${policy}/repeal`]: { repealedOn: '2025-01-01', reason },
    '/strategic-plans': strategyBody({ policyId }),
    [`${strategy}/revisions`]: { goals: strategyBody().goals.map((goal) => ({ ...goal, baseline: 60 })), reason },
    [`${strategy}/results`]: told,
    [`${strategy}/results/corrections`]: { ...told, year: 2024, value: 70, reason },
    [`${strategy}/withdrawal`]: { reason },
  }; // prettier-ignore
}

/** The part of `everyCommand` that measures services to citizens. */
export async function everyServiceCommand(api: Pick<Api, 'get' | 'post'>, city: string): Promise<Bodies> {
  const service = `/services/${(await done(api, '/services', serviceBody(city))).id}`;
  await done(api, `${service}/measures`, measureBody());
  return {
    '/services': serviceBody(city, 'KK'),
    [`${service}/targets`]: { from: '2024-07', target: 2, reason },
    [`${service}/measures`]: measureBody('2024-02'),
    [`${service}/corrections`]: { ...measureBody('2024-01', 4), reason },
    [`${service}/ending`]: { reason },
  };
}
