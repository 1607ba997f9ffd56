import {
  DevelopmentPlanApproved,
  DevelopmentPolicyAmended,
  DevelopmentPolicyEnacted,
  DevelopmentPolicyRepealed,
  StrategicPlanAdopted,
  StrategicPlanRevised,
  StrategicPlanWithdrawn,
  StrategicResultCorrected,
  StrategicResultRecorded,
} from '@jejak/domain';
import fc from 'fast-check';
import { policyText } from '../../libs/domain/testing/policy-samples.js';
import { goal, otherGoal, strategyText } from '../../libs/domain/testing/strategy-samples.js';
import { folded, undocumented, type Folded } from '../../libs/projection-engine/testing/folded.js';
import { id, PlanLog } from '../../projections/development-plans/plans.fixture.js';
import {
  listPolicies,
  listStrategies,
  planningFramework,
  slicesOf,
} from '@jejak-projections/planning-framework';

let views: Folded;
beforeAll(async () => {
  views = await folded();
});
afterAll(() => views.close());

const strategyId = id(72);
const [first, second] = [goal.goalId, otherGoal.goalId];

/** A city whose policies begin in these years; each is there until it is repealed. */
class Framework extends PlanLog {
  policy(n: number, change: object = {}): void {
    this.log.append(
      `policy-${id(n)}`,
      DevelopmentPolicyEnacted({ policyId: id(n), number: `${n}/2025`, ...policyText, ...change }),
    );
  }

  strategy(of = strategyId, change: object = {}): void {
    this.log.append(
      `strategy-${of}`,
      StrategicPlanAdopted({ strategyId: of, ...strategyText, goals: [goal, otherGoal], ...change }),
    );
  }
}

it('tells of each policy how it stands, and which are in force in a year', async () => {
  const log = new Framework();
  log.policy(1, { from: '2020-01-01', until: '2024-12-31' });
  log.policy(2, { from: '2025-01-01', until: undefined });
  log.policy(3, { from: '2025-01-01', until: '2026-12-31' });
  log.policy(4, { from: '2998-01-01', until: undefined });
  const repealed = { policyId: id(2), repealedOn: '2026-01-01' };
  log.log.append(`policy-${id(2)}`, DevelopmentPolicyRepealed(repealed));
  const amended = { ...policyText, from: '2025-01-01', until: '2997-12-31', title: { id: 'Berubah' } };
  log.log.append(
    `policy-${id(3)}`,
    DevelopmentPolicyAmended({ policyId: id(3), amendedBy: '9/2026', ...amended }),
  );
  log.draft({ planId: id(5), scope: 'CITY', year: 2026, policyId: id(3) });
  await views.fold(planningFramework, log.log);
  const { items } = await listPolicies(views, { limit: 9 });
  expect(items.map(({ policyId, state, plans }) => [policyId, state, plans])).toEqual([
    [id(4), 'TO_COME', 0],
    [id(3), 'IN_FORCE', 1],
    [id(2), 'REPEALED', 0],
    [id(1), 'EXPIRED', 0],
  ]);
  expect(items[1]).toMatchObject({
    ...{ number: '3/2025', titleId: 'Berubah', titleEn: null, until: '2997-12-31', amendments: 1 },
    ...{ amendedBy: '9/2026', from: '2025-01-01', legalBasis: policyText.legalBasis },
  });
  const of = async (query: { year?: number; state?: string }) =>
    (await listPolicies(views, { ...query, limit: 9 })).items.map(({ policyId }) => policyId);
  expect(await of({ year: 2024 })).toEqual([id(1)]);
  expect(await of({ year: 2025 })).toEqual([id(3), id(2)]);
  expect(await of({ year: 2026 })).toEqual([id(3)]);
  expect(await of({ state: 'REPEALED' })).toEqual([id(2)]);
  const part = await listPolicies(views, { limit: 3 });
  expect(await listPolicies(views, { limit: 3, cursor: part.next! })).toEqual({ items: items.slice(3) });
  await expect(listPolicies(views, { limit: 1, cursor: 'x' })).rejects.toThrow('CURSOR.INVALID');
});

it('shows a plan of several years by its years: targets, results, and the plans of each year', async () => {
  const log = new Framework();
  log.strategy();
  log.strategy(id(73), { fromYear: 2026, toYear: 2028 });
  log.log.append(`strategy-${id(73)}`, StrategicPlanWithdrawn({ strategyId: id(73) }));
  const stream = `strategy-${strategyId}`;
  const told = (goalId: string, year: number, value: number) => ({
    ...{ strategyId, goalId, year, value, source: 'Laporan' },
  });
  log.log.append(stream, StrategicResultRecorded(told(first, 2025, 69)));
  log.log.append(stream, StrategicResultRecorded(told(second, 2025, 19)));
  log.log.append(stream, StrategicResultRecorded(told(second, 2026, 21)));
  log.log.append(stream, StrategicResultCorrected(told(first, 2025, 70)));
  for (const [n, year] of [[1, 2025], [2, 2025], [3, 2026]] as const) {
    log.draft({ planId: id(n), scope: 'CITY', year, strategyId });
    log.item({ planId: id(n) }, 50 + n, { targetHeadcount: 4, budgetIdr: 10 });
  } // prettier-ignore
  const approval = { revision: 1, submittedBy: id(31), letterNumber: '800/1' };
  log.plan(DevelopmentPlanApproved({ planId: id(1), ...approval }));
  log.run(61, { planId: id(1), itemId: id(51) }, ['PASSED', 'FAILED', 'INCOMPLETE'], 7);
  await views.fold(planningFramework, log.log);
  const slices = await slicesOf(views, strategyId);
  expect(slices).toMatchObject({ strategyId, fromYear: 2025, toYear: 2027, revision: 1, status: 'adopted' });
  const [y2025, y2026, y2027] = slices!.years;
  expect(y2025).toMatchObject({
    ...{ year: 2025, measured: 2, met: 2, plans: 2, approved: 1, targetHeadcount: 8, achievedHeadcount: 2 },
    ...{ achievedPct: 25, plannedIdr: 20, spentIdr: 7 },
    goals: [
      { goalId: first, target: 70, achieved: 70, met: true, source: 'Laporan' },
      { goalId: second, target: 20, achieved: 19, met: true },
    ],
  });
  expect(y2026).toMatchObject({ year: 2026, measured: 1, met: 0, plans: 1, approved: 0, achievedPct: 0 });
  expect(y2027).toMatchObject({ year: 2027, measured: 0, met: 0, plans: 0, achievedPct: null });
  expect(await slicesOf(views, id(9))).toBeUndefined();
  const of = async (query: { year?: number; status?: string }) =>
    (await listStrategies(views, { ...query, limit: 9 })).items.map((one) => one.strategyId);
  expect(await of({})).toEqual([id(73), strategyId]);
  expect(await of({ year: 2025 })).toEqual([strategyId]);
  expect(await of({ status: 'withdrawn' })).toEqual([id(73)]);
  const part = await listStrategies(views, { limit: 1 });
  const rest = await listStrategies(views, { limit: 1, cursor: part.next! });
  expect(rest.items.map((one) => one.strategyId)).toEqual([strategyId]);
  expect(rest.next).toBeUndefined();
  expect(await undocumented(views)).toEqual([]);
});

const step = fc.record({
  what: fc.constantFrom('result', 'result', 'result', 'revision'),
  goalId: fc.constantFrom(first, second),
  year: fc.integer({ min: 2025, max: 2027 }),
  value: fc.integer({ min: 0, max: 100 }),
});

it('tells what plain memory tells, whatever was recorded, also folded anew', () =>
  fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 30, size: 'max' }), async (steps) => {
      const log = new Framework();
      log.strategy();
      const stream = `strategy-${strategyId}`;
      const results = new Map<string, number>();
      let [revision, baseline] = [1, goal.baseline];
      for (const { what, goalId, year, value } of steps) {
        if (what === 'revision') {
          [revision, baseline] = [revision + 1, value];
          const goals = [{ ...goal, baseline }, otherGoal];
          log.log.append(stream, StrategicPlanRevised({ strategyId, revision, goals }));
          continue;
        }
        const key = `${goalId} ${year}`;
        const told = { strategyId, goalId, year, value, source: 'Laporan' };
        const type = results.has(key) ? StrategicResultCorrected : StrategicResultRecorded;
        log.log.append(stream, type(told));
        results.set(key, value);
      }
      await views.fold(planningFramework, log.log);
      const shown = await slicesOf(views, strategyId);
      expect(shown).toMatchObject({ revision });
      for (const [index, { year, goals, measured, met }] of shown!.years.entries()) {
        const expected = [{ ...goal, baseline }, otherGoal].map((one) => {
          const { value: target } = one.targets[index]!;
          const achieved = results.get(`${one.goalId} ${year}`) ?? null;
          const climbs = target >= one.baseline;
          return {
            ...{ goalId: one.goalId, baseline: one.baseline, target, achieved },
            met: achieved === null ? null : climbs ? achieved >= target : achieved <= target,
          };
        });
        expect(goals).toMatchObject(expected);
        expect(measured).toBe(expected.filter((one) => one.achieved !== null).length);
        expect(met).toBe(expected.filter((one) => one.met).length);
      }
      await views.fold(planningFramework, log.log);
      expect(await slicesOf(views, strategyId)).toEqual(shown);
    }),
    { numRuns: 3 },
  ));
