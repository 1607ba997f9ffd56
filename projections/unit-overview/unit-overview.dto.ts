/** People, lesson hours (JP), gaps and programmes of a unit (*unit kerja*) in a calendar year. */
export class UnitOverview {
  unitId: string;

  year: number;

  /** Employees in service in the unit on 31 December. */
  employees: number;

  /** People who worked in the unit on some day of the year. */
  people: number;

  /** Lesson hours credited for the year, of the days on which these people worked in this unit. */
  jp: number;

  /** `jp` / `people`; null where there is nobody. */
  jpPerPerson: number | null;

  /** Of `employees`: those for whom the rules set a target. */
  withTarget: number;

  /** Of `withTarget`: those who reached it, with all their hours of the year, wherever earned. */
  reached: number;

  /** Of `employees`: those with an assessment until 31 December. */
  assessed: number;

  /** Of `employees`: competencies below the required level, by the newest assessment of each until 31 December. */
  openGaps: number;

  /** Of `employees`: those with at least one open gap. */
  withGaps: number;

  /** Seats in programmes that ended in the year, on a day on which the person worked in this unit. */
  participations: number;

  /** Of `participations`: with outcome PASSED, FAILED or ATTENDED. */
  completed: number;

  /** Mean share of the lesson hours attended over `participations`, per cent; null where it is not known of any. */
  attendancePct: number | null;

  /** Name and version of the rules that set the target. @example learning-hours/1 */
  ruleSet: string;
}

/** A part of the units of a year, by unit id. */
export class UnitPage {
  items: UnitOverview[];

  /** Give this as `cursor` for the next part; absent on the last one. */
  next?: string;
}
