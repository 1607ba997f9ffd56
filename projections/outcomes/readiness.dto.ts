/** A part of the score. */
export class ReadinessPartTold {
  /** `TRAINING`: who reached the target of lesson hours; `TECHNOLOGY`: levels of technology that are as required; `EVALUATION`: completed seats in runs that were evaluated. */
  part: string;

  weight: number;

  /** 0 to 1; null where it is missing. */
  share: number | null;

  /** Of how many people, levels or seats; null where fewer people than the rules ask stand behind it. */
  n: number | null;
}

/** By which rules it was counted. */
export class ReadinessBasis {
  ruleSet: string;

  source: string;

  verified: boolean;

  note: string | null;

  /** Competencies that count as technology. */
  technology: string[];
}

/** How ready a unit with all below it is, in a calendar year (*kesiapan*). */
export class UnitReadiness {
  unitId: string;

  year: number;

  /** Who works there at the end of the year; in this year, today. */
  employees: number;

  /** 0 to 100; null where a part is missing. */
  score: number | null;

  parts: ReadinessPartTold[];

  /** Parts of which too little is known. */
  missing: string[];

  rules: ReadinessBasis;
}
