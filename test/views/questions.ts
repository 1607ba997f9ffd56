import type { ReportingReader } from '@jejak/projection-engine';
import { appraisalHistoryOf, appraisalsOf } from '@jejak-projections/appraisals';
import { auditEvents } from '@jejak-projections/audit-trail';
import {
  competencyHistoryOf,
  type HistoryEntry,
  type HistoryQuery,
} from '@jejak-projections/competency-history';
import { dataQualityOf } from '@jejak-projections/data-quality';
import { exceptionsOf } from '@jejak-projections/exceptions';
import { timelineOf } from '@jejak-projections/employee-timeline';
import { gapsOfUnits } from '@jejak-projections/gap-heat-map';
import { followUpBoard, followUpHistory } from '@jejak-projections/follow-ups';
import { hoursOfEmployee, hoursOfYear } from '@jejak-projections/learning-hours';
import { board } from '@jejak-projections/mentoring-board';
import { nominationBoard, opportunityOf } from '@jejak-projections/nominations';
import { assessmentsOfNeeds, resultsOfNeeds } from '@jejak-projections/needs-assessments';
import { effectivenessOfAllSeries, effectivenessOfRuns } from '@jejak-projections/programme-effectiveness';
import { overviewOfUnit, overviewOfUnits } from '@jejak-projections/unit-overview';
import fc from 'fast-check';
import type { Remembered } from './reference.js';
import { dayAt, EMPLOYEES, employeeId, needsId, unitId, UNITS } from './step.js';
import { recordedAt } from './story.js';

const asOf = fc.option(
  fc.integer({ min: -1, max: 130 }).map((place) => new Date(recordedAt(place).getTime() + 1)),
  { nil: undefined },
);
const validOn = fc.option(fc.integer({ min: -1, max: 801 }).map(dayAt), { nil: undefined });
const someone = fc.integer({ min: 0, max: EMPLOYEES - 1 }).map(employeeId);
const limit = 500;

const given = <T extends object>(values: T) =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };

/** A question to the competency history. */
export const historyQuestion: fc.Arbitrary<HistoryQuery> = fc
  .record({ employeeId: someone, asOf, validOn, includeSuperseded: fc.boolean() })
  .map((question) => ({ ...given(question), limit }));

/** What the history answers, as the reference tells it. */
export async function askHistory(reader: ReportingReader, question: HistoryQuery): Promise<Remembered[]> {
  return (await competencyHistoryOf(reader, question)).items.map(remembered);
}

function remembered({ eventId, kind, validOn: on, superseded, ...entry }: HistoryEntry): Remembered {
  const { competency, training, hours } = entry;
  const before = competency?.before && `${competency.before.requiredLevel} ${competency.before.actualLevel}`;
  const what = competency
    ? `${competency.competencyCode} ${competency.requiredLevel} ${competency.actualLevel}`
    : (training?.outcome ?? String(hours?.jp));
  return { eventId, kind, validOn: on, superseded, what, before };
}

/** The day by which deadlines are told. */
const NOW = new Date('2026-06-01T08:00:00+07:00');

/** A question to a view, and how it is asked. */
export interface Question {
  readonly about: string;
  readonly ask: (reader: ReportingReader) => Promise<unknown>;
}

const question = (name: string, of: object, ask: Question['ask']): Question => ({
  about: `${name} ${JSON.stringify(of)}`,
  ask,
});

/** All of them, with every step; their age is that of today, so a test that begins before midnight may end after it. */
async function followUpsWithHistory(reader: ReportingReader): Promise<unknown> {
  const { items } = await followUpBoard(reader, { limit });
  return Promise.all(items.map(({ followUpId }) => followUpHistory(reader, followUpId)));
}

/** Questions to every view there is. */
export const questions: fc.Arbitrary<Question[]> = fc
  .record({
    histories: fc.array(historyQuestion, { minLength: 3, maxLength: 6 }),
    hours: fc.record({
      year: fc.integer({ min: 2023, max: 2027 }),
      asOf,
      unitId: fc.option(fc.integer({ min: 0, max: UNITS - 1 }).map(unitId), { nil: undefined }),
      status: fc.constantFrom(undefined, 'REACHED', 'SHORT', 'NO_TARGET'),
    }),
    employee: fc.record({ employeeId: someone, asOf }),
    order: fc.constantFrom('newest' as const, 'oldest' as const),
  })
  .map(({ histories, hours, employee, order }) => [
    ...histories.map((one) => question('history', one, (reader) => competencyHistoryOf(reader, one))),
    question('timeline', employee, (reader) =>
      timelineOf(reader, { ...given(employee), confidential: true, limit }),
    ),
    question('data quality', {}, (reader) => dataQualityOf(reader, { limit })),
    question('exceptions', {}, (reader) => exceptionsOf(reader, { limit })),
    question('hours of a year', hours, (reader) => hoursOfYear(reader, { ...given(hours), limit })),
    question('hours of one', employee, (reader) => hoursOfEmployee(reader, given(employee))),
    question('units', hours, (reader) => overviewOfUnits(reader, { year: hours.year, limit })),
    question('unit', hours, (reader) => overviewOfUnit(reader, { unitId: unitId(0), year: hours.year })),
    question('mentorships', {}, (reader) => board(reader, { limit })),
    question('mentorships of a unit', {}, (reader) => board(reader, { unitId: unitId(0), limit })),
    question('gaps', hours, (reader) => gapsOfUnits(reader, { year: hours.year, limit })),
    question('needs', {}, (reader) => assessmentsOfNeeds(reader, { limit })),
    question('results of needs', {}, (reader) => resultsOfNeeds(reader, needsId(0))),
    question('appraisals', { unitId: hours.unitId }, (reader) =>
      appraisalsOf(reader, { ...given({ unitId: hours.unitId }), limit }, NOW),
    ),
    question('appraisal', employee, (reader) =>
      appraisalHistoryOf(reader, { ...given(employee), period: '2024' }, NOW),
    ),
    question('nominations', {}, (reader) => nominationBoard(reader, { limit })),
    question('opportunity', hours, (reader) => opportunityOf(reader, { year: hours.year, limit })),
    question('follow-ups', {}, (reader) => followUpsWithHistory(reader)),
    question('runs', {}, (reader) => effectivenessOfRuns(reader, { limit })),
    question('series', {}, (reader) => effectivenessOfAllSeries(reader, { limit })),
    question('audit', { order }, (reader) => auditEvents(reader, { order, limit })),
  ]);
