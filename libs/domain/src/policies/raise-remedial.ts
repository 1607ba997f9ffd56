import { policy, type Policy } from '../kernel/policy.js';
import { ProgrammeCompleted } from '../programme/programme.events.js';
import { raise } from './raise.js';

/**
 * A completed programme → a remedial follow-up for each participant who failed. Rule `failed-programme/1`: the outcome
 * is `FAILED`; who did not attend enough (`INCOMPLETE`) has nothing to be repeated yet.
 */
export const raiseRemedial: Policy = policy('raise-remedial', (on) =>
  on.when(ProgrammeCompleted, ({ data: { programmeId, participants } }) =>
    participants
      .filter(({ outcome }) => outcome === 'FAILED')
      .map(({ employeeId }) =>
        raise({
          ...{ kind: 'REMEDIAL', ruleId: 'failed-programme/1' },
          source: { kind: 'PROGRAMME', id: programmeId },
          subject: { employeeId },
        }),
      ),
  ),
);
