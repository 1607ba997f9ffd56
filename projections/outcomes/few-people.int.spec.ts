import { folded, type Folded } from '../../libs/projection-engine/testing/folded.js';
import { benchmarkOf, effectsOf, outcomes } from './index.js';
import { city, counter, deli, districts, marelan, type Town } from './town.fixture.js';

let views: Folded;
beforeAll(async () => {
  views = await folded();
});
afterAll(() => views.close());
const fold = ({ log }: Town) => views.fold(outcomes, log);

it('tells nothing over fewer than five people', async () => {
  const town = districts();
  const staff = town.employ(marelan, 4);
  town.train('2025-04-10', 6, staff);
  for (const one of staff) town.assess(one, '2025-03-01', 1);
  await fold(town);
  const told = await effectsOf(views, { unitId: marelan, from: '2025-Q2', to: '2025-Q2' });
  expect(told?.quarters).toMatchObject([
    { employees: 4, jpPerPerson: null, seats: null, completed: null, evaluatedPct: null, meanGap: null },
  ]);
});

it('tells nothing of few people by what is left when one unit is taken from another', async () => {
  const town = districts();
  town.employ(marelan, 3);
  const section = town.employ(counter, 9);
  town.employ(deli, 8);
  town.train('2025-04-10', 6, section);
  await fold(town);
  const quarter = async (unitId: string) =>
    (await effectsOf(views, { unitId, from: '2025-Q2', to: '2025-Q2' }))?.quarters[0];
  // three work in Marelan and in no section: the section is not told, Marelan is
  expect(await quarter(counter)).toMatchObject({ employees: 9, jpPerPerson: null, seats: null });
  expect(await quarter(marelan)).toMatchObject({ employees: 12, jpPerPerson: 4.5, seats: 9 });
  expect(await quarter(city)).toMatchObject({ employees: 20, seats: 9 });
  const { units = [] } = (await benchmarkOf(views, { unitId: counter, year: 2025, among: 'KIND' })) ?? {};
  expect(units).toMatchObject([{ unitId: counter, jpPerPerson: null }]);
  town.employ(counter, 1);
  town.employ(marelan, 2);
  await fold(town);
  expect(await quarter(counter)).toMatchObject({ employees: 10, seats: 9 });
});
