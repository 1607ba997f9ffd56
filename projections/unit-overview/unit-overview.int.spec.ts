import {
  CompetencyAssessed,
  CompetencyAssessmentCorrected,
  EmployeePlacementChanged,
  EmployeeRegistered,
  LearningHoursCredited,
  ParticipantEnrolled,
  ProgrammeCompleted,
  ProgrammeScheduled,
  type DomainEvent,
  type EmployeeKind,
  type Outcome,
} from '@jejak/domain';
import { folded, undocumented, type Folded } from '../../libs/projection-engine/testing/folded.js';
import { MemoryLog } from '../../libs/projection-engine/testing/memory-log.js';
import { overviewOfUnit, overviewOfUnits, unitOverview } from './index.js';

const id = (n: number) => `018f2f6e-7c1a-7d5e-9b3a-${String(n).padStart(12, '0')}`;
const [ani, budi, citra, dewi] = [id(1), id(2), id(3), id(4)];
const [north, south, east] = [id(101), id(102), id(103)];
const place = { positionId: id(900), positionClass: 'PELAKSANA' as const };

/** Makes the events of units, for this test. */
class Office {
  readonly log = new MemoryLog();
  private made = 500;

  register(employeeId: string, kind: EmployeeKind, unitId: string, effectiveDate: string) {
    const event = EmployeeRegistered({ employeeId, kind, unitId, effectiveDate, ...place });
    this.log.append(`employee-${employeeId}`, event);
  }

  move(employeeId: string, unitId: string, effectiveDate: string) {
    const placement = { unitId, ...place };
    const event = EmployeePlacementChanged({ employeeId, kind: 'MUTATION', effectiveDate, placement });
    this.log.append(`employee-${employeeId}`, event);
  }

  leave(employeeId: string, effectiveDate: string) {
    const event = EmployeePlacementChanged({ employeeId, kind: 'RETIREMENT', effectiveDate });
    this.log.append(`employee-${employeeId}`, event);
  }

  assess(employeeId: string, n: number, assessedOn: string, gaps: Record<string, number>, corrects = false) {
    const items = Object.entries(gaps).map(([competencyCode, gap]) => ({
      ...{ competencyCode, requiredLevel: 3, actualLevel: 3 - gap },
    }));
    const data = { employeeId, assessmentId: id(n), method: 'TEST' as const, assessedOn, items, jpm: 50 };
    this.log.append(
      `employee-${employeeId}`,
      corrects ? CompetencyAssessmentCorrected(data) : CompetencyAssessed(data),
    );
  }

  /** A run with one participant, and the hours for it. */
  train(employeeId: string, endedOn: string, jp: number, outcome: Outcome, attendancePct: number | null) {
    const programmeId = id(this.made++);
    const programme = { programmeId, seriesId: id(400), title: { id: 'Pelayanan Prima' } };
    const form = 'WORKSHOP' as const;
    const [start, end] = [`${endedOn}T08:00:00+07:00`, `${endedOn}T16:00:00+07:00`];
    const happened = (event: DomainEvent) => this.log.append(`programme-${programmeId}`, event);
    happened(
      ProgrammeScheduled({
        ...{ ...programme, form, mode: 'OFFLINE', totalJp: jp, capacity: 40, minAttendancePct: 80 },
        ...{ competencies: [], objectives: [], sessions: [{ sessionId: id(401), start, end, jp }] },
      }),
    );
    happened(ParticipantEnrolled({ programmeId, employeeId, basis: 'GAP' }));
    happened(
      ProgrammeCompleted({
        ...{ ...programme, form, endedOn, realisedJp: jp, realisedCostIdr: 0 },
        participants: [{ employeeId, outcome, attendancePct, preScore: null, postScore: null }],
      }),
    );
    if (outcome !== 'INCOMPLETE') this.credit(employeeId, programmeId, Number(endedOn.slice(0, 4)), jp);
  }

  credit(employeeId: string, programmeId: string, year: number, jp: number, occurredAt?: string) {
    this.log.append(
      `learning-${employeeId}`,
      LearningHoursCredited({
        employeeId,
        programmeId,
        jp,
        year,
        form: 'WORKSHOP',
        rule: 'programme-hours/1',
      }),
      occurredAt === undefined ? {} : { occurredAt },
    );
  }
}

let views: Folded;
beforeAll(async () => {
  views = await folded();
});
afterAll(() => views.close());

const unit = (unitId: string, year = 2025) => overviewOfUnit(views, { unitId, year });

describe('units of 2025', () => {
  beforeAll(async () => {
    const office = new Office();
    office.register(ani, 'PNS', north, '2024-01-02');
    office.register(budi, 'PPPK', north, '2024-01-02');
    office.register(citra, 'PNS', south, '2024-01-02');
    office.register(dewi, 'PNS', north, '2024-01-02');
    office.train(ani, '2025-03-31', 12, 'PASSED', 100); // in north
    office.train(ani, '2025-04-01', 8, 'ATTENDED', 80); // in south, from this day on
    office.train(ani, '2025-05-01', 6, 'INCOMPLETE', null); // in south
    office.move(ani, south, '2025-04-01');
    office.train(budi, '2025-06-01', 30, 'FAILED', 90);
    office.train(citra, '2024-12-31', 40, 'PASSED', 50); // the year before
    office.leave(dewi, '2025-10-01');
    office.train(dewi, '2025-02-01', 4, 'PASSED', 100);
    await views.fold(unitOverview, office.log);
  });

  it('counts hours and programmes to the unit at the time', async () => {
    expect(await unit(north)).toEqual({
      ...{ unitId: north, year: 2025, employees: 1, people: 3 },
      ...{ jp: 46, jpPerPerson: 15.33, withTarget: 0, reached: 0 },
      ...{ assessed: 0, openGaps: 0, withGaps: 0 },
      ...{ participations: 3, completed: 3, attendancePct: 96.67, ruleSet: 'learning-hours/1' },
    });
    expect(await unit(south)).toMatchObject({
      ...{ employees: 2, people: 2, jp: 8, jpPerPerson: 4 },
      ...{ participations: 2, completed: 1, attendancePct: 80 },
    });
  });

  it('counts who reached the target where they work at the end of the year, with all their hours', async () => {
    expect(await unit(south)).toMatchObject({ withTarget: 2, reached: 1 });
    expect(await unit(south, 2024)).toMatchObject({ employees: 1, withTarget: 1, reached: 1, jp: 40 });
    expect(await unit(north, 2024)).toMatchObject({
      employees: 3,
      people: 3,
      withTarget: 2,
      reached: 0,
      jp: 0,
    });
  });

  it('loses and doubles no hours', async () => {
    const { items } = await overviewOfUnits(views, { year: 2025, limit: 50 });
    expect(items.map(({ unitId }) => unitId)).toEqual([north, south]);
    expect(items.reduce((sum, { jp }) => sum + jp, 0)).toBe(12 + 8 + 30 + 4);
  });

  it('is read page by page', async () => {
    const first = await overviewOfUnits(views, { year: 2025, limit: 1 });
    const second = await overviewOfUnits(views, { year: 2025, limit: 1, cursor: first.next! });
    expect([...first.items, ...second.items].map(({ unitId }) => unitId)).toEqual([north, south]);
    expect(second.next).toBeUndefined();
    const wrong = overviewOfUnits(views, { year: 2025, limit: 1, cursor: 'x' });
    await expect(wrong).rejects.toThrow('CURSOR.INVALID');
  });

  it('has nothing of an unknown unit, nor before the first placement', async () => {
    expect(await unit(id(199))).toBeUndefined();
    expect(await unit(north, 2023)).toBeUndefined();
    expect((await overviewOfUnits(views, { year: 2023, limit: 50 })).items).toEqual([]);
  });

  it('documents all its columns', async () => expect(await undocumented(views)).toEqual([]));
});

it('counts gaps by the newest assessment of each person and competency, as it was corrected', async () => {
  const office = new Office();
  for (const one of [ani, budi, citra]) office.register(one, 'PNS', north, '2024-01-02');
  office.assess(ani, 701, '2025-02-01', { 'MAN-01': 2, 'MAN-02': 1, 'MAN-03': 0 });
  office.assess(ani, 702, '2025-06-01', { 'MAN-01': 0 }); // closed since; MAN-02 stays open
  office.assess(budi, 703, '2025-02-01', { 'MAN-01': 3 });
  office.assess(budi, 703, '2025-02-01', { 'MAN-02': 1, 'MAN-03': 1 }, true); // in place of all of it
  office.assess(citra, 704, '2025-02-01', { 'MAN-01': -1 });
  office.assess(citra, 705, '2026-01-05', { 'MAN-01': 2 }); // next year
  await views.fold(unitOverview, office.log);
  expect(await unit(north)).toMatchObject({ assessed: 3, openGaps: 3, withGaps: 2 });
  expect(await unit(north, 2024)).toMatchObject({ employees: 3, assessed: 0, openGaps: 0, withGaps: 0 });
  expect(await unit(north, 2026)).toMatchObject({ assessed: 3, openGaps: 4, withGaps: 3 });
});

it('follows several moves, also two on one day, back and forth, and a promotion within the unit', async () => {
  const office = new Office();
  office.register(ani, 'PNS', north, '2024-01-02');
  office.move(ani, east, '2025-02-01');
  office.move(ani, south, '2025-02-01'); // the later one stands
  office.move(ani, south, '2025-03-01');
  office.move(ani, north, '2025-07-01');
  office.train(ani, '2025-01-31', 1, 'PASSED', 100);
  office.train(ani, '2025-02-01', 2, 'PASSED', 100);
  office.train(ani, '2025-03-01', 4, 'PASSED', 100);
  office.train(ani, '2025-12-31', 8, 'PASSED', 100);
  await views.fold(unitOverview, office.log);
  expect(await unit(north)).toMatchObject({ employees: 1, people: 1, jp: 9, participations: 2 });
  expect(await unit(south)).toMatchObject({ employees: 0, people: 1, jp: 6, participations: 2 });
  expect(await unit(east)).toMatchObject({ employees: 0, people: 0, jp: 0, jpPerPerson: null });
});

it('counts hours without a known programme by the day of their crediting, and none where nobody knows the unit', async () => {
  const office = new Office();
  office.register(ani, 'PNS', north, '2025-03-01');
  office.credit(ani, id(801), 2025, 2, '2025-05-31T18:00:00Z'); // 1 June in Medan
  office.credit(ani, id(802), 2025, 4, '2025-02-28T01:00:00Z'); // before anything is known of her
  office.move(ani, south, '2025-06-01');
  await views.fold(unitOverview, office.log);
  expect(await unit(north)).toMatchObject({ jp: 0 });
  expect(await unit(south)).toMatchObject({ jp: 2, employees: 1, reached: 0 });
});
