import { toldInTree, type CountedPlace } from '@jejak/domain';
import { medanDay, type ReportingReader } from '@jejak/projection-engine';
import type { CountsRow } from './figures.js';

/** Over whom figures are. */
const MEASURES = ['trained', 'assessed', 'withTarget'] as const;

/** Over whom figures of a unit and period may be told. */
export type ToldMeasures = Readonly<
  Record<'employees' | 'complaintsDue' | (typeof MEASURES)[number], boolean>
>;

/** The root of everything. */
export const CITY = 'city';
const OWN = 'own ';

/** SQL of roots, one for each unit alone: what is told of nested units is decided by them. @param units SQL of `unit_id` */
export const ownRoots = (units: string): string =>
  `SELECT '${OWN}' || unit_id AS root, unit_id FROM (${units}) AS each_unit`;

/** Whether a row is of such a root, and no figure that somebody asked for. */
export const isOwn = ({ root }: Pick<CountsRow, 'root'>): boolean => root.startsWith(OWN);

const UNITS = `SELECT unit_id AS id, parent_id AS "parentId" FROM reporting.access_units`;

/** How many work where at the end of each period; of one that runs, today. */
const STAFF = `
  WITH span AS MATERIALIZED (
    SELECT period, least(last, ${medanDay('now()')}) AS day
    FROM unnest($1::text[], $2::date[]) AS asked (period, last))
  SELECT period, unit_id AS id, count(*)::int AS own
  FROM span JOIN reporting.employee_stays ON since <= day AND coalesce(until >= day, true)
  WHERE unit_id IS NOT NULL GROUP BY period, unit_id`;

/** Complaints of each unit whose last day for an answer was in the period, as `citizens` counts them. */
const COMPLAINTS = `
  SELECT period, unit_id AS id, count(*)::int AS own
  FROM unnest($1::text[], $2::date[], $3::date[]) AS span (period, first, last)
  JOIN reporting.feedback_deadlines AS complaint ON due_on BETWEEN first AND last
  WHERE category = 'COMPLAINT' AND (responded_on IS NOT NULL OR due_on < ${medanDay('now()')})
  GROUP BY period, unit_id`;

interface Count {
  readonly period: string;
  readonly id: string;
  readonly own: number;
}

/**
 * Tells of each row of figures over whom it may be told, so that nothing is learned by subtraction of one unit from another
 * (docs/explanation/personal-data.md#few-people). Of employees and complaints that follows from the whole city, where the
 * larger units stay; of the others from the units below, whichever unit was asked for.
 *
 * @param rows of `countsOf` or `figuresOf`, with those of `ownRoots` for all units below each root
 */
export async function toldOf(
  reader: ReportingReader,
  rows: readonly CountsRow[],
): Promise<(row: CountsRow) => ToldMeasures> {
  const units = await reader.query<{ id: string; parentId: string | null }>(UNITS, []);
  const parents = new Map(units.map(({ id, parentId }) => [id, parentId ?? CITY]));
  const periods = [...new Set(rows.map(({ period }) => period))];
  const last = periods.map(lastDayOf);
  const staffed = await reader.query<Count>(STAFF, [periods, last]);
  const complained = await reader.query<Count>(COMPLAINTS, [periods, periods.map(firstDayOf), last]);
  const own = rows.filter(isOwn).map(({ root, ...row }) => ({ ...row, id: root.slice(OWN.length) }));
  const told = new Map<string, ReadonlySet<string>>();
  for (const period of periods) {
    const inPeriod = (counts: readonly Count[]) => counts.filter((count) => count.period === period);
    told.set(`employees ${period}`, toldInTree(treeOf(parents, inPeriod(staffed)), 'part'));
    told.set(`complaintsDue ${period}`, toldInTree(treeOf(parents, inPeriod(complained)), 'part'));
    const counted = own.filter((row) => row.period === period);
    for (const measure of MEASURES) {
      const counts = counted.map((row) => ({ id: row.id, own: row[measure] }));
      told.set(`${measure} ${period}`, toldInTree(treeOf(parents, counts), 'whole'));
    }
  }
  return ({ root, period }) => {
    const may = (measure: keyof ToldMeasures) => told.get(`${measure} ${period}`)?.has(root) ?? false;
    return {
      ...{ employees: may('employees'), trained: may('trained'), assessed: may('assessed') },
      ...{ withTarget: may('withTarget'), complaintsDue: may('complaintsDue') },
    };
  };
}

/** The first day of a year (`2025`) or a quarter (`2025-Q2`). */
function firstDayOf(period: string): string {
  const [year = '', quarter = 'Q1'] = period.split('-');
  return new Date(Date.UTC(Number(year), Number(quarter.slice(1)) * 3 - 3, 1)).toISOString().slice(0, 10);
}

/** The last day of it. */
function lastDayOf(period: string): string {
  const [year = '', quarter = 'Q4'] = period.split('-');
  return new Date(Date.UTC(Number(year), Number(quarter.slice(1)) * 3, 0)).toISOString().slice(0, 10);
}

/** All units under the city, also those that nobody established and somebody works in. */
function treeOf(
  parents: ReadonlyMap<string, string>,
  counts: readonly Pick<Count, 'id' | 'own'>[],
): CountedPlace[] {
  const own = new Map(counts.map((count) => [count.id, count.own]));
  const ids = new Set([...parents.keys(), ...own.keys()]);
  const places = [...ids].map((id) => ({ id, parentId: parents.get(id) ?? CITY, own: own.get(id) ?? 0 }));
  return [{ id: CITY, own: 0 }, ...places];
}
