/** What the people of a unit lack in a competency at the end of a year. */
export class UnitGap {
  unitId: string;

  year: number;

  /** @example MAN-03 */
  competencyCode: string;

  /** Employees of whom it is required and who were assessed in it; the averages are over these. */
  headcount: number;

  /** Of `headcount`: those below the required level. */
  withGap: number;

  /** Employees of whom the standard of their position requires it and who were never assessed in it. */
  notAssessed: number;

  /** Mean of required − actual; more than required counts as 0. Null where `headcount` is 0. */
  averageGap: number | null;

  requiredAverage: number | null;

  actualAverage: number | null;
}

/** A part of the gaps of a year, by unit id and code of the competency. */
export class UnitGapPage {
  items: UnitGap[];

  /** Give this as `cursor` for the next part; absent on the last one. */
  next?: string;
}
