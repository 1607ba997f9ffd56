import { nameId } from '../kernel/name-id.js';

/** Ids of appraisals are derived from the employee and the period. */
const APPRAISALS = '5b0c1f0e-6d0a-4c65-9a3e-0f4f6f1f7b52';

const ENDS: Readonly<Record<string, string>> = { Q1: '03-31', Q2: '06-30', Q3: '09-30', Q4: '12-31' };
const STARTS: Readonly<Record<string, string>> = { Q1: '01-01', Q2: '04-01', Q3: '07-01', Q4: '10-01' };

const yearAndQuarter = (period: string): [year: string, quarter: string | undefined] => [
  period.slice(0, 4),
  period.split('-')[1],
];

/** The first day of a period, `YYYY-MM-DD`. */
export function firstDayOf(period: string): string {
  const [year, quarter = 'Q1'] = yearAndQuarter(period);
  return `${year}-${STARTS[quarter]}`;
}

/** The last day of a period, `YYYY-MM-DD`. */
export function lastDayOf(period: string): string {
  const [year, quarter = 'Q4'] = yearAndQuarter(period);
  return `${year}-${ENDS[quarter]}`;
}

/**
 * The id of the appraisal of an employee for a period: always the same one, so that there is one stream for both, and
 * whoever rates a second time meets the first.
 */
export const appraisalIdOf = (employeeId: string, period: string): string =>
  nameId(`${employeeId} ${period}`, APPRAISALS);
