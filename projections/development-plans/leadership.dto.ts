/** How many people of one kind sit in the programmes of a plan, and attend. */
export class AttendanceOf {
  /** Seats that they hold. */
  seats!: number;
  /** Of these: outcome PASSED, FAILED or ATTENDED. */
  done!: number;
  /** Mean share of the lesson hours that they attended, per cent; null while none is known. */
  attendancePct!: number | null;
}

/** How leaders take part in a plan (*keterlibatan pimpinan*); who approved it is in the history. */
export class PlanLeadership {
  /** Nominations for its programmes that heads of units accepted. */
  acceptedByHeads!: number;
  /** Those that somebody else accepted. */
  acceptedByOthers!: number;
  /** In leading positions (JPT, administrator, supervisor) when the run began. */
  leaders!: AttendanceOf;
  /** All others. */
  employees!: AttendanceOf;
}
