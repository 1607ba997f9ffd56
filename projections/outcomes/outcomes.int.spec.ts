import { folded, undocumented, type Folded } from '../../libs/projection-engine/testing/folded.js';
import {
  benchmarkOf,
  comparisonOf,
  competencyAndPerformanceOf,
  effectsOf,
  outcomes,
  readinessOfUnit,
} from './index.js';
import { city, counter, deli, districts, id, labuhan, marelan, series, Town } from './town.fixture.js';

let views: Folded;
beforeAll(async () => {
  views = await folded();
});
afterAll(() => views.close());
const fold = ({ log }: Town) => views.fold(outcomes, log);

it('documents every column', async () => {
  await fold(districts());
  expect(await undocumented(views)).toEqual([]);
});

describe('training beside citizens', () => {
  it('tells quarter by quarter what a unit with all below it learned and how it served', async () => {
    const town = districts();
    const staff = [...town.employ(marelan, 2), ...town.employ(counter, 4)];
    const [elsewhere = ''] = town.employ(deli, 1);
    town.employ(city, 5); // without them, what the city has beside Marelan would tell of one
    const evaluated = town.train('2025-04-10', 6, [...staff.slice(0, 5), elsewhere]);
    town.train('2025-05-20', 3, staff.slice(0, 3), id(401));
    town.train('2025-07-01', 9, staff);
    town.evaluate(evaluated);
    for (const [n, one] of staff.entries()) town.assess(one, '2025-03-01', n === 0 ? 0 : 3);
    town.assess(staff[0]!, '2025-06-30', 2);
    town.move(staff[5]!, deli, '2025-08-01'); // who left by the end of a quarter is not of it
    town.survey(marelan, '2025-Q2', 5, 2, { u6: 4 });
    town.survey(counter, '2025-Q2', 15, 4);
    town.survey(deli, '2025-Q2', 50, 1);
    town.survey(counter, '2025-Q3', 4, 1); // too few
    town.complain(counter, '2025-05-09', '2025-05-09');
    for (let late = 0; late < 4; late++) town.complain(counter, '2025-05-09', '2025-05-10');
    town.complain(marelan, '2025-06-30');
    for (const [unit, times] of [
      [deli, 1],
      [city, 4],
    ] as const)
      // prettier-ignore
      for (let n = 0; n < times; n++) town.complain(unit, '2025-06-30', '2025-05-01');
    town.serve(counter, { '2025-04': 4, '2025-06': 2, '2025-07': 3 });
    for (const one of staff.slice(0, 5)) town.appraise(one, '2025-Q2', 'BAIK');
    town.appraise(staff[5]!, '2025-Q2', 'SANGAT_BAIK');
    for (const one of staff.slice(0, 5)) town.appraise(one, '2025-Q3', 'BAIK');
    await fold(town);

    const told = await effectsOf(views, { unitId: marelan, from: '2025-Q2', to: '2025-Q3' });
    expect(told?.quarters).toEqual([
      {
        ...{ period: '2025-Q2', employees: 6, jpPerPerson: 6.5, seats: 8, completed: 8, evaluatedPct: 62.5 },
        ...{ assessed: 6, meanGap: expect.closeTo(1 / 6, 10) as number },
        ...{ answers: 20, u6: 4, u7: 3.5, index: expect.closeTo(88.89, 10) as number },
        ...{ complaintsDue: 6, answeredInTimePct: expect.closeTo(100 / 6, 10) as number },
      },
      {
        ...{ period: '2025-Q3', employees: 5, jpPerPerson: 9, seats: 5, completed: 5, evaluatedPct: 0 },
        ...{ assessed: 5, meanGap: 0.2, answers: 0, u6: null, u7: null, index: null },
        ...{ complaintsDue: 0, answeredInTimePct: null },
      },
    ]);
    // one was rated otherwise in the second quarter: the five would tell of it
    expect(told?.predicates).toEqual([{ period: '2025-Q3', predicate: 'BAIK', appraisals: 5 }]);
    expect(told?.services).toMatchObject([
      { unitId: counter, period: '2025-Q2', mean: 3, n: 20, months: 2, met: 1, direction: 'LOWER' },
      { unitId: counter, period: '2025-Q3', mean: 3, n: 10, months: 1, met: 1 },
    ]);
    const one = await effectsOf(views, { unitId: marelan, from: '2025-Q2', to: '2025-Q2', seriesId: series });
    expect(one?.quarters).toMatchObject([{ seats: 5, jpPerPerson: 5, evaluatedPct: 100, answers: 20 }]);
    expect(await effectsOf(views, { unitId: id(9), from: '2025-Q2', to: '2025-Q2' })).toBeUndefined();
  });

  it('has hours in the year for which they count and the quarter of the learning, when credited later too', async () => {
    const town = districts();
    const staff = town.employ(marelan, 5);
    for (const one of staff) {
      town.learnElsewhere(one, '2024-09-30', 12, '2025-01-05');
      town.beMentored(one, 2024, 8, '2025-01-02');
    }
    await fold(town);
    const of = async (year: number) =>
      (await benchmarkOf(views, { unitId: marelan, year, among: 'KIND' }))?.units.find(({ own }) => own);
    expect(await of(2024)).toMatchObject({ jpPerPerson: 20, reachedPct: 100 });
    expect(await of(2025)).toMatchObject({ jpPerPerson: 0, reachedPct: 0 });
    const told = await effectsOf(views, { unitId: marelan, from: '2024-Q3', to: '2025-Q1' });
    expect(told?.quarters).toMatchObject([{ jpPerPerson: 12 }, { jpPerPerson: 8 }, { jpPerPerson: 0 }]);
  });
});

describe('a unit beside others', () => {
  it('is shown with its siblings and the city, each with all below it, by code', async () => {
    const town = districts();
    const [ours, theirs] = [town.employ(counter, 5), town.employ(deli, 5)];
    town.employ(labuhan, 4);
    town.employ(city, 1); // with them five work in no unit that is told of
    town.train('2025-04-10', 20, ours.slice(0, 4));
    town.train('2025-04-10', 20, theirs.slice(0, 1));
    for (const one of [...ours, ...theirs]) town.assess(one, '2025-03-01', 2);
    town.survey(counter, '2025-Q2', 10, 4);
    town.survey(deli, '2025-Q3', 30, 2);
    for (let n = 0; n < 5; n++) town.complain(deli, '2025-06-30', '2025-05-01');
    for (let n = 0; n < 4; n++) town.complain(counter, '2025-06-30'); // too few to tell of
    town.complain(city, '2025-06-30'); // five with them
    await fold(town);
    for (const among of ['KIND', 'PARENT'] as const) {
      const told = await benchmarkOf(views, { unitId: marelan, year: 2025, among });
      expect(told?.units).toMatchObject([
        { code: '1', unitId: deli, own: false, reachedPct: 20, index: 50, answeredInTimePct: 100, meanGap: 1 },
        { code: '2', unitId: labuhan, own: false, employees: 4, reachedPct: null, jpPerPerson: null },
        { code: '3', unitId: marelan, own: true, reachedPct: 80, jpPerPerson: 16, index: 100, answeredInTimePct: null },
      ]); // prettier-ignore
      expect(told?.city).toMatchObject({ employees: 15, answers: 40, index: 62.5, assessed: 10 });
      expect(told?.city.reachedPct).toBeCloseTo(500 / 15, 8);
    }
    const section = await benchmarkOf(views, { unitId: counter, year: 2025, among: 'PARENT' });
    expect(section?.units).toMatchObject([{ unitId: counter, own: true }]);
    expect(await benchmarkOf(views, { unitId: id(9), year: 2025, among: 'KIND' })).toBeUndefined();
  });
});

describe('readiness', () => {
  it('is told with its parts and their rules, and what is missing', async () => {
    const town = districts();
    const staff = town.employ(counter, 5);
    town.evaluate(town.train('2025-04-10', 20, staff));
    town.train('2025-09-10', 1, staff);
    for (const one of staff) town.assess(one, '2025-03-01', 3, 'MAN-05');
    await fold(town);
    const missing = await readinessOfUnit(views, { unitId: marelan, year: 2025 });
    expect(missing).toMatchObject({
      ...{ employees: 5, score: null, missing: ['TECHNOLOGY'] },
      rules: { ruleSet: 'readiness/1', verified: false },
    });
    for (const [n, one] of staff.entries()) town.assess(one, '2025-03-02', n < 2 ? 3 : 1, 'TEK-12');
    await fold(town);
    // 40 × 5/5 + 30 × 2/5 + 30 × 5/10
    expect(await readinessOfUnit(views, { unitId: marelan, year: 2025 })).toMatchObject({
      ...{ score: 67, missing: [] },
      parts: [{ share: 1, n: 5 }, { share: 0.4, n: 5 }, { share: 0.5, n: 10 }],
    }); // prettier-ignore
    expect(await readinessOfUnit(views, { unitId: id(9), year: 2025 })).toBeUndefined();
  });
});

describe('the comparison of trained units with others', () => {
  it('takes units that were trained between the quarters, leaves out those trained before, and tells the interval', async () => {
    const town = new Town();
    const units = Array.from({ length: 7 }, (_, n) => town.establish(id(200 + n), `${n}`, 'KECAMATAN'));
    const change = [0.4, 0.6, 0, 0.2, 0, 0, 0];
    for (const [n, unitId] of units.entries()) {
      town.survey(unitId, '2025-Q1', 10, 3);
      const fours = Math.round(change[n]! * 10);
      town.survey(unitId, '2025-Q3', 10 - fours, 3);
      town.survey(unitId, '2025-Q3', fours || 5, fours === 0 ? 3 : 4);
    }
    town.train(
      '2025-05-05',
      6,
      units.slice(0, 2).flatMap((unit) => town.employ(unit, 1)),
    );
    town.train('2025-03-31', 6, town.employ(units[5]!, 1)); // in the quarter before
    town.train('2025-07-01', 6, town.employ(units[6]!, 1)); // in the quarter after
    town.train('2025-05-05', 6, town.employ(units[3]!, 1), id(401)); // of another series
    town.train('2025-10-01', 6, town.employ(units[4]!, 1)); // only later
    await fold(town);
    const query = { seriesId: series, outcome: 'U6', before: '2025-Q1', after: '2025-Q3' };
    const told = await comparisonOf(views, query);
    expect(told).toMatchObject({
      trained: { units: 2, nBefore: 20, nAfter: 20, before: 3 },
      others: { units: 3, before: 3 },
      leftOut: 2,
    });
    // changes 0.4, 0.6 against 0, 0.2, 0
    expect(told.effect).toBeCloseTo(0.5 - 0.2 / 3, 10);
    expect(told.low).toBeLessThan(told.effect!);
    expect(told.cautions.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['NOT_BY_LOT', 'FEW_UNITS']),
    );
    const services = await comparisonOf(views, { ...query, outcome: 'PROCESSING_DAYS' });
    expect(services).toMatchObject({ trained: { units: 0 }, effect: null, low: null });
  });
});

describe('lesson hours, competency and performance together', () => {
  it('are counts of at least five; where one rated otherwise could be found by subtraction, nothing is told', async () => {
    const town = districts();
    const [many, mixed, few] = [town.employ(counter, 10), town.employ(marelan, 6), town.employ(deli, 4)];
    town.train('2025-05-05', 20, many);
    town.train('2025-05-05', 10, mixed);
    town.train('2025-05-05', 9, few);
    for (const [n, one] of many.entries()) {
      town.assess(one, '2025-06-01', 3);
      if (n < 5) town.appraise(one, '2025', 'SANGAT_BAIK');
    }
    for (const [n, one] of mixed.entries()) town.appraise(one, '2025', n === 0 ? 'BAIK' : 'SANGAT_BAIK');
    for (const one of few) town.appraise(one, '2025-Q1', 'BAIK');
    await fold(town);
    const cells = await views.query(
      'SELECT * FROM reporting.dose_response WHERE year = 2025 ORDER BY predicate',
      [],
    );
    expect(cells).toEqual([
      { year: 2025, jp_band: '20-39', competency: 'MET', predicate: 'SANGAT_BAIK', people: 5 },
      { year: 2025, jp_band: '20-39', competency: 'MET', predicate: null, people: 5 },
    ]);
  });
});

describe('competency and performance of somebody', () => {
  it('stand side by side, year by year', async () => {
    const town = districts();
    const [ani = '', budi = ''] = town.employ(counter, 2);
    town.train('2024-05-05', 6, [ani]);
    town.train('2025-05-05', 20, [ani, budi]);
    town.assess(ani, '2024-06-01', 1);
    town.assess(ani, '2025-06-01', 3);
    town.appraise(ani, '2025', 'SANGAT_BAIK');
    town.appraise(ani, '2024-Q4', 'BAIK');
    await fold(town);
    const told = await competencyAndPerformanceOf(views, ani);
    expect(told?.years.slice(0, 2)).toEqual([
      { year: 2024, jp: 6, assessed: 1, met: 0, meanGap: 2, predicates: [{ period: '2024-Q4', predicate: 'BAIK' }] },
      { year: 2025, jp: 20, assessed: 1, met: 1, meanGap: 0, predicates: [{ period: '2025', predicate: 'SANGAT_BAIK' }] },
    ]); // prettier-ignore
    expect((await competencyAndPerformanceOf(views, budi))?.years[1]).toMatchObject({
      jp: 20,
      predicates: [],
    });
    expect(await competencyAndPerformanceOf(views, id(9))).toBeUndefined();
  });
});
