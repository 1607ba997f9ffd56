import { FollowUpVerified } from '../follow-up/follow-up.events.js';
import { subjectOf } from '../follow-up/follow-up.guards.js';
import { policy, type Policy } from '../kernel/policy.js';
import { raise } from './raise.js';

/**
 * A follow-up that did not help → a new one of the same kind about the same, linked to it by its source. Rule
 * `not-effective/1`: whoever verified it said so. What becomes of the new one a person decides again. An item of a plan is not
 * suggested again: the next assessment tells whether the need is still there.
 */
export const raiseAgain: Policy = policy('raise-again', (on) =>
  on.when(FollowUpVerified, ({ data: { followUpId, kind, effective, ...data } }) =>
    effective || kind === 'PLAN_ITEM_SUGGESTION'
      ? []
      : [
          raise({
            ...{ kind, ruleId: 'not-effective/1' },
            source: { kind: 'FOLLOW_UP', id: followUpId },
            subject: subjectOf(data),
          }),
        ],
  ),
);
