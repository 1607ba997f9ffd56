import { Said } from './effects.dto.js';

/** A group of units before and after. */
export class ComparedGroup {
  units: number;

  /** Answers of citizens, or cases, before. */
  nBefore: number;

  nAfter: number;

  /** Mean over the units, each counting the same; null where there is none. */
  before: number | null;

  after: number | null;

  /** `after` − `before`. */
  change: number | null;
}

/** What is to be said with it. */
export class CautionText {
  /** `NOT_BY_LOT`, `NO_INTERVAL`, `FEW_UNITS`, `INCLUDES_ZERO` or `DIFFERENT_START`. */
  code: string;

  text: Said;
}

/** Difference-in-differences: how much more the units changed that were trained between two quarters than those never trained. */
export class EffectComparison {
  seriesId: string;

  /** `U6`, `U7`, `INDEX`, or an indicator of services. */
  outcome: string;

  /** Quarter before the training. */
  before: string;

  /** Quarter after it. */
  after: string;

  /** Units of which somebody, or somebody below them, completed a run of the series between the two quarters. */
  trained: ComparedGroup;

  /** Units of which nobody did until the end of the second. */
  others: ComparedGroup;

  /** Units with both figures that are in neither group: trained in the first quarter or before it, or in the second. */
  leftOut: number;

  /** Change of the trained − change of the others; null where a group is empty. */
  effect: number | null;

  /** 95 % interval of it, units being the observations (Welch); null with fewer than two units in a group. */
  low: number | null;

  high: number | null;

  degreesOfFreedom: number | null;

  cautions: CautionText[];
}
