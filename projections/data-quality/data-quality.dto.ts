/** What is recorded of so many, and of how many it is missing; null where fewer than five people work in the unit. */
export class Completeness {
  /** Of how many it should be. */
  n: number | null;

  missing: number | null;
}

/** What is recorded about the people of a unit, item by item. */
export class CompletenessItems {
  /** Work in a unit that was established. */
  placement: Completeness;

  /** A competency standard counts for their position. */
  standard: Completeness;

  /** Their competencies were assessed. */
  assessment: Completeness;

  /** An education is on record. */
  qualification: Completeness;

  /** Programmes that they passed, and certificates of them that stand. */
  certificate: Completeness;
}

/**
 * How good the data are about those who work in a unit today, without those below it. Where they are fewer than five, all counts
 * and figures but `employees` are null: they would tell of single people.
 */
export class UnitDataQuality {
  unitId: string;

  employees: number;

  items: CompletenessItems;

  /** Facts about them that were entered in the last 365 days. */
  entries: number | null;

  /** Median of the days from what happened to its entry; null also where nothing was entered. */
  medianLagDays: number | null;

  /** Exceptions about them that are open or confirmed. */
  exceptions: number | null;

  exceptionsPer1000: number | null;

  /** 0 to 1, as the next ones. */
  completeness: number | null;

  /** Null also where nothing was entered. */
  timeliness: number | null;

  accuracy: number | null;

  consistency: number | null;

  /** Weighted mean of these, 0 to 100. */
  index: number | null;

  /** Name and version of the rules. */
  ruleSet: string;

  /** Whether the weights were verified. */
  verified: boolean;
}

/** A part of the units, by unit id. */
export class DataQualityPage {
  items: UnitDataQuality[];

  /** Give this as `cursor` for the next part; absent on the last one. */
  next?: string;
}
