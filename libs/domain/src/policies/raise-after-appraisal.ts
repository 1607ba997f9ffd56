import { AppraisalCorrected, AppraisalFinalised } from '../appraisal/appraisal.events.js';
import type { Predicate } from '../appraisal/appraisal.vocabulary.js';
import type { EventOf } from '../kernel/event.js';
import { policy, type Policy, type Reaction } from '../kernel/policy.js';
import { raise } from './raise.js';

/** What a predicate proposes, and by which rule. A promotion is proposed by people only. */
const proposals: Readonly<Partial<Record<Predicate, Pick<Parameters<typeof raise>[0], 'kind' | 'ruleId'>>>> =
  {
    SANGAT_BAIK: { kind: 'REWARD', ruleId: 'outstanding-appraisal/1' },
    BUTUH_PERBAIKAN: { kind: 'ASSISTANCE', ruleId: 'weak-appraisal/1' },
    KURANG: { kind: 'ASSISTANCE', ruleId: 'weak-appraisal/1' },
    SANGAT_KURANG: { kind: 'ASSISTANCE', ruleId: 'weak-appraisal/1' },
  };

/**
 * A final appraisal → a reward is proposed for the best predicate, assistance (*pendampingan*) for those below `BAIK`; by a
 * correction, what its predicate proposes and was not proposed before. Whether anybody is rewarded, a person decides:
 * only people resolve such a follow-up. One that a correction took the ground from is dismissed by people, too.
 */
export const raiseAfterAppraisal: Policy = policy('raise-after-appraisal', (on) =>
  on.when(AppraisalFinalised, follow).when(AppraisalCorrected, follow),
);

type Final = EventOf<typeof AppraisalFinalised> | EventOf<typeof AppraisalCorrected>;

function follow({ data: { appraisalId, employeeId, predicate } }: Final): Reaction[] {
  const proposal = proposals[predicate];
  if (!proposal) return [];
  return [raise({ ...proposal, source: { kind: 'APPRAISAL', id: appraisalId }, subject: { employeeId } })];
}
