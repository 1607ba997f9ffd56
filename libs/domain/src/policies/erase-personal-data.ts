import { policy } from '../kernel/policy.js';
import { RecordErasure, RecordFence } from '../privacy/privacy.commands.js';
import { ErasureConfirmed, KeysFenced } from '../privacy/privacy.events.js';
import { privacy } from '../privacy/privacy.js';

/**
 * Carries out what two people decided: the keys are fenced, then destroyed. Whoever executes the commands does the deed
 * first, and again after a crash; each deed done twice is the deed done once.
 */
export const erasePersonalData = policy('erase-personal-data', (on) =>
  on
    .when(ErasureConfirmed, ({ data: { subjectId, erasureId } }) => [
      { aggregate: privacy, id: subjectId, command: Object.assign(new RecordFence(), { erasureId }) },
    ])
    .when(KeysFenced, ({ data: { subjectId, erasureId } }) => [
      {
        aggregate: privacy,
        id: subjectId,
        command: Object.assign(new RecordErasure(), { erasureId, keyIds: [] }),
      },
    ]),
);
