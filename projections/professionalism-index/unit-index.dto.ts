import { IndexRules } from './professionalism-index.dto.js';

/** Means of the index of the employees of a unit; null where they are too few to tell. */
export class IndexMeans {
  qualification!: number | null;

  competency!: number | null;

  performance!: number | null;

  discipline!: number | null;

  /** Mean of the sums, 0 to 100. */
  total!: number | null;
}

/** The index of a unit, without the units below it, for a year. */
export class UnitIndex extends IndexMeans {
  unitId!: string;

  year!: number;

  /** Employees in service in the unit at the end of the year. */
  n!: number;

  /** Name and version of the rules. @example ip-asn/1 */
  ruleSet!: string;

  /** Whether the rules were verified; false: the figures are provisional. */
  verified!: boolean;
}

/** A part of the units of a year, by unit id. */
export class UnitIndexPage {
  rules!: IndexRules;

  items!: UnitIndex[];

  /** Give this as `cursor` for the next part; absent on the last one. */
  next?: string;
}

/** The index of a unit for a year by two versions of the rules. */
export class ComparedUnit {
  unitId!: string;

  year!: number;

  /** Employees in service in the unit at the end of the year. */
  n!: number;

  /** By the one version. */
  from!: IndexMeans;

  /** By the other. */
  to!: IndexMeans;

  /** `to.total` − `from.total`; null where they are too few to tell. */
  change!: number | null;
}

/** A part of the units of a year by two versions of the rules, by unit id. Nothing recorded depends on it. */
export class ComparedUnitPage {
  from!: IndexRules;

  to!: IndexRules;

  items!: ComparedUnit[];

  /** Give this as `cursor` for the next part; absent on the last one. */
  next?: string;
}
