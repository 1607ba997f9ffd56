import { OutcomeFigures } from './figures.dto.js';

/** A quarter of a unit. */
export class QuarterOutcome extends OutcomeFigures {
  /** @example 2026-Q2 */
  period: string;
}

/** How often a predicate was given. */
export class PredicateCount {
  /** Year, or quarter. @example 2026 */
  period: string;

  /** `SANGAT_BAIK`, `BAIK`, `BUTUH_PERBAIKAN`, `KURANG` or `SANGAT_KURANG`. */
  predicate: string;

  /** Final appraisals, five or more. */
  appraisals: number;
}

/** A service in a quarter. */
export class ServiceQuarter {
  serviceId: string;

  unitId: string;

  code: string;

  nameId: string;

  indicator: string;

  /** `LOWER` or `HIGHER`: which way is better. */
  direction: string;

  /** @example 2026-Q2 */
  period: string;

  /** Mean over all cases of the quarter. */
  mean: number;

  /** Cases. */
  n: number;

  /** Months with a figure. */
  months: number;

  /** Of these: no worse than the target. */
  met: number;
}

/** A text in both languages. */
export class Said {
  id: string;

  en: string;
}

/**
 * Training beside citizens: a unit with all below it, quarter by quarter. That one follows the other in time shows no cause;
 * for that see the comparison with units that were not trained.
 */
export class UnitEffects {
  unitId: string;

  /** The one series whose seats and hours count; null: all. */
  seriesId: string | null;

  /** The earliest first. */
  quarters: QuarterOutcome[];

  /** Final appraisals of who worked there at the end of their period. */
  predicates: PredicateCount[];

  services: ServiceQuarter[];

  caution: Said;
}
