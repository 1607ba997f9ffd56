/** How a service did in a month, beside what it promises and the month before. */
export class ServiceMeasureEntry {
  serviceId: string;

  /** The unit that gives the service. */
  unitId: string;

  /** @example KTP-EL */
  code: string;

  nameId: string;

  nameEn: string | null;

  /** `PROCESSING_HOURS`, `PROCESSING_DAYS` (both working time), `WAITING_MINUTES`, `ON_TIME_PCT` or `REWORK_PCT`. */
  indicator: string;

  /** `LOWER` or `HIGHER`: which way is better. */
  direction: string;

  /** Whether it is measured no more. */
  ended: boolean;

  /** @example 2026-03 */
  period: string;

  /** Mean over the cases of the month, in the unit of the indicator. */
  value: number;

  /** Cases that it is the mean of. */
  n: number;

  source: string;

  evidenceSha256: string | null;

  /** What the standard of the service promised for the month. */
  target: number;

  /** Whether `value` is no worse than `target`. */
  met: boolean;

  /** Month before that has a figure; null for the first. */
  periodBefore: string | null;

  valueBefore: number | null;

  /** By how much the month was better than that one; below 0: worse. */
  improvement: number | null;

  /** How often the figure was put right. */
  corrections: number;
}

/** A part of the months of services, the latest month first. */
export class ServiceMeasurePage {
  items: ServiceMeasureEntry[];

  /** Give this as `cursor` for the next part; absent on the last one. */
  next?: string;
}

/** A figure of a month as it was recorded or put right. */
export class ServiceFigure {
  period: string;

  value: number;

  n: number;

  source: string;

  evidenceSha256: string | null;

  /** Whether it puts an earlier figure of the month right. */
  correction: boolean;

  /** When we knew. */
  recordedAt: Date;

  /** Whether it is the newest of its month. */
  stands: boolean;
}

/** All figures of a service, by month, then as they were recorded. */
export class ServiceHistory {
  items: ServiceFigure[];
}

/** A service before and after a training of those who give it. */
export class ServiceTraining {
  programmeId: string;

  seriesId: string;

  titleId: string;

  titleEn: string | null;

  /** Day on which it ended. */
  endedOn: string;

  /** Who completed it and worked that day in the unit or below it; null for 1 to 4. */
  people: number | null;

  /** Mean over all cases of the three months before that in which it ended; null where none is recorded. */
  beforeMean: number | null;

  beforeN: number;

  /** Of the three months: those with a figure. */
  beforeMonths: number;

  /** Mean over all cases of the three months after that in which it ended; null where none is recorded. */
  afterMean: number | null;

  afterN: number;

  afterMonths: number;

  /** By how much the months after were better than those before; below 0: worse. */
  improvement: number | null;
}

/** A service before and after each training, the latest first. Other things change as well: this is no proof. */
export class ServiceTrainings {
  items: ServiceTraining[];
}
