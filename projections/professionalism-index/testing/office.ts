import {
  appraisalIdOf,
  AppraisalFinalised,
  AppraisalRated,
  DISCIPLINE_SEVERITIES,
  DisciplineStatusCorrected,
  DisciplineStatusRecorded,
  EmployeePlacementChanged,
  EmployeeRegistered,
  FORMS,
  LearningHoursCredited,
  Personal,
  POSITION_CLASSES,
  PREDICATES,
  QUALIFICATION_LEVELS,
  QualificationCorrected,
  QualificationRecorded,
  type DomainEvent,
} from '@jejak/domain';
import fc from 'fast-check';
import { MemoryLog } from '../../../libs/projection-engine/testing/memory-log.js';

/** Ids of a test: UUIDs that are easy to tell apart. */
export const uuid = (n: number) => `018f2f6e-7c1a-7d5e-9b3a-${String(n).padStart(12, '0')}`;
export const employeeId = (n: number) => uuid(100 + n);
export const unitId = (n: number) => uuid(200 + n);

/** Employees of the office. */
export const STAFF = 12;

const somebody = fc.integer({ min: 0, max: STAFF - 1 });
const day = fc
  .tuple(fc.constantFrom('2024', '2025', '2026'), fc.constantFrom('02-01', '12-31', '01-01'))
  .map(([year, rest]) => `${year}-${rest}`);

/** Something that is recorded of an employee. */
export const act = fc.oneof(
  fc.record({
    what: fc.constant('qualify' as const),
    who: somebody,
    which: fc.integer({ min: 0, max: 2 }),
    level: fc.constantFrom(...QUALIFICATION_LEVELS),
    year: fc.integer({ min: 2010, max: 2027 }),
  }),
  fc.record({
    what: fc.constant('discipline' as const),
    who: somebody,
    which: fc.integer({ min: 0, max: 1 }),
    severity: fc.constantFrom(...DISCIPLINE_SEVERITIES),
    from: day,
    to: fc.option(day, { nil: undefined }),
  }),
  fc.record({
    what: fc.constant('learn' as const),
    who: somebody,
    form: fc.constantFrom(...FORMS),
    year: fc.integer({ min: 2022, max: 2027 }),
    jp: fc.integer({ min: 1, max: 60 }).map((halves) => halves / 2),
  }),
  fc.record({
    what: fc.constant('appraise' as const),
    who: somebody,
    period: fc.constantFrom('2025', '2025-Q4', '2026-Q1', '2026-Q3', '2026'),
    predicate: fc.constantFrom(...PREDICATES),
    final: fc.boolean(),
  }),
  fc.record({
    what: fc.constant('place' as const),
    who: somebody,
    unit: fc.constantFrom<number | undefined>(0, 1, 2, undefined),
    positionClass: fc.constantFrom(...POSITION_CLASSES),
    on: day,
  }),
);
export type Act = typeof act extends fc.Arbitrary<infer One> ? One : never;

const first = { unitId: unitId(0), positionId: uuid(900), positionClass: 'PELAKSANA' as const };

/** A log of an office in which this was recorded, one after the other. */
export function told(acts: readonly Act[]): MemoryLog {
  const log = new MemoryLog();
  for (let who = 0; who < STAFF; who++)
    log.append(
      `employee-${employeeId(who)}`,
      EmployeeRegistered({
        ...{ employeeId: employeeId(who), kind: 'PNS', effectiveDate: '2024-01-01' },
        ...first,
      }),
    );
  const seen = new Set<string>();
  for (const one of acts) for (const [stream, event] of eventsOf(one, seen)) log.append(stream, event);
  return log;
}

function eventsOf(one: Act, seen: Set<string>): (readonly [stream: string, event: DomainEvent])[] {
  const id = employeeId(one.who);
  const again = (key: string) => seen.has(key) || !seen.add(key);
  switch (one.what) {
    case 'qualify': {
      const qualificationId = uuid(1000 + one.who * 10 + one.which);
      const { level, year } = one;
      const data = { employeeId: id, qualificationId, level, year, field: Personal.clear('Hukum') };
      return [
        [
          `employee-${id}`,
          again(qualificationId) ? QualificationCorrected(data) : QualificationRecorded(data),
        ],
      ];
    }
    case 'discipline': {
      const statusId = uuid(2000 + one.who * 10 + one.which);
      const { severity, from, to } = one;
      const data = {
        ...{
          employeeId: id,
          statusId,
          severity: Personal.clear<string>(severity),
          from: Personal.clear(from),
        },
        to: to === undefined ? undefined : Personal.clear(to),
      };
      return [
        [
          `employee-${id}`,
          again(statusId) ? DisciplineStatusCorrected(data) : DisciplineStatusRecorded(data),
        ],
      ];
    }
    case 'learn': {
      const { form, year, jp } = one;
      const how = { programmeId: uuid(3000), rule: 'programme-hours/1' };
      return [[`learning-${id}`, LearningHoursCredited({ employeeId: id, form, year, jp, ...how })]];
    }
    case 'appraise': {
      const { period, predicate, final } = one;
      const appraisalId = appraisalIdOf(id, period);
      if (again(appraisalId)) return [];
      const ratings = {
        resultRating: 'MEETS',
        behaviourRating: 'MEETS',
        predicate,
        ruleSet: 'performance/1',
      } as const;
      const which = { appraisalId, employeeId: id, period, ...ratings };
      const rated = AppraisalRated({
        ...{ ...which, raterId: uuid(1), ratedOn: '2026-04-01', strengths: [], weaknesses: [] },
      });
      return [
        [`appraisal-${appraisalId}`, rated],
        ...(final ? [[`appraisal-${appraisalId}`, AppraisalFinalised(which)] as const] : []),
      ];
    }
    case 'place': {
      const { unit, positionClass, on } = one;
      const placement =
        unit === undefined ? undefined : { unitId: unitId(unit), positionId: uuid(900), positionClass };
      const kind = placement ? 'MUTATION' : 'EXIT';
      const changed = EmployeePlacementChanged({ employeeId: id, kind, placement, effectiveDate: on });
      return [[`employee-${id}`, changed]];
    }
  }
}
