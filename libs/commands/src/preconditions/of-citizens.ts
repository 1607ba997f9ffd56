import { OpenSurvey, Refusal, SubmitFeedback, unit } from '@jejak/domain';
import type { LoadState } from '../load-state.js';
import { when } from './when.js';

/** @throws Refusal UNIT.UNKNOWN, UNIT.DISSOLVED */
const standing = async (
  { unitId }: { readonly unitId: string },
  _: string,
  load: LoadState,
): Promise<void> => {
  const found = await load(unit, unitId);
  if (found.status === 'unknown') throw new Refusal('UNIT.UNKNOWN', { unitId });
  if (found.status === 'dissolved') throw new Refusal('UNIT.DISSOLVED', { since: found.since });
};

/** Citizens speak of units that exist. */
export const ofCitizens = [when(SubmitFeedback, standing), when(OpenSurvey, standing)];
