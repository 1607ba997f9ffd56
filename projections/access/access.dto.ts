/** A role that was given to an account, and for how long it counts. */
export class ListedGrant {
  grantId!: string;
  /** @example unit-head */
  role!: string;
  /** Unit for which it counts, with all below it; absent for the whole city. */
  unitId?: string;
  from!: Date;
  /** Until when, itself not included; revocation and closing considered. Absent where it is open. */
  until?: Date;
  /** Opaque id of who gave it. */
  grantedBy!: string;
}

/** An account (*akun*), without names and logins. */
export class ListedAccount {
  accountId!: string;
  /** Whose it is; absent where it is not an employee's. */
  employeeId?: string;
  /** From when it holds no role; absent while it is open. */
  closedAt?: Date;
  /** All that were ever given, the latest first. */
  grants!: ListedGrant[];
}

/** A part of the accounts. */
export class AccountPage {
  items!: ListedAccount[];
  /** Give this as `cursor` for the next part; absent on the last one. */
  next?: string;
}

/** An event in which somebody decided about themselves. */
export class SegregationBreach {
  /** Place of the event in the log, as text. */
  position!: string;
  /** Which duty was not kept apart. @example OWN_SEAT */
  kind!: string;
  /** Opaque id of the account that did it. */
  actorId!: string;
  /** The employee who did it and whom it is about; absent where no employee is known. */
  employeeId?: string;
  /** What the event is about. @example programme-018f2f6e-7c1a-7d5e-9b3a-0c2d4e6f8a1b */
  stream!: string;
  recordedAt!: Date;
}

/** A part of the breaches. */
export class BreachPage {
  items!: SegregationBreach[];
  /** Give this as `cursor` for the next part; absent on the last one. */
  next?: string;
}
