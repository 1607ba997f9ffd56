import { folded, undocumented, type Folded } from '../../libs/projection-engine/testing/folded.js';
import { gapHeatMap, gapsOfUnits, type UnitGap } from './index.js';
import { id, Office } from './office.fixture.js';

const [ani, budi, citra] = [id(1), id(2), id(3)];
const [north, south] = [id(101), id(102)];
const [clerk, nurse] = [id(201), id(202)];

let views: Folded;
beforeAll(async () => {
  views = await folded();
});
afterAll(() => views.close());

const gaps = async (unitId: string, year = 2025): Promise<Partial<UnitGap>[]> => {
  const { items } = await gapsOfUnits(views, { year, unitIds: [unitId], limit: 500 });
  for (const item of items) expect(item).toMatchObject({ unitId, year });
  return items.map(({ competencyCode, headcount, withGap, notAssessed, ...averages }) => {
    const { averageGap, requiredAverage, actualAverage } = averages;
    return { competencyCode, headcount, withGap, notAssessed, averageGap, requiredAverage, actualAverage };
  });
};
const none = { averageGap: null, requiredAverage: null, actualAverage: null };

it('averages the gaps of who works in the unit at the end of the year', async () => {
  const office = new Office();
  office.register(ani, north, clerk, '2024-01-02');
  office.register(budi, north, clerk, '2024-01-02');
  office.register(citra, south, clerk, '2024-01-02');
  office.assess(ani, 701, '2024-02-01', { 'MAN-01': [1, 4], 'MAN-02': [5, 3] });
  office.assess(budi, 702, '2024-02-01', { 'MAN-01': [3, 4] });
  office.assess(citra, 703, '2024-02-01', { 'MAN-01': [2, 3] });
  office.move(citra, north, clerk, '2025-12-31');
  await views.fold(gapHeatMap, office.log);
  const second = { competencyCode: 'MAN-02', headcount: 1, withGap: 0, notAssessed: 0, averageGap: 0, requiredAverage: 3, actualAverage: 5 }; // prettier-ignore
  expect(await gaps(north, 2024)).toEqual([
    { competencyCode: 'MAN-01', headcount: 2, withGap: 2, notAssessed: 0, averageGap: 2, requiredAverage: 4, actualAverage: 2 }, // prettier-ignore
    second,
  ]);
  expect(await gaps(south, 2024)).toMatchObject([{ headcount: 1, averageGap: 1 }]);
  expect(await gaps(north)).toMatchObject([{ headcount: 3, withGap: 3, averageGap: 1.6667 }, second]);
  expect(await gaps(south)).toEqual([]);
});

it('takes the newest assessment of each competency until then, as it was corrected', async () => {
  const office = new Office();
  office.register(ani, north, clerk, '2024-01-02');
  office.assess(ani, 701, '2025-02-01', { 'MAN-01': [1, 3], 'MAN-02': [1, 3] });
  office.assess(ani, 702, '2025-06-01', { 'MAN-01': [2, 3] });
  office.assess(ani, 701, '2025-02-01', { 'MAN-03': [0, 3] }, true); // in place of all of it
  office.assess(ani, 704, '2026-01-05', { 'MAN-01': [3, 3] });
  await views.fold(gapHeatMap, office.log);
  expect(await gaps(north)).toMatchObject([
    { competencyCode: 'MAN-01', averageGap: 1 },
    { competencyCode: 'MAN-03', averageGap: 3 },
  ]);
  expect(await gaps(north, 2026)).toMatchObject([{ averageGap: 0 }, { averageGap: 3 }]);
});

it('asks the standard of the position what is required, in the version of the day; without one the assessment', async () => {
  const office = new Office();
  for (const one of [ani, budi]) office.register(one, north, clerk, '2024-01-02');
  office.assess(ani, 701, '2024-02-01', { 'MAN-01': [1, 5], 'MAN-02': [1, 5] });
  office.require(clerk, '2025-01-01', { 'MAN-01': 2, 'MAN-09': 3 });
  office.require(clerk, '2026-01-01', { 'MAN-01': 4 });
  office.require(clerk, '2026-01-01', { 'MAN-01': 3 }); // of the same day: the later one stands
  office.require(nurse, '2025-01-01', { 'MED-01': 5 });
  await views.fold(gapHeatMap, office.log);
  expect(await gaps(north, 2024)).toMatchObject([
    { competencyCode: 'MAN-01', averageGap: 4 },
    { competencyCode: 'MAN-02', averageGap: 4 },
  ]);
  expect(await gaps(north)).toEqual([
    { competencyCode: 'MAN-01', headcount: 1, withGap: 1, notAssessed: 1, averageGap: 1, requiredAverage: 2, actualAverage: 1 }, // prettier-ignore
    { competencyCode: 'MAN-09', headcount: 0, withGap: 0, notAssessed: 2, ...none },
  ]);
  expect(await gaps(north, 2026)).toMatchObject([
    { competencyCode: 'MAN-01', averageGap: 2, notAssessed: 1 },
  ]);
});

it('asks the assessment again once the standard is withdrawn, and counts nobody who left', async () => {
  const office = new Office();
  for (const one of [ani, budi]) office.register(one, north, clerk, '2024-01-02');
  office.assess(ani, 701, '2024-02-01', { 'MAN-01': [1, 5] });
  office.require(clerk, '2024-01-01', { 'MAN-01': 2 });
  office.withdraw(clerk, '2025-06-01');
  office.leave(budi, '2025-10-01');
  await views.fold(gapHeatMap, office.log);
  expect(await gaps(north, 2024)).toMatchObject([{ averageGap: 1, notAssessed: 1 }]);
  expect(await gaps(north)).toMatchObject([{ averageGap: 4, notAssessed: 0 }]);
});

it('is read page by page, narrowed to a competency, and empty where nobody is', async () => {
  const office = new Office();
  for (const [one, unit] of [[ani, north], [budi, south]] as const) { office.register(one, unit, clerk, '2024-01-02'); office.assess(one, 701, '2024-02-01', { 'MAN-01': [1, 5], 'MAN-02': [1, 4] }); } // prettier-ignore
  await views.fold(gapHeatMap, office.log);
  const seen: string[] = [];
  for (let cursor: string | undefined; seen.length < 10;) {
    const { items, next } = await gapsOfUnits(views, { year: 2025, limit: 1, ...(cursor && { cursor }) });
    seen.push(...items.map(({ unitId, competencyCode }) => `${unitId} ${competencyCode}`));
    if (next === undefined) break;
    cursor = next;
  }
  expect(seen).toEqual([`${north} MAN-01`, `${north} MAN-02`, `${south} MAN-01`, `${south} MAN-02`]);
  const one = await gapsOfUnits(views, { year: 2025, competencyCode: 'MAN-02', limit: 50 });
  expect(one.items.map(({ averageGap }) => averageGap)).toEqual([3, 3]);
  expect(await gaps(id(199))).toEqual([]);
  expect(await gaps(north, 2023)).toEqual([]);
  await expect(gapsOfUnits(views, { year: 2025, limit: 1, cursor: 'x' })).rejects.toThrow('CURSOR.INVALID');
});

it('shows analysts the versions of standards with the days on which they count, and documents its columns', async () => {
  const office = new Office();
  office.require(clerk, '2025-01-01', { 'MAN-01': 2 });
  office.require(clerk, '2026-01-01', { 'MAN-01': 4 }); // never counted
  office.require(clerk, '2026-01-01', { 'MAN-01': 3 });
  office.withdraw(clerk, '2027-01-01');
  await views.fold(gapHeatMap, office.log);
  const rows = await views.query(
    `SELECT version, level, effective_from::text, effective_until::text FROM reporting.competency_standards
     ORDER BY version`,
    [],
  );
  expect(rows).toEqual([
    { version: 1, level: 2, effective_from: '2025-01-01', effective_until: '2025-12-31' },
    { version: 3, level: 3, effective_from: '2026-01-01', effective_until: '2026-12-31' },
  ]);
  expect(await undocumented(views)).toEqual([]);
});
