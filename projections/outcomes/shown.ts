import type { OutcomeFigures, YearFigures } from './figures.dto.js';
import type { FiguresRow } from './figures.js';
import type { ToldMeasures } from './told.js';

/** The fields of the answers, without their classes. */
type Figures = { [Name in keyof OutcomeFigures]: OutcomeFigures[Name] };
type OfYear = { [Name in keyof YearFigures]: YearFigures[Name] };

const share = (part: number, of: number) => (of === 0 ? null : (100 * part) / of);

/** The figures without those over too few people or complaints, or from which such ones follow. How many there are is told. */
export function shownFigures(row: FiguresRow, told: ToldMeasures): Figures {
  const { employees, assessed, answers, u6, u7, index, complaintsDue, complaintsInTime } = row;
  return {
    employees,
    jpPerPerson: told.employees ? row.jp / employees : null,
    seats: told.employees ? row.seats : null,
    completed: told.employees ? row.completed : null,
    evaluatedPct: told.employees && told.trained ? share(row.evaluated, row.completed) : null,
    assessed,
    meanGap: told.assessed ? row.meanGap : null,
    ...{ answers, u6, u7, index, complaintsDue },
    answeredInTimePct: told.complaintsDue ? share(complaintsInTime, complaintsDue) : null,
  };
}

/** The same of a year. */
export const shownYear = (row: FiguresRow, told: ToldMeasures): OfYear => ({
  ...shownFigures(row, told),
  reachedPct: told.withTarget ? share(row.reached, row.withTarget) : null,
});
