import {
  competencyStandard,
  dayInMedan,
  familyOn,
  isEligible,
  type KnownEmployee,
  type Programme,
  Refusal,
} from '@jejak/domain';
import type { LoadState } from '../load-state.js';

/**
 * The run is for whoever works as this employee does, by their newest placement and the family of its standard today; or that
 * was passed over.
 *
 * @throws Refusal PROGRAMME.NOT_ELIGIBLE
 */
export async function checkEligible(
  run: Programme,
  { positionId, positionClass }: KnownEmployee,
  override: boolean | undefined,
  load: LoadState,
  now: Date,
): Promise<void> {
  if (run.status === 'unknown' || !run.eligibility || override === true) return;
  const family =
    positionId === undefined
      ? undefined
      : familyOn(await load(competencyStandard, positionId), dayInMedan(now));
  if (!isEligible(run.eligibility, { positionId, positionClass, family }))
    throw new Refusal('PROGRAMME.NOT_ELIGIBLE');
}
