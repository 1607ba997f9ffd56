import type { PositionClass } from '../employee/employee.vocabulary.js';
import { Refusal } from '../kernel/refusal.js';

/** Positions for which a run is: one that is named, or that is of a family or a class that is named. */
export interface EligiblePositions {
  readonly positionIds?: readonly string[] | undefined;
  readonly families?: readonly string[] | undefined;
  readonly classes?: readonly PositionClass[] | undefined;
}

/** What somebody works as. */
export interface HeldPosition {
  readonly positionId?: string | undefined;
  readonly positionClass?: PositionClass | undefined;
  /** By the standard of the position; undefined where that names none. */
  readonly family?: string | undefined;
}

/** Whether a run is for whoever holds this position. */
export function isEligible(
  { positionIds = [], families = [], classes = [] }: EligiblePositions,
  { positionId, positionClass, family }: HeldPosition,
): boolean {
  return (
    (positionId !== undefined && positionIds.includes(positionId)) ||
    (positionClass !== undefined && classes.includes(positionClass)) ||
    (family !== undefined && families.includes(family))
  );
}

/** Refuses to say for whom a run is without naming anybody. */
export function refuseNobody(eligibility: EligiblePositions | undefined): void {
  if (!eligibility) return;
  const { positionIds, families, classes } = eligibility;
  if (!positionIds && !families && !classes) throw new Refusal('PROGRAMME.ELIGIBILITY_EMPTY');
}

/** What an event says of the rule being passed over. @throws Refusal PROGRAMME.OVERRIDE_WITHOUT_REASON */
export function overrideOf(override: boolean | undefined, reason: string | undefined): { overridden?: true } {
  if (override !== true) return {};
  if (reason === undefined) throw new Refusal('PROGRAMME.OVERRIDE_WITHOUT_REASON');
  return { overridden: true };
}
