import { EmployeeRegistered, LearningHoursCredited } from '@jejak/domain';
import { folded, type Folded } from '../../libs/projection-engine/testing/folded.js';
import { MemoryLog } from '../../libs/projection-engine/testing/memory-log.js';
import { hoursOfYear, learningHours, type HoursQuery } from './index.js';

const id = (n: number) => `018f2f6e-7c1a-7d5e-9b3a-${String(n).padStart(12, '0')}`;
const known = (recordedAt: string) => ({ recordedAt, occurredAt: recordedAt });

/** More than are sorted at once when nearly all of them have reached it. */
const people = Array.from({ length: 3_000 }, (_, n) => id(10_000 + n));
const isShort = (n: number) => n % 10 === 3;
/** Those who had reached it by the middle of 2025. */
const wasEarly = (n: number) => n % 100 === 7;

let views: Folded;
beforeAll(async () => {
  const log = new MemoryLog();
  for (const employeeId of people)
    log.append(
      `employee-${employeeId}`,
      EmployeeRegistered({
        ...{ employeeId, kind: 'PNS', unitId: id(101), effectiveDate: '2025-01-02' },
        ...{ positionId: id(900), positionClass: 'PELAKSANA' },
      }),
      known('2025-01-02T01:00:00Z'),
    );
  const credit = (n: number, year: number, jp: number, month: string) => {
    const employeeId = people[n] ?? '';
    const how = { programmeId: id(500), form: 'SEMINAR', rule: 'programme-hours/1' } as const;
    const event = LearningHoursCredited({ employeeId, year, jp, ...how });
    log.append(`learning-${employeeId}`, event, known(`${month}-01T01:00:00Z`));
  };
  for (const n of people.keys()) {
    if (isShort(n)) credit(n, 2025, 19.5, '2025-03');
    else if (wasEarly(n)) credit(n, 2025, 20, '2025-03');
    else
      for (const [jp, month] of [
        [12.5, '2025-03'],
        [7.5, '2025-09'],
      ] as const)
        credit(n, 2025, jp, month);
  }
  credit(5, 2026, 20, '2026-02');
  credit(2_999, 2026, 20.5, '2026-01');
  views = await folded();
  await views.fold(learningHours, log);
});
afterAll(() => views.close());

/** Of all pages. */
async function whoReached(query: Omit<HoursQuery, 'limit' | 'status'>, limit = 700): Promise<string[]> {
  const seen: string[] = [];
  let cursor: string | undefined;
  do {
    const of = { ...query, limit, status: 'REACHED', ...(cursor !== undefined && { cursor }) };
    const part = await hoursOfYear(views, of);
    seen.push(...part.items.map(({ employeeId }) => employeeId));
    cursor = part.next;
  } while (cursor !== undefined);
  return seen;
}
const those = (which: (n: number) => boolean) => people.filter((_, n) => which(n));

it('finds all who reached the target, where they are many', async () =>
  expect(await whoReached({ year: 2025 })).toEqual(those((n) => !isShort(n))));

it('finds the few who had reached it by then, of many who have now', async () =>
  expect(await whoReached({ year: 2025, asOf: new Date('2025-06-01T00:00:00Z') })).toEqual(those(wasEarly)));

it('finds few, page by page, and those who had by then', async () => {
  expect(await whoReached({ year: 2026 }, 1)).toEqual([people[5], people[2_999]]);
  expect(await whoReached({ year: 2026, asOf: new Date('2026-01-15T00:00:00Z') })).toEqual([people[2_999]]);
});

it('finds nobody where nobody did', async () => expect(await whoReached({ year: 2027 })).toEqual([]));

it('shows of many and of few those only who may be shown', async () => {
  const narrow: HoursQuery['narrow'] = ({ employee }, first) => ({
    sql: `${employee} = ANY ($${first}::uuid[])`,
    params: [[people[3], people[5], people[6]]],
  });
  expect(await whoReached({ year: 2025, narrow })).toEqual([people[5], people[6]]);
  expect(await whoReached({ year: 2026, narrow })).toEqual([people[5]]);
});

it('sums up a year as it stands, and beside that without what was taken back', async () => {
  const log = new MemoryLog();
  const [ani, budi] = [id(1), id(2)];
  for (const [n, [employeeId, jp]] of (
    [
      [ani, 8],
      [budi, 3.5],
      [ani, 4],
      [ani, -8],
    ] as const
  ).entries()) {
    const how = { programmeId: id(500 + n), form: 'SEMINAR', rule: 'programme-hours/1' } as const;
    log.append(`learning-${employeeId}`, LearningHoursCredited({ employeeId, year: 2025, jp, ...how }));
  }
  await views.fold(learningHours, log);
  const totals = await views.query('SELECT * FROM reporting.learning_hours_totals ORDER BY employee_id', []);
  expect(totals).toEqual([
    { employee_id: ani, year: 2025, half_hours: 24, standing_half_hours: 8 },
    { employee_id: budi, year: 2025, half_hours: 7, standing_half_hours: 7 },
  ]);
});
