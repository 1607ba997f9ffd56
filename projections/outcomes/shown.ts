import { disclosureRules } from '@jejak/domain';
import type { OutcomeFigures, YearFigures } from './figures.dto.js';
import type { FiguresRow } from './figures.js';

const { leastPeople } = disclosureRules;

/** The fields of the answers, without their classes. */
type Figures = { [Name in keyof OutcomeFigures]: OutcomeFigures[Name] };
type OfYear = { [Name in keyof YearFigures]: YearFigures[Name] };

const share = (part: number, of: number) => (of === 0 ? null : (100 * part) / of);

/** The figures without those over too few people or complaints. How many there are is told. */
export function shownFigures(row: FiguresRow): Figures {
  const { employees, assessed, answers, u6, u7, index, complaintsDue, complaintsInTime } = row;
  const enough = employees >= leastPeople;
  return {
    employees,
    jpPerPerson: enough ? row.jp / employees : null,
    seats: enough ? row.seats : null,
    completed: enough ? row.completed : null,
    evaluatedPct: row.trained >= leastPeople ? share(row.evaluated, row.completed) : null,
    assessed,
    meanGap: assessed >= leastPeople ? row.meanGap : null,
    ...{ answers, u6, u7, index, complaintsDue },
    answeredInTimePct: complaintsDue >= leastPeople ? share(complaintsInTime, complaintsDue) : null,
  };
}

/** The same of a year. */
export const shownYear = (row: FiguresRow): OfYear => ({
  ...shownFigures(row),
  reachedPct: row.withTarget >= leastPeople ? share(row.reached, row.withTarget) : null,
});
