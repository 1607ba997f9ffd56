import {
  CorrectCommitment,
  DefineService,
  HoldForum,
  OpenSurvey,
  Refusal,
  serviceIdOf,
  SubmitFeedback,
  unit,
} from '@jejak/domain';
import type { LoadState } from '../load-state.js';
import { when } from './when.js';

/** @throws Refusal UNIT.UNKNOWN, UNIT.DISSOLVED */
async function standing(unitId: string, load: LoadState): Promise<void> {
  const found = await load(unit, unitId);
  if (found.status === 'unknown') throw new Refusal('UNIT.UNKNOWN', { unitId });
  if (found.status === 'dissolved') throw new Refusal('UNIT.DISSOLVED', { since: found.since });
}

/** Citizens speak of units that exist, and units that exist promise them something. */
export const ofCitizens = [
  when(SubmitFeedback, ({ unitId }, _, load) => standing(unitId, load)),
  when(OpenSurvey, ({ unitId }, _, load) => standing(unitId, load)),
  when(DefineService, ({ unitId, code }, id, load) => {
    if (id !== serviceIdOf(unitId, code)) throw new Error('The stream is not that of this service');
    return standing(unitId, load);
  }),
  when(HoldForum, async ({ unitId, commitments }, _, load) => {
    const owners = commitments.map(({ ownerUnitId }) => ownerUnitId);
    for (const one of new Set([unitId, ...owners])) await standing(one, load);
  }),
  when(CorrectCommitment, ({ ownerUnitId }, _, load) => standing(ownerUnitId, load)),
];
