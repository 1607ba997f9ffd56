import { access } from '@jejak-projections/access';
import {
  appraisalHistoryOf,
  appraisals,
  appraisalsOf,
  type AppraisalsQuery,
} from '@jejak-projections/appraisals';
import { foldedApart } from '../../libs/projection-engine/testing/folded.js';
import { MemoryLog } from '../../libs/projection-engine/testing/memory-log.js';
import {
  act,
  employeeId,
  move,
  PERIODS,
  register,
  told,
  unitId,
} from '../../projections/appraisals/testing/story.js';

const NOW = new Date('2026-06-10T08:00:00+07:00');
let views: Awaited<ReturnType<typeof foldedApart>>;
afterAll(() => views.close());

describe('a list of appraisals, beside the tree of units', () => {
  beforeAll(async () => {
    views = await foldedApart();
    const log = new MemoryLog();
    for (const employee of [0, 1, 2, 3]) register(log, employee, employee % 3);
    move(log, 1, 2, '2026-04-01'); // the day behind the first quarter
    move(log, 3, 1, '2026-03-31');
    const acts = [0, 1, 2, 3].flatMap((employee) => [
      act('rate', employee, employee, { resultRating: employee === 2 ? 'BELOW' : 'MEETS' }),
      act('rate', employee, employee, { period: 1 }),
    ]);
    const { log: whole } = told([...acts, act('see', 0, 5), act('finalise', 0, 6)], log);
    await views.fold(access, whole);
    await views.fold(appraisals, whole);
  });
  const who = async (query: Partial<AppraisalsQuery>) =>
    (await appraisalsOf(views, { limit: 500, ...query }, NOW)).items.map((one) => [
      one.employeeId,
      one.period,
    ]);
  const one = (employee: number, period: number) => [employeeId(employee), PERIODS[period]];

  it('is by the day of the rating, the latest first, page after page', async () => {
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const part = await appraisalsOf(views, { limit: 3, ...(cursor !== undefined && { cursor }) }, NOW);
      seen.push(...part.items.map(({ ratedOn, appraisalId }) => `${ratedOn} ${appraisalId}`));
      cursor = part.next;
    } while (cursor !== undefined);
    expect(seen).toHaveLength(8);
    expect(seen).toEqual([...new Set(seen)].sort().reverse());
  });

  it('is narrowed by period, status, predicate, employee', async () => {
    expect(await who({ period: PERIODS[0], status: 'final' })).toEqual([one(0, 0)]);
    expect(await who({ predicate: 'BUTUH_PERBAIKAN' })).toEqual([one(2, 0)]);
    expect((await who({ employeeId: employeeId(3) })).sort()).toEqual([one(3, 0), one(3, 1)].sort());
  });

  it('is narrowed by where people worked at the end of the period', async () => {
    const first = { period: PERIODS[0] };
    expect(await who({ ...first, unitId: unitId(1) })).toEqual([one(3, 0), one(1, 0)]);
    expect(await who({ ...first, unitId: unitId(2) })).toEqual([one(2, 0)]);
    expect(await who({ period: PERIODS[1], unitId: unitId(2) })).toEqual([one(2, 1), one(1, 1)]);
  });

  it('shows rows to whom they concern and to nobody else', async () => {
    const of = (scope: Parameters<typeof views.as>[0]) => appraisalsOf(views.as(scope), { limit: 50 }, NOW);
    expect((await of({ scope: 'self', employee: employeeId(2) })).items).toHaveLength(2);
    expect((await of({ scope: 'units', units: [unitId(2)] })).items.map((row) => row.employeeId)).toEqual(
      [2, 2, 1, 1].map(employeeId),
    );
    expect((await of({ scope: 'none' })).items).toEqual([]);
    const other = views.as({ scope: 'self', employee: employeeId(1) });
    const history = { employeeId: employeeId(2), period: PERIODS[0] };
    expect(await appraisalHistoryOf(other, history, NOW)).toBeUndefined();
  });
});
