import { YearFigures } from './figures.dto.js';
import { Said } from './effects.dto.js';

/** A unit beside others: with all below it. */
export class BenchmarkedUnit extends YearFigures {
  unitId: string;

  /** Code in the city’s own list of units. */
  code: string;

  nameId: string;

  nameEn: string | null;

  /** Whether it is the unit that was asked for. */
  own: boolean;
}

/** A unit beside its siblings and the whole city, in a calendar year; by their codes, never by a rank. */
export class UnitBenchmark {
  unitId: string;

  year: number;

  /** `KIND`: all units of its kind; `PARENT`: those under the same unit. */
  among: string;

  units: BenchmarkedUnit[];

  /** All units together, each person and each answer counting once. */
  city: YearFigures;

  caution: Said;
}
