import { EvaluationConcluded } from '../evaluation/evaluation.events.js';
import { policy, type Policy } from '../kernel/policy.js';
import { raise } from './raise.js';

/**
 * An evaluation that concluded `METHOD_CHANGE` → a follow-up on its programme: look for another method. Rule
 * `method-change-verdict/1`: the verdict alone.
 */
export const raiseMethodChange: Policy = policy('raise-method-change', (on) =>
  on.when(EvaluationConcluded, ({ data: { evaluationId, programmeId, verdict } }) =>
    verdict === 'METHOD_CHANGE'
      ? [
          raise({
            ...{ kind: 'METHOD_CHANGE', ruleId: 'method-change-verdict/1' },
            source: { kind: 'EVALUATION', id: evaluationId },
            subject: { programmeId },
          }),
        ]
      : [],
  ),
);
