import { createHash } from 'node:crypto';
import type { ReportingReader } from '@jejak/projection-engine';
import { auditEvents } from '@jejak-projections/audit-trail';
import { competencyHistoryOf } from '@jejak-projections/competency-history';
import { gapsOfUnits } from '@jejak-projections/gap-heat-map';
import { hoursOfEmployee, hoursOfYear } from '@jejak-projections/learning-hours';
import {
  effectivenessOfAllSeries,
  effectivenessOfRun,
  effectivenessOfRuns,
  effectivenessOfSeries,
} from '@jejak-projections/programme-effectiveness';
import { overviewOfUnit, overviewOfUnits } from '@jejak-projections/unit-overview';
import type { Sizes } from './sizes.js';

/** A question that the API asks, about another thing each time. */
export interface ApiQuestion {
  readonly name: string;
  readonly ask: (reader: ReportingReader, sizes: Sizes) => Promise<unknown>;
}

const limit = 50;
/** All that happened. */
const SIX_YEARS_MS = 6 * 365.25 * 86_400_000;
const any = (count: number) => Math.floor(Math.random() * count);
/** As the rows have it. */
const id = (kind: string, n: number) =>
  createHash('md5')
    .update(`${kind} ${n}`)
    .digest('hex')
    .replace(/^(.{8})(.{4}).(.{3}).(.{3})/, '$1-$2-4$3-a$4-');
const cursor = (list: string, ...key: unknown[]) =>
  Buffer.from(JSON.stringify([list, key])).toString('base64url');

const employeeId = ({ employees }: Sizes) => id('employee', any(employees));
const unitId = ({ units }: Sizes) => id('unit', any(units));
const seriesId = ({ series }: Sizes) => id('series', any(series));
/** A place in the first half of a list, so that a whole page follows also where there are few. */
const place = () => `${any(8)}${id('place', any(1_000_000)).slice(1)}`;
const then = new Date('2024-06-30T17:00:00Z');
const year = 2025;

/** All that the API asks of views, on real rows; lists begin at some place in the middle. */
export const apiQuestions: readonly ApiQuestion[] = [
  {
    name: 'history of an employee',
    ask: (db, sizes) => competencyHistoryOf(db, { employeeId: employeeId(sizes), limit }),
  },
  {
    name: 'history, asOf and validOn',
    ask: (db, sizes) =>
      competencyHistoryOf(db, { employeeId: employeeId(sizes), asOf: then, validOn: '2023-12-31', limit }),
  },
  { name: 'effectiveness: runs', ask: (db) => effectivenessOfRuns(db, { limit }) },
  {
    name: 'effectiveness: runs of a status',
    ask: (db) => effectivenessOfRuns(db, { status: 'COMPLETED', limit }),
  },
  {
    name: 'effectiveness: runs of a series',
    ask: (db, sizes) => effectivenessOfRuns(db, { seriesId: seriesId(sizes), limit }),
  },
  {
    name: 'effectiveness: a run',
    ask: (db, sizes) => effectivenessOfRun(db, id('run', any(sizes.runs))),
  },
  {
    name: 'effectiveness: all series',
    ask: (db) =>
      effectivenessOfAllSeries(db, {
        limit,
        cursor: cursor('series', `Seri ${10 + any(30)}`, place()),
      }),
  },
  {
    name: 'effectiveness: a series',
    ask: (db, sizes) => effectivenessOfSeries(db, seriesId(sizes)),
  },
  { name: 'audit: newest', ask: (db) => auditEvents(db, { limit }) },
  {
    name: 'audit: a stream',
    ask: (db, sizes) => auditEvents(db, { stream: `employee-${employeeId(sizes)}`, limit }),
  },
  { name: 'audit: an actor', ask: (db) => auditEvents(db, { actorId: id('actor', any(1000)), limit }) },
  { name: 'audit: a type', ask: (db) => auditEvents(db, { type: 'ProgrammeCompleted', limit }) },
  {
    name: 'audit: a piece of work',
    ask: (db, sizes) =>
      auditEvents(db, { correlationId: id('work', any(Math.floor(sizes.events / 3))), limit }),
  },
  {
    name: 'audit: a time of a hundred events',
    ask: (db, { events }) => {
      const from = new Date(Date.now() - any(2000) * 86_400_000);
      return auditEvents(db, { from, to: new Date(from.getTime() + (100 / events) * SIX_YEARS_MS), limit });
    },
  },
  {
    name: 'hours: a year',
    ask: (db) => hoursOfYear(db, { year, limit, cursor: cursor('learning-hours', place()) }),
  },
  {
    name: 'hours: a year, asOf',
    ask: (db) =>
      hoursOfYear(db, { year: 2024, asOf: then, limit, cursor: cursor('learning-hours', place()) }),
  },
  { name: 'hours: a unit', ask: (db, sizes) => hoursOfYear(db, { year, units: [unitId(sizes)], limit }) },
  { name: 'hours: who is short', ask: (db) => hoursOfYear(db, { year, status: 'SHORT', limit }) },
  {
    name: 'hours: who reached the target, as nobody did',
    ask: (db) => hoursOfYear(db, { year, status: 'REACHED', limit }),
  },
  {
    name: 'hours: who reached the target, as most did',
    ask: (db) =>
      hoursOfYear(db, { year: 2024, status: 'REACHED', limit, cursor: cursor('learning-hours', place()) }),
  },
  {
    name: 'hours: who is short in a unit',
    ask: (db, sizes) => hoursOfYear(db, { year, status: 'SHORT', units: [unitId(sizes)], limit }),
  },
  {
    name: 'hours: an employee',
    ask: (db, sizes) => hoursOfEmployee(db, { employeeId: employeeId(sizes) }),
  },
  {
    name: 'units: a year, ten of them',
    ask: (db) => overviewOfUnits(db, { year, limit: 10, cursor: cursor('units', place()) }),
  },
  {
    name: 'gaps: a year',
    ask: (db) => gapsOfUnits(db, { year, limit: 10, cursor: cursor('gaps unitId', place(), ['MAN-01']) }),
  },
  {
    name: 'gaps: a unit',
    ask: (db, sizes) => gapsOfUnits(db, { year, unitIds: [unitId(sizes)], limit }),
  },
  { name: 'units: a unit', ask: (db, sizes) => overviewOfUnit(db, { unitId: unitId(sizes), year }) },
];
