import { DevelopmentPlanClosed, Personal } from '@jejak/domain';
import { access } from '@jejak-projections/access';
import { developmentPlans, listPlans } from '@jejak-projections/development-plans';
import { folded, type Folded } from '../../libs/projection-engine/testing/folded.js';
import { id, PlanLog } from '../../projections/development-plans/plans.fixture.js';

let views: Folded;
beforeAll(async () => {
  views = await folded();
});
afterAll(() => views.close());

const [north, south, school, ani, budi] = [11, 12, 13, 21, 22].map(id) as [
  ...[string, string, string, string, string],
];
const names = async (query: Omit<Parameters<typeof listPlans>[1], 'limit'>) =>
  (await listPlans(views, { ...query, limit: 50 })).items.map(({ planId }) => planId);

it('finds plans by unit and below, year, scope and state, page by page', async () => {
  const log = new PlanLog();
  log.unit(north);
  log.unit(school, north);
  log.unit(south);
  log.employee(ani, school);
  log.draft({ planId: id(1), scope: 'CITY', year: 2026 });
  log.draft({ planId: id(2), scope: 'UNIT', unitId: school, year: 2026, budgetIdr: 5 });
  log.draft({ planId: id(3), scope: 'UNIT', unitId: south, year: 2026, budgetIdr: 5 });
  log.draft({ planId: id(4), scope: 'INDIVIDUAL', employeeId: ani, year: 2027 });
  const south2 = { planId: id(3), unitId: south };
  log.plan(
    DevelopmentPlanClosed({
      ...south2,
      notes: Personal.opened({ state: 'value', value: 'Selesai', about: budi }),
    }),
  );
  await views.fold(access, log.log);
  await views.fold(developmentPlans, log.log);
  expect(await names({})).toEqual([id(4), id(3), id(2), id(1)]);
  expect(await names({ unitId: north })).toEqual([id(4), id(2)]);
  expect(await names({ unitId: south, state: 'closed' })).toEqual([id(3)]);
  expect(await names({ year: 2026, scope: 'UNIT' })).toEqual([id(3), id(2)]);
  const seen: string[] = [];
  for (let cursor: string | undefined, more = true; more; more = cursor !== undefined) {
    const part = await listPlans(views, { limit: 1, ...(cursor !== undefined && { cursor }) });
    seen.push(...part.items.map(({ planId }) => planId));
    cursor = part.next;
  }
  expect(seen).toEqual([id(4), id(3), id(2), id(1)]);
  await expect(listPlans(views, { limit: 1, cursor: 'x' })).rejects.toThrow('CURSOR.INVALID');
});
