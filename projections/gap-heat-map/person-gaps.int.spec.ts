import { folded, type Folded } from '../../libs/projection-engine/testing/folded.js';
import { gapHeatMap, gapsOfPerson } from './index.js';
import { id, Office } from './office.fixture.js';

const ani = id(1);
const [north, south] = [id(101), id(102)];
const [clerk, nurse, head] = [id(201), id(202), id(203)];

let views: Folded;
beforeAll(async () => {
  views = await folded();
  const office = new Office();
  office.register(ani, north, clerk, '2024-01-02');
  office.assess(ani, 701, '2024-02-01', { 'MAN-01': [2, 2], 'TEK-01': [1, 3] });
  office.assess(ani, 702, '2024-03-01', { 'TEK-01': [0, 3] });
  office.assess(ani, 702, '2024-03-01', { 'TEK-01': [2, 3] }, true);
  office.require(clerk, '2024-01-01', { 'MAN-01': 3, 'TEK-01': 2 }, { 'D-01': ['MAN-01'], 'D-02': ['MAN-01', 'TEK-01'] }); // prettier-ignore
  office.require(clerk, '2025-01-01', { 'MAN-01': 2 });
  office.require(nurse, '2024-01-01', { 'TEK-01': 5, 'TEK-02': 3, 'MAN-01': 1 });
  office.move(ani, south, nurse, '2025-06-01');
  office.move(ani, south, head, '2025-09-01');
  office.leave(ani, '2026-01-01');
  await views.fold(gapHeatMap, office.log);
});
afterAll(() => views.close());

const compared = async (on: string, positionId?: string) => {
  const { items, ...rest } = await gapsOfPerson(views, {
    ...{ employeeId: ani, on, ...(positionId !== undefined && { positionId }) },
  });
  const told = items.map(({ competencyCode, requiredLevel, actualLevel, gap }) => [
    ...[competencyCode, requiredLevel, actualLevel, gap],
  ]);
  return { ...rest, told };
};

it('compares what somebody holds with the standard of their position, and names the duties that a gap touches', async () => {
  const duty = (code: string) => ({ code, statementId: `Tugas ${code}` });
  expect(await gapsOfPerson(views, { employeeId: ani, on: '2024-12-31' })).toEqual({
    ...{ employeeId: ani, positionId: clerk, on: '2024-12-31', version: 1, lacking: 1, notAssessed: 0 },
    items: [
      {
        ...{ competencyCode: 'MAN-01', kind: 'TECHNICAL', requiredLevel: 3, requiredBy: 'STANDARD' },
        ...{ actualLevel: 2, gap: 1, assessedOn: '2024-02-01', method: 'TEST' },
        duties: [duty('D-01'), duty('D-02')],
      },
      {
        ...{ competencyCode: 'TEK-01', kind: 'TECHNICAL', requiredLevel: 2, requiredBy: 'STANDARD' },
        ...{ actualLevel: 2, gap: 0, assessedOn: '2024-03-01', method: 'TEST' },
        duties: [duty('D-02')],
      },
    ],
  });
});

it('follows the placement and the version of the day, without any new assessment', async () => {
  expect(await compared('2024-02-15')).toMatchObject({
    told: [
      ['MAN-01', 3, 2, 1],
      ['TEK-01', 2, 1, 1],
    ],
  });
  expect(await compared('2025-05-31')).toMatchObject({
    ...{ positionId: clerk, version: 2, lacking: 0, told: [['MAN-01', 2, 2, 0]] },
  });
  expect(await compared('2025-06-01')).toMatchObject({
    ...{ positionId: nurse, lacking: 1, notAssessed: 1 },
    told: [
      ['TEK-01', 5, 2, 3],
      ['TEK-02', 3, undefined, undefined],
      ['MAN-01', 1, 2, 0],
    ],
  });
});

it('takes the assessments where the own position has no standard, and nothing where somebody left', async () => {
  const { items, version, positionId } = await gapsOfPerson(views, { employeeId: ani, on: '2025-12-31' });
  expect([positionId, version]).toEqual([head, undefined]);
  expect(items).toMatchObject([
    { competencyCode: 'TEK-01', requiredLevel: 3, gap: 1, requiredBy: 'ASSESSMENT', duties: [] },
    { competencyCode: 'MAN-01', requiredLevel: 2, gap: 0, requiredBy: 'ASSESSMENT' },
  ]);
  expect(await compared('2026-01-01')).toEqual({
    ...{ employeeId: ani, on: '2026-01-01', told: [], lacking: 0, notAssessed: 0 },
  });
});

it('compares with another position, one to aim at, also before they were ever placed', async () => {
  expect(await compared('2024-12-31', nurse)).toMatchObject({
    ...{ positionId: nurse, version: 3, lacking: 1, notAssessed: 1 },
  });
  expect(await compared('2023-12-31', nurse)).toMatchObject({ positionId: nurse, told: [] });
  expect(await compared('2024-12-31', head)).toMatchObject({ positionId: head, told: [], lacking: 0 });
});
