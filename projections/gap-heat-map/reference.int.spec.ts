import fc from 'fast-check';
import { folded, type Folded } from '../../libs/projection-engine/testing/folded.js';
import { gapHeatMap, gapsOfUnits, type UnitGap } from './index.js';
import { id, Office } from './office.fixture.js';

const dayOf = (n: number) => new Date(Date.UTC(2024, 0, 1 + n)).toISOString().slice(0, 10);
const CODES = ['MAN-01', 'MAN-02'] as const;

const step = fc.record({
  what: fc.constantFrom('move', 'leave', 'assess', 'assess', 'correct', 'require', 'require', 'withdraw'),
  who: fc.integer({ min: 1, max: 4 }),
  unit: fc.integer({ min: 101, max: 102 }),
  post: fc.integer({ min: 201, max: 202 }),
  day: fc.integer({ min: 0, max: 1090 }),
  first: fc.tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 1, max: 5 })),
  second: fc.option(fc.tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 1, max: 5 }))),
});
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

interface Fact extends Step {
  readonly on: string;
  /** Of the assessment. */
  readonly n: number;
}

/** What is possible, in its order: people start on the first day, and corrections are of assessments that there are. */
function factsOf(steps: readonly Step[]): Fact[] {
  const assessments = new Map<number, Fact[]>();
  return steps.flatMap((one, place) => {
    const known = assessments.get(one.who) ?? [];
    if (one.what === 'correct') {
      const wrong = known[one.day % Math.max(known.length, 1)];
      return wrong ? [{ ...one, on: wrong.on, n: wrong.n }] : [];
    }
    const fact = { ...one, on: dayOf(one.day), n: 500 + place };
    if (one.what === 'assess') assessments.set(one.who, [...known, fact]);
    return [fact];
  });
}

function told(facts: readonly Fact[]): Office {
  const office = new Office();
  for (let who = 1; who <= 4; who++) office.register(id(who), id(101), id(201), dayOf(0));
  for (const { what, who, unit, post, on, n, first, second } of facts) {
    const levels = { [CODES[0]]: first, ...(second && { [CODES[1]]: second }) };
    if (what === 'move') office.move(id(who), id(unit), id(post), on);
    if (what === 'leave') office.leave(id(who), on);
    if (what === 'assess' || what === 'correct') office.assess(id(who), n, on, levels, what === 'correct');
    if (what === 'withdraw') office.withdraw(id(post), on);
    if (what === 'require')
      office.require(id(post), on, { [CODES[0]]: first[1], ...(second && { [CODES[1]]: second[1] }) });
  }
  return office;
}

/** Of what counts until a day the one of the latest day; of two of one day the later one told. */
function newest<T extends { readonly on: string }>(of: readonly T[], until: string): T | undefined {
  return of
    .filter(({ on }) => on <= until)
    .reduce<T | undefined>((a, b) => (a && a.on > b.on ? a : b), undefined);
}

/** The view by the words of docs/reference/views.md and nothing else: no SQL. */
function expected(facts: readonly Fact[], year: number): Partial<UnitGap>[] {
  const end = `${year}-12-31`;
  const cells = new Map<string, { required: number; actual: number | undefined }[]>();
  for (let who = 1; who <= 4; who++) {
    const start = { what: 'move', on: dayOf(0), unit: 101, post: 201 };
    const moves = facts.filter((one) => one.who === who && /move|leave/.test(one.what));
    const placed = newest([start, ...moves], end);
    if (!placed || placed.what === 'leave') continue;
    const standard = newest(
      facts.filter(({ what, post }) => /require|withdraw/.test(what) && post === placed.post),
      end,
    );
    const assessed = facts.filter((one) => one.who === who && /assess|correct/.test(one.what));
    const standing = assessed.filter((one, at) => !assessed.slice(at + 1).some(({ n }) => n === one.n));
    for (const [index, code] of CODES.entries()) {
      const of = (fact: Fact | undefined) => (index === 0 ? fact?.first : fact?.second) ?? undefined;
      const held = of(
        newest(
          standing.filter((one) => of(one)),
          end,
        ),
      );
      const required = standard?.what === 'require' ? of(standard)?.[1] : held?.[1];
      if (required === undefined) continue;
      const key = `${placed.unit} ${code}`;
      cells.set(key, [...(cells.get(key) ?? []), { required, actual: held?.[0] }]);
    }
  }
  const mean = (values: readonly number[]) =>
    values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
  return [...cells.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, people]) => {
      const [unit = '', competencyCode = ''] = key.split(' ');
      const known = people.flatMap(({ required, actual }) =>
        actual === undefined ? [] : [{ required, actual }],
      );
      return {
        ...{ unitId: id(Number(unit)), year, competencyCode, headcount: known.length },
        withGap: known.filter(({ required, actual }) => actual < required).length,
        notAssessed: people.length - known.length,
        averageGap: mean(known.map(({ required, actual }) => Math.max(0, required - actual))),
        requiredAverage: mean(known.map(({ required }) => required)),
        actualAverage: mean(known.map(({ actual }) => actual)),
      };
    });
}

let views: Folded;
beforeAll(async () => {
  views = await folded();
});
afterAll(() => views.close());

it('answers what a fold in memory answers, for any history', async () => {
  const seen = { gaps: 0, unassessed: 0 };
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 40, size: 'max' }), async (steps) => {
      const facts = factsOf(steps);
      await views.fold(gapHeatMap, told(facts).log);
      expect(await views.query(otherwise, [])).toEqual([]);
      for (const year of [2024, 2025, 2026]) {
        const { items } = await gapsOfUnits(views, { year, limit: 500 });
        const wanted = expected(facts, year);
        expect(items.map((item) => rounded(item))).toEqual(wanted.map((item) => rounded(item)));
        for (const { averageGap, notAssessed } of items) {
          if (averageGap) seen.gaps++;
          if (notAssessed > 0) seen.unassessed++;
        }
      }
    }),
    { numRuns: 25, endOnFailure: true },
  );
  expect(seen.gaps).toBeGreaterThan(40);
  expect(seen.unassessed).toBeGreaterThan(10);
});

/**
 * What the views that others stand on tell otherwise than the history from which it follows: of each person and day the one
 * place of work, and of each assessment what was said of it last.
 */
const otherwise = `
  WITH day AS (
    SELECT DISTINCT effective_date + beside AS day FROM reporting.employee_placements CROSS JOIN unnest(ARRAY[-1, 0, 1]) AS beside)
  SELECT employee_id::text || ' ' || day AS what
  FROM (SELECT DISTINCT employee_id FROM reporting.employee_placements) AS somebody CROSS JOIN day
  WHERE ARRAY(
      SELECT ROW(unit_id, position_id, position)::text FROM reporting.employee_stays AS stay
      WHERE stay.employee_id = somebody.employee_id AND since <= day AND coalesce(until >= day, true))
    <> ARRAY(
      SELECT ROW(unit_id, position_id, position)::text FROM reporting.employee_placements AS placement
      WHERE placement.employee_id = somebody.employee_id AND effective_date <= day
      ORDER BY effective_date DESC, position DESC LIMIT 1)
  UNION ALL
  SELECT assessment_id || ' ' || competency_code
  FROM (
    SELECT *, position = max(position) OVER (PARTITION BY assessment_id) AS stands FROM reporting.assessed_levels) AS level
  FULL JOIN (SELECT assessment_id, position, competency_code, true AS is_shown FROM reporting.standing_levels) AS standing
    USING (assessment_id, position, competency_code)
  WHERE coalesce(stands, false) <> coalesce(is_shown, false)`;

/** Means to four decimals, as the view has them. */
const rounded = (item: Partial<UnitGap>) =>
  Object.fromEntries(
    Object.entries(item).map(([name, value]) => [
      name,
      typeof value === 'number' ? Math.round(value * 1e4) / 1e4 : value,
    ]),
  );
