/** What is recorded of so many, and of how many it is missing. */
export class Completeness {
  /** Of how many it should be. */
  n: number;

  missing: number;
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

/** How good the data are about those who work in a unit today, without those below it. */
export class UnitDataQuality {
  unitId: string;

  employees: number;

  items: CompletenessItems;

  /** Facts about them that were entered in the last 365 days. */
  entries: number;

  /** Median of the days from what happened to its entry; null where nothing was entered. */
  medianLagDays: number | null;

  /** Exceptions about them that are open or confirmed. */
  exceptions: number;

  exceptionsPer1000: number;

  /** 0 to 1, as the next ones. */
  completeness: number;

  /** Null where nothing was entered. */
  timeliness: number | null;

  accuracy: number;

  consistency: number;

  /** Weighted mean of these, 0 to 100. */
  index: number;

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
