import fc from 'fast-check';
import { PlanItemRemoved, PlanItemReplaced } from '@jejak/domain';
import { folded, type Folded } from '../../libs/projection-engine/testing/folded.js';
import { developmentPlans, listPlans, planInFull } from './index.js';
import { id, PlanLog } from './plans.fixture.js';

let views: Folded;
beforeAll(async () => {
  views = await folded();
});
afterAll(() => views.close());

const outcome = fc.constantFrom(
  'PASSED' as const,
  'FAILED' as const,
  'ATTENDED' as const,
  'INCOMPLETE' as const,
);
const city = fc.record({
  items: fc.array(
    fc.record({
      plan: fc.integer({ min: 1, max: 3 }),
      targetHeadcount: fc.integer({ min: 1, max: 6 }),
      budgetIdr: fc.integer({ min: 0, max: 9 }),
      then: fc.constantFrom('stays', 'is replaced', 'is removed'),
    }),
    { minLength: 1, maxLength: 8 },
  ),
  runs: fc.array(
    fc.record({
      item: fc.integer({ min: -1, max: 7 }),
      outcomes: fc.array(outcome, { maxLength: 6 }),
      costIdr: fc.option(fc.integer({ min: 0, max: 9 }), { nil: undefined }),
    }),
    { maxLength: 10 },
  ),
});

it('tells what plain arithmetic tells, whatever happened, also folded anew', () =>
  fc.assert(
    fc.asyncProperty(city, async ({ items, runs }) => {
      const log = new PlanLog();
      for (const n of [1, 2, 3]) log.draft({ planId: id(n), scope: 'CITY', year: 2026 });
      for (const [n, { plan, then, ...says }] of items.entries()) {
        const owned = { planId: id(plan) };
        log.item(owned, 100 + n, then === 'is replaced' ? { targetHeadcount: 1, budgetIdr: 1 } : says);
        if (then === 'is replaced') log.plan(PlanItemReplaced(log.itemData(owned, 100 + n, says)));
        if (then === 'is removed') log.plan(PlanItemRemoved({ ...owned, revision: 1, itemId: id(100 + n) }));
      }
      // a completed run has a participant at least
      const all = runs.map((run) => ({
        ...run,
        costIdr: run.outcomes.length > 0 ? run.costIdr : undefined,
      }));
      for (const [n, { item, outcomes, costIdr }] of all.entries()) {
        const of = items[item];
        log.run(200 + n, of && { planId: id(of.plan), itemId: id(100 + item) }, outcomes, costIdr);
      }
      await views.fold(developmentPlans, log.log);
      const first = await listPlans(views, { limit: 9 });
      const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);
      const doneIn = (of: typeof all) =>
        sum(
          of.map(({ outcomes, costIdr }) =>
            costIdr === undefined ? 0 : outcomes.filter((one) => one !== 'INCOMPLETE').length,
          ),
        );
      for (const plan of [1, 2, 3]) {
        const of = all.filter(({ item }) => items[item]?.plan === plan);
        const standing = items.flatMap((item, n) =>
          item.plan === plan && item.then !== 'is removed' ? [{ ...item, n }] : [],
        );
        const reached = standing.filter(
          ({ n, targetHeadcount }) => doneIn(all.filter(({ item }) => item === n)) >= targetHeadcount,
        );
        expect(first.items.find(({ planId }) => planId === id(plan))).toMatchObject({
          ...{ items: standing.length, reachedItems: reached.length, programmes: of.length },
          targetHeadcount: sum(standing.map(({ targetHeadcount }) => targetHeadcount)),
          plannedIdr: sum(standing.map(({ budgetIdr }) => budgetIdr)),
          ...{ enrolled: sum(of.map(({ outcomes }) => outcomes.length)), done: doneIn(of) },
          spentIdr: sum(of.map(({ costIdr }) => costIdr ?? 0)),
        });
      }
      const full = await planInFull(views, id(1));
      await views.fold(developmentPlans, log.log);
      expect(await listPlans(views, { limit: 9 })).toEqual(first);
      expect(await planInFull(views, id(1))).toEqual(full);
    }),
    { numRuns: 5 },
  ));
