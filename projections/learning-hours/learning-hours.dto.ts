/** A rule about the lesson hours of a year, and what it rests on. */
export class HoursRuleShown {
  /** @example pns-minimum */
  rule: string;

  /** Lesson hours in a calendar year. */
  jp: number;

  /** Legal source. */
  source: string;

  /** Whether excerpts or copies of the source say so, and agree; the gazette was not compared. */
  verified: boolean;

  /** What is in doubt. */
  note?: string;
}

/** The lesson hours (*jam pelajaran*, JP) of one employee in one calendar year. */
export class LearningHours {
  employeeId: string;

  year: number;

  /** `PNS`, `CPNS`, `PPPK` or `PPPK_PARUH_WAKTU`, as registered. */
  kind: string;

  /** Unit at the end of the year; of somebody who left, the last one. Null where hours are all that is known. */
  unitId: string | null;

  /** Day on which the employee left, where that was by the end of the year. */
  leftOn?: string;

  /** All lesson hours credited for the year. */
  jp: number;

  /** Of these: of classical forms (*klasikal*, LAN 10/2018). */
  jpClassical: number;

  /** Of these: of non-classical forms (*nonklasikal*). */
  jpNonClassical: number;

  /** Of all: of learning elsewhere, whatever its form. */
  jpExternal: number;

  /** `REACHED`, `SHORT`, or `NO_TARGET` where the rules set none. */
  status: string;

  /** Lesson hours that are lacking to the target; null where there is none. */
  shortJp: number | null;

  /** What the year should have at least. */
  target: HoursRuleShown | null;

  /** Above this the rules warn; nothing is refused. */
  cap: HoursRuleShown | null;

  aboveCap: boolean;

  /** Name and version of the rules. @example learning-hours/1 */
  ruleSet: string;
}

/** A part of the lesson hours of a year, by employee id. */
export class LearningHoursPage {
  items: LearningHours[];

  /** Give this as `cursor` for the next part; absent on the last one. */
  next?: string;
}

/** The lesson hours of one employee. */
export class LearningYears {
  employeeId: string;

  /** One entry for each year in service or with hours, the latest year first. */
  years: LearningHours[];
}
