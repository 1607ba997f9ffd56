import { policy } from '../kernel/policy.js';
import { RecordVerification } from '../privacy/privacy.commands.js';
import { PersonalDataErased } from '../privacy/privacy.events.js';
import { privacy } from '../privacy/privacy.js';

/**
 * After an erasure log and views are searched; whoever executes the command searches, and fills in what was found. A
 * policy of its own: while a view is behind, further erasures are carried out all the same.
 */
export const verifyErasure = policy('verify-erasure', (on) =>
  on.when(PersonalDataErased, ({ data: { subjectId, erasureId } }) => [
    {
      aggregate: privacy,
      id: subjectId,
      command: Object.assign(new RecordVerification(), {
        erasureId,
        sealedValues: 0,
        shownValues: 0,
        backupsUntil: '2999-12-31',
      }),
    },
  ]),
);
