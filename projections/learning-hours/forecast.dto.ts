/** How the lesson hours of an employee will stand at the end of this year, if they complete what they have a seat in. */
export class HoursForecast {
  employeeId: string;

  year: number;

  /** `PNS`, `CPNS`, `PPPK` or `PPPK_PARUH_WAKTU`, as registered. */
  kind: string;

  /** Unit in which they work. */
  unitId: string;

  /** Lesson hours credited so far. */
  jp: number;

  /** Lesson hours of the runs that end this year, are not over, and in which they have a seat. */
  comingJp: number;

  /** `jp` + `comingJp`. */
  forecastJp: number;

  /** What the year should have at least; null where the rules set none. */
  targetJp: number | null;

  /** `REACHED`: by what is credited; `ON_COURSE`: by what is coming; `SHORT`: by neither; `NO_TARGET`. */
  status: string;

  /** Whether the source of the target was verified; null where there is none. */
  targetVerified: boolean | null;

  /** Name and version of the rules. @example learning-hours/1 */
  ruleSet: string;
}

/** A part of the forecasts, by employee id. */
export class HoursForecastPage {
  items: HoursForecast[];

  /** Give this as `cursor` for the next part; absent on the last one. */
  next?: string;
}
