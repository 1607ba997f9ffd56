import {
  EmployeePlacementChanged,
  EmployeeRegistered,
  LearningHoursCredited,
  learningHoursRules,
  type EmployeeKind,
  type Form,
  type PlacementChange,
} from '@jejak/domain';
import { folded, undocumented, type Folded } from '../../libs/projection-engine/testing/folded.js';
import { MemoryLog } from '../../libs/projection-engine/testing/memory-log.js';
import {
  hoursOfEmployee,
  hoursOfYear,
  learningHours,
  learningHoursReporting,
  type HoursQuery,
  type LearningHours,
} from './index.js';

const id = (n: number) => `018f2f6e-7c1a-7d5e-9b3a-${String(n).padStart(12, '0')}`;
const [ani, budi, citra, dewi, eko] = [id(1), id(2), id(3), id(4), id(5)];
const [north, south] = [id(101), id(102)];
const log = new MemoryLog();
const known = (recordedAt: string) => ({ recordedAt, occurredAt: recordedAt });

const place = { positionId: id(900), positionClass: 'PELAKSANA' as const };
const register = (
  employeeId: string,
  kind: EmployeeKind,
  unitId: string,
  effectiveDate: string,
  at: string,
) =>
  log.append(
    `employee-${employeeId}`,
    EmployeeRegistered({ employeeId, kind, unitId, effectiveDate, ...place }),
    known(at),
  );
const move = (
  employeeId: string,
  kind: PlacementChange,
  effectiveDate: string,
  at: string,
  unitId?: string,
) =>
  log.append(
    `employee-${employeeId}`,
    EmployeePlacementChanged({
      ...{ employeeId, kind, effectiveDate },
      ...(unitId !== undefined && { placement: { unitId, ...place } }),
    }),
    known(at),
  );
let programmes = 500;
const credit = (employeeId: string, year: number, jp: number, form: Form, at: string) =>
  log.append(
    `learning-${employeeId}`,
    LearningHoursCredited({
      employeeId,
      programmeId: id(programmes++),
      jp,
      year,
      form,
      rule: 'programme-hours/1',
    }),
    known(at),
  );

let views: Folded;
beforeAll(async () => {
  views = await folded();
  register(ani, 'PNS', north, '2024-01-02', '2024-01-02T01:00:00Z');
  credit(ani, 2025, 12, 'WORKSHOP', '2025-05-01T01:00:00Z');
  credit(ani, 2025, 7.5, 'COACHING', '2025-11-01T01:00:00Z');
  credit(ani, 2025, 0.5, 'E_LEARNING', '2026-01-20T01:00:00Z'); // came late
  register(budi, 'PPPK', north, '2024-06-01', '2024-06-01T01:00:00Z');
  credit(budi, 2025, 25, 'SEMINAR', '2025-06-01T01:00:00Z');
  register(citra, 'PNS', south, '2025-03-01', '2025-03-01T01:00:00Z'); // no hours at all
  register(dewi, 'PNS', south, '2020-01-01', '2024-01-02T01:00:00Z');
  credit(dewi, 2025, 3, 'SEMINAR', '2025-02-01T01:00:00Z');
  move(dewi, 'MUTATION', '2025-07-01', '2025-06-20T01:00:00Z', north);
  move(dewi, 'RETIREMENT', '2025-10-01', '2025-09-20T01:00:00Z');
  register(eko, 'CPNS', south, '2024-01-01', '2024-01-02T01:00:00Z');
  move(eko, 'EXIT', '2025-01-01', '2024-12-20T01:00:00Z');
  await views.fold(learningHours, log);
});
afterAll(() => views.close());

const year = async (query: Partial<HoursQuery> = {}) =>
  (await hoursOfYear(views, { year: 2025, limit: 50, ...query })).items;
/** All pages of one entry each. */
async function paged(query: Omit<HoursQuery, 'limit'>): Promise<LearningHours[]> {
  const seen: LearningHours[] = [];
  let cursor: string | undefined;
  do {
    const part = await hoursOfYear(views, { ...query, limit: 1, ...(cursor !== undefined && { cursor }) });
    seen.push(...part.items);
    cursor = part.next;
  } while (cursor !== undefined);
  return seen;
}
const ids = async (query: Partial<HoursQuery>) => (await year(query)).map(({ employeeId }) => employeeId);

it('gives the hours of a year by form, against the target of the rules, with their source', async () => {
  expect((await year())[0]).toEqual({
    ...{ employeeId: ani, year: 2025, kind: 'PNS', unitId: north },
    ...{ jp: 20, jpClassical: 12, jpNonClassical: 8, jpExternal: 0, status: 'REACHED', shortJp: 0 },
    target: {
      ...{ rule: 'pns-minimum', jp: 20, verified: true },
      source: 'PP 11/2017 jo. PP 17/2020, arts. 203–225',
    },
    ...{ cap: null, aboveCap: false, ruleSet: 'learning-hours/1' },
  });
});

it('sets a PPPK no target, and warns above the hours that the law speaks of', async () => {
  const [, pppk] = await year();
  expect(pppk).toMatchObject({
    ...{ employeeId: budi, jp: 25, status: 'NO_TARGET', shortJp: null, target: null, aboveCap: true },
    cap: { rule: 'pppk-maximum', jp: 24, source: 'PP 49/2018 art. 40(1)', verified: false },
  });
  expect(pppk?.cap?.note).toContain('Sources differ');
});

it('has those in service without any hours', async () => {
  const [, , none] = await year();
  expect(none).toMatchObject({ employeeId: citra, jp: 0, jpClassical: 0, status: 'SHORT', shortJp: 20 });
  expect(await ids({ year: 2024 })).toEqual([ani, budi, dewi, eko]);
});

it('has who left in the year with the last unit, and not who left before', async () => {
  const items = await year();
  expect(items.map(({ employeeId }) => employeeId)).toEqual([ani, budi, citra, dewi]);
  expect(items[3]).toMatchObject({ unitId: north, leftOn: '2025-10-01', jp: 3, shortJp: 17 });
  expect(await ids({ year: 2026 })).toEqual([ani, budi, citra]);
});

it('lists a unit as it was at the end of the year, and a status', async () => {
  expect(await ids({ units: [south] })).toEqual([citra]);
  expect(await ids({ units: [north] })).toEqual([ani, budi, dewi]);
  expect(await ids({ units: [south], year: 2024 })).toEqual([dewi, eko]);
  expect(await ids({ status: 'SHORT' })).toEqual([citra, dewi]);
  expect(await ids({ status: 'NO_TARGET' })).toEqual([budi]);
  expect(await ids({ status: 'REACHED', units: [north] })).toEqual([ani]);
});

it('finds the same people by their status as among all, whatever was known, page by page', async () => {
  const moments = [undefined, '2025-02-01', '2025-06-01', '2025-12-31', '2026-02-01'];
  const cases = moments.flatMap((at) => [2024, 2025, 2026].map((one) => ({ at, year: one })));
  for (const { at, year: one } of cases) {
    const query = { year: one, ...(at !== undefined && { asOf: new Date(`${at}T16:00:00Z`) }) };
    const all = await year(query);
    for (const status of ['REACHED', 'SHORT', 'NO_TARGET']) {
      const wanted = all.filter((row) => row.status === status);
      expect(await paged({ ...query, status })).toEqual(wanted);
    }
  }
});

it('tells only of those who may be shown, whatever the status', async () => {
  const only = (shown: readonly string[]): HoursQuery['narrow'] => {
    return ({ employee }, first) => ({ sql: `${employee} = ANY ($${first}::uuid[])`, params: [shown] });
  };
  for (const shown of [[], [ani], [budi, dewi], [ani, citra, eko]])
    for (const status of [undefined, 'REACHED', 'SHORT', 'NO_TARGET'])
      for (const unitId of [undefined, north]) {
        const query = { year: 2025, ...(status && { status }), ...(unitId && { unitId }) };
        const wanted = (await year(query)).filter(({ employeeId }) => shown.includes(employeeId));
        expect(await paged({ ...query, narrow: only(shown) })).toEqual(wanted);
      }
});

it('sums up each year as its credits do', async () => {
  const rows = await views.query<{ jp: number; total: number }>(
    `SELECT sum(jp)::float8 AS jp, half_hours / 2.0::float8 AS total FROM reporting.learning_hours_credits
     FULL JOIN reporting.learning_hours_totals USING (employee_id, year) GROUP BY employee_id, year, half_hours`,
    [],
  );
  expect(rows).toHaveLength(3);
  for (const { jp, total } of rows) expect(total).toBe(jp);
});

it('tells with asOf what was known, of hours and of placements', async () => {
  const atYearEnd = new Date('2025-12-31T16:00:00Z');
  expect((await year({ asOf: atYearEnd }))[0]).toMatchObject({ jp: 19.5, status: 'SHORT', shortJp: 0.5 });
  expect((await year({ asOf: new Date('2025-06-01T00:00:00Z') }))[2]).toMatchObject({ employeeId: citra });
  expect((await year({ asOf: new Date('2025-06-01T00:00:00Z') }))[3]).toMatchObject({ unitId: south });
  expect(await ids({ asOf: new Date('2025-02-01T00:00:00Z') })).toEqual([ani, budi, dewi]);
});

it('gives the years of one employee, the latest first, up to this year or that of asOf', async () => {
  const now = new Date().getUTCFullYear();
  const { years } = (await hoursOfEmployee(views, { employeeId: ani }))!;
  expect(years[0]!.year).toBeGreaterThanOrEqual(now);
  expect(years.at(-1)).toMatchObject({ year: 2024, jp: 0 });
  expect(years.find((one) => one.year === 2025)).toEqual((await year())[0]);
  const then = await hoursOfEmployee(views, { employeeId: dewi, asOf: new Date('2025-03-01T00:00:00Z') });
  expect(then?.years.map((one) => [one.year, one.jp])).toEqual([
    [2025, 3],
    ...[2024, 2023, 2022, 2021, 2020].map((one) => [one, 0]),
  ]);
  expect((await hoursOfEmployee(views, { employeeId: dewi }))!.years[0]!.year).toBe(2025);
  expect(await hoursOfEmployee(views, { employeeId: id(99) })).toBeUndefined();
  const before = new Date('2024-01-01T00:00:00Z');
  expect(await hoursOfEmployee(views, { employeeId: ani, asOf: before })).toBeUndefined();
});

it('is read page by page without gap or overlap', async () => {
  const seen = await paged({ year: 2025 });
  expect(seen.map(({ employeeId }) => employeeId)).toEqual([ani, budi, citra, dewi]);
  await expect(hoursOfYear(views, { year: 2025, limit: 1, cursor: 'x' })).rejects.toThrow('CURSOR.INVALID');
});

it('says the same to analysts', async () => {
  const rows = await views.query<{ employee_id: string; jp: number; status: string }>(
    `SELECT employee_id, jp::float8, status FROM reporting.learning_hours WHERE year = 2025 ORDER BY 1`,
    [],
  );
  const items = await year();
  expect(rows).toEqual(items.map(({ employeeId, jp, status }) => ({ employee_id: employeeId, jp, status })));
  expect(await undocumented(views)).toEqual([]);
});

it('other rules change what is said of a target, from their day on, and no row', async () => {
  const rowsOf = (table: string) =>
    views.query(`SELECT row::text FROM reporting.${table} AS row ORDER BY 1`, []);
  const before = await rowsOf('learning_hours_credits');
  const [rule] = learningHoursRules.hours;
  const rules = {
    ...learningHoursRules,
    id: 'learning-hours/2',
    hours: [
      { ...rule!, until: '2025-06-30' },
      { ...rule!, code: 'pns-more', jp: 30, from: '2025-07-01', verified: false, note: 'A draft.' },
    ],
  };
  await views.fold({ ...learningHours, reporting: learningHoursReporting(rules) }, log);
  const [in2025] = await year();
  const [in2026] = await year({ year: 2026 });
  expect(in2025).toMatchObject({
    jp: 20,
    ruleSet: 'learning-hours/2',
    target: { rule: 'pns-minimum', jp: 20 },
  });
  expect(in2026).toMatchObject({
    shortJp: 30,
    target: { rule: 'pns-more', verified: false, note: 'A draft.' },
  });
  expect(await rowsOf('learning_hours_credits')).toEqual(before);
});
