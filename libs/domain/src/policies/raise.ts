import type { Reaction } from '../kernel/policy.js';
import { RaiseFollowUp } from '../follow-up/follow-up.commands.js';
import { followUp } from '../follow-up/follow-up.js';
import type { FollowUpSubject } from '../follow-up/follow-up.state.js';
import type { FollowUpKind, FollowUpSource } from '../follow-up/follow-up.vocabulary.js';
import { nameId } from '../kernel/name-id.js';

/** Ids of follow-ups that policies raise are derived from what they follow. */
const FOLLOW_UPS = '6f0d1a52-7f43-4a7b-9c1e-2b8a5d3c9e10';

/** A follow-up that a policy proposes. */
interface Proposal {
  readonly kind: FollowUpKind;
  readonly source: { readonly kind: FollowUpSource; readonly id: string };
  readonly subject: FollowUpSubject;
  /** Day by which it shall be seen to, where the rule sets one. */
  readonly seeToBy?: string;
  /** Name and version of the rule. */
  readonly ruleId: string;
  readonly competencyCode?: string;
}

/** Raises one follow-up of the rule for a source and a subject (and a competency), whatever happens how often: its id is made of these. */
export function raise({ kind, source, subject, ruleId, competencyCode, seeToBy }: Proposal): Reaction {
  const about = Object.values<string | undefined>({ ...subject, competencyCode })
    .filter((one) => one !== undefined)
    .join();
  const [rule] = ruleId.split('/');
  return {
    aggregate: followUp,
    id: nameId(`${rule} ${source.kind} ${source.id} ${about}`, FOLLOW_UPS),
    command: Object.assign(new RaiseFollowUp(), {
      ...{ kind, source, ...subject, ruleId },
      ...(competencyCode !== undefined && { competencyCode }),
      ...(seeToBy !== undefined && { seeToBy }),
    }),
  };
}
