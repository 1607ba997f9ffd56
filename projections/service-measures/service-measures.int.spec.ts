import {
  EmployeePlacementChanged,
  EmployeeRegistered,
  ParticipantEnrolled,
  ProgrammeCompleted,
  ProgrammeScheduled,
  ServiceDefined,
  ServiceEnded,
  ServiceMeasureCorrected,
  ServiceMeasured,
  ServiceTargetRevised,
  UnitEstablished,
  type ServiceIndicator,
} from '@jejak/domain';
import fc from 'fast-check';
import { folded, undocumented, type Folded } from '../../libs/projection-engine/testing/folded.js';
import { MemoryLog } from '../../libs/projection-engine/testing/memory-log.js';
import { historyOfService, serviceMeasures, serviceMeasuresOf, trainingsOfService } from './index.js';

const id = (n: number) => `018f2f6e-7c1a-7d5e-9b3a-${String(n).padStart(12, '0')}`;
const [district, counter, other] = [id(101), id(102), id(103)];
const place = { positionId: id(900), positionClass: 'PELAKSANA' as const };

/** Services and those who give them, for this test. */
class Town {
  readonly log = new MemoryLog();

  establish(unitId: string, parentId?: string) {
    const unit = { unitId, parentId, kind: 'KECAMATAN' as const, code: '1', name: { id: 'Unit' } };
    this.log.append(`unit-${unitId}`, UnitEstablished({ ...unit, effectiveDate: '2020-01-01' }));
  }

  define(n: number, unitId: string, indicator: ServiceIndicator, target: number) {
    const about = { serviceId: id(n), unitId };
    const stream = `service-${id(n)}`;
    const source = 'ISSUING_SYSTEM' as const;
    const name = { id: 'Penerbitan KTP' };
    this.log.append(stream, ServiceDefined({ ...about, code: `S${n}`, name, indicator, target }));
    return {
      measure: (period: string, value: number, n = 10) =>
        this.log.append(stream, ServiceMeasured({ ...about, period, value, n, source })),
      correct: (period: string, value: number, n = 10) =>
        this.log.append(stream, ServiceMeasureCorrected({ ...about, period, value, n, source })),
      promise: (from: string, target: number) =>
        this.log.append(stream, ServiceTargetRevised({ ...about, from, target })),
      end: () => this.log.append(stream, ServiceEnded(about)),
    };
  }

  /** A training that these employees completed. */
  train(n: number, endedOn: string, employees: readonly string[]) {
    const programme = { programmeId: id(n), seriesId: id(400), title: { id: 'Pelayanan Prima' } };
    const stream = `programme-${id(n)}`;
    const [start, end] = [`${endedOn}T08:00:00+07:00`, `${endedOn}T16:00:00+07:00`];
    const form = 'WORKSHOP' as const;
    this.log.append(
      stream,
      ProgrammeScheduled({
        ...{ ...programme, form, mode: 'OFFLINE', totalJp: 6, capacity: 40, minAttendancePct: 80 },
        ...{ competencies: [], objectives: [], sessions: [{ sessionId: id(401), start, end, jp: 6 }] },
      }),
    );
    for (const employeeId of employees)
      this.log.append(stream, ParticipantEnrolled({ programmeId: id(n), employeeId, basis: 'GAP' }));
    const result = { outcome: 'ATTENDED' as const, attendancePct: 100, preScore: null, postScore: null };
    const participants = employees.map((employeeId) => ({ employeeId, ...result }));
    this.log.append(
      stream,
      ProgrammeCompleted({ ...programme, form, endedOn, realisedJp: 6, realisedCostIdr: 0, participants }),
    );
  }

  employ(employeeId: string, unitId: string) {
    const event = EmployeeRegistered({
      ...{ employeeId, kind: 'PNS', unitId, ...place },
      effectiveDate: '2024-01-01',
    });
    this.log.append(`employee-${employeeId}`, event);
  }

  move(employeeId: string, unitId: string, effectiveDate: string) {
    const placement = { unitId, ...place };
    const event = EmployeePlacementChanged({ employeeId, kind: 'MUTATION', effectiveDate, placement });
    this.log.append(`employee-${employeeId}`, event);
  }
}

let views: Folded;
beforeAll(async () => {
  views = await folded();
});
afterAll(() => views.close());
const fold = ({ log }: Town) => views.fold(serviceMeasures, log);

it('documents every column', async () => {
  await fold(new Town());
  expect(await undocumented(views)).toEqual([]);
});

it('tells each month beside its target and the month before, lower or higher being better', async () => {
  const town = new Town();
  const days = town.define(1, counter, 'PROCESSING_DAYS', 3);
  days.measure('2025-01', 4);
  days.promise('2025-03', 2);
  days.measure('2025-03', 2.5);
  const share = town.define(2, other, 'ON_TIME_PCT', 90);
  share.measure('2025-01', 80);
  share.measure('2025-02', 95);
  share.end();
  await fold(town);
  const { items } = await serviceMeasuresOf(views, { limit: 50 });
  // within a month they come by an id that tells nothing
  const byCode = [...items].sort((a, b) => b.period.localeCompare(a.period) || a.code.localeCompare(b.code));
  expect(byCode).toMatchObject([
    { code: 'S1', period: '2025-03', value: 2.5, target: 2, met: false, valueBefore: 4, improvement: 1.5, ended: false },
    { code: 'S2', period: '2025-02', value: 95, target: 90, met: true, periodBefore: '2025-01', improvement: 15, ended: true },
    { code: 'S1', period: '2025-01', value: 4, target: 3, met: false, periodBefore: null, improvement: null },
    { code: 'S2', period: '2025-01', value: 80, target: 90, met: false, direction: 'HIGHER' },
  ]); // prettier-ignore
  const some = await serviceMeasuresOf(views, {
    units: [counter],
    from: '2025-02',
    to: '2025-03',
    limit: 50,
  });
  expect(some.items.map(({ code, period }) => [code, period])).toEqual([['S1', '2025-03']]);
});

it('keeps what stood before it was put right', async () => {
  const town = new Town();
  const days = town.define(1, counter, 'PROCESSING_DAYS', 3);
  days.measure('2025-01', 4);
  days.measure('2025-02', 3);
  days.correct('2025-01', 14, 20);
  days.correct('2025-01', 5, 20);
  await fold(town);
  const { items } = await serviceMeasuresOf(views, { serviceId: id(1), limit: 50 });
  expect(items).toMatchObject([
    { period: '2025-02', value: 3, valueBefore: 5, improvement: 2, corrections: 0 },
    { period: '2025-01', value: 5, n: 20, corrections: 2 },
  ]);
  const history = await historyOfService(views, id(1));
  expect(history.items).toMatchObject([
    { period: '2025-01', value: 4, n: 10, correction: false, stands: false },
    { period: '2025-01', value: 14, n: 20, correction: true, stands: false },
    { period: '2025-01', value: 5, n: 20, correction: true, stands: true },
    { period: '2025-02', value: 3, correction: false, stands: true },
  ]);
});

it('compares three months before and after a training, weighed by their cases', async () => {
  const town = new Town();
  town.establish(district);
  town.establish(counter, district);
  town.establish(other);
  const staff = [1, 2, 3, 4, 5].map(id);
  for (const one of staff) town.employ(one, counter);
  town.employ(id(6), other);
  const days = town.define(1, district, 'PROCESSING_DAYS', 3);
  days.measure('2024-12', 99); // too early
  days.measure('2025-01', 8, 10);
  days.measure('2025-03', 5, 30);
  days.measure('2025-04', 99); // the month of the training
  days.measure('2025-05', 4, 10);
  days.measure('2025-08', 99); // too late
  town.train(301, '2025-04-15', [...staff, id(6)]);
  town.move(id(5), other, '2025-06-01');
  town.train(302, '2025-07-10', staff);
  town.train(303, '2025-07-11', [id(6)]);
  await fold(town);
  const { items } = await trainingsOfService(views, id(1));
  expect(items).toMatchObject([
    { programmeId: id(302), people: null, beforeMonths: 2, beforeN: 20, beforeMean: 51.5, afterMean: 99, improvement: -47.5 },
    { programmeId: id(301), people: 5, beforeMean: 5.75, beforeN: 40, beforeMonths: 2, afterMean: 4, afterN: 10, afterMonths: 1, improvement: 1.75 },
  ]); // prettier-ignore
});

it('pages through all months', async () => {
  const town = new Town();
  for (const n of [1, 2, 3]) {
    const one = town.define(n, counter, 'WAITING_MINUTES', 30);
    for (const period of ['2025-01', '2025-02', '2025-03']) one.measure(period, n);
  }
  await fold(town);
  const all = (await serviceMeasuresOf(views, { limit: 50 })).items;
  const paged: typeof all = [];
  let cursor: string | undefined;
  do {
    const part = await serviceMeasuresOf(views, { limit: 2, ...(cursor !== undefined && { cursor }) });
    paged.push(...part.items);
    cursor = part.next;
  } while (cursor !== undefined);
  expect(paged).toEqual(all);
  expect(all).toHaveLength(9);
});

it('tells the same of random figures and targets as a sum by hand', async () => {
  const months = ['2025-01', '2025-02', '2025-03', '2025-04'];
  const step = fc.record({ month: fc.constantFrom(...months), value: fc.nat(20), promise: fc.boolean() });
  const [steps = []] = fc.sample(fc.array(step, { minLength: 30, maxLength: 30 }), 1);
  const town = new Town();
  const one = town.define(1, counter, 'PROCESSING_DAYS', 9);
  const stands = new Map<string, number>();
  const targets = new Map<string, number>();
  for (const { month, value, promise } of steps)
    if (promise) {
      one.promise(month, value);
      targets.set(month, value);
    } else {
      if (stands.has(month)) one.correct(month, value);
      else one.measure(month, value);
      stands.set(month, value);
    }
  await fold(town);
  const { items } = await serviceMeasuresOf(views, { limit: 50 });
  const expected = [...stands].sort(([a], [b]) => b.localeCompare(a)).map(([period, value]) => {
    const since = months.filter((month) => month <= period && targets.has(month)).at(-1);
    const target = since === undefined ? 9 : targets.get(since)!;
    return { period, value, target, met: value <= target };
  }); // prettier-ignore
  expect(items.map(({ period, value, target, met }) => ({ period, value, target, met }))).toEqual(expected);
});
