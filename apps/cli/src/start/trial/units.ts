import { EstablishUnit, unit } from '@jejak/domain';
import { type TrialUnit, trialUnits } from '@jejak/sign-in';
import type { WriteSide } from '../../write-side.js';
import { recordOnce } from './record-once.js';

/** Since when units and employees of a trial are there. */
export const TRIAL_DAY = '2024-01-02';

/** Establishes the units of the sample city, those first to which others belong. */
export async function ensureUnits(side: WriteSide): Promise<void> {
  const within = (one: TrialUnit) => trialUnits.find(({ slug }) => slug === one.within);
  await Promise.all(trialUnits.filter((one) => !within(one)).map((one) => ensureUnit(side, one)));
  for (const one of trialUnits) {
    const parent = within(one);
    if (parent) await ensureUnit(side, one, parent.id);
  }
}

async function ensureUnit(side: WriteSide, { id, kind, code, name }: TrialUnit, parentId?: string) {
  const belongs = parentId === undefined ? {} : { parentId };
  const of = { ...belongs, kind, code, name: { id: name }, effectiveDate: TRIAL_DAY };
  await recordOnce(side, unit, id, Object.assign(new EstablishUnit(), of));
}
