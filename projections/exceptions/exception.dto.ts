import type { ExceptionRule, ExceptionState, Severity } from '@jejak/domain';

/**
 * Something in the records that cannot be, or should not (*anomali*). Once something was said of it, it stays as it was then,
 * also when the records are corrected.
 */
export class ListedException {
  exceptionId: string;

  rule: ExceptionRule;

  /** By the rules of today; once something was said of it, by those of then. */
  severity: Severity;

  /** Employee whom it is about. */
  employeeId?: string;

  /** Run that it is about. */
  programmeId?: string;

  /** Ids of the events that it consists of, as the audit trail shows them. */
  eventIds: string[];

  /** Who recorded them: accounts, or policies of the system. */
  causedBy: string[];

  /** When the last of these events was recorded. */
  detectedAt: Date;

  /** `OPEN`: nobody said anything; `CONFIRMED`: a fault; `EXPLAINED`: none; `MENDED`: an event put it right. */
  state: ExceptionState;

  statedAt?: Date;

  /** Account that said so. Why is in the audit trail, stream `exception-{exceptionId}`. */
  statedBy?: string;

  /** Event that put it right. */
  mendedBy?: string;

  /** The follow-up that came of it. */
  followUpId?: string;

  /** Name and version of the rules. */
  ruleSet: string;
}

/** A part of the exceptions, the latest first. */
export class ExceptionPage {
  items: ListedException[];

  /** Give this as `cursor` for the next part; absent on the last one. */
  next?: string;
}
