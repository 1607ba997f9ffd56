import type { Decider } from '../kernel/decider.js';
import type { EventsOf } from '../kernel/event.js';
import { Refusal } from '../kernel/refusal.js';
import { sameText } from '../kernel/same-text.js';
import * as commands from './policy.commands.js';
import * as events from './policy.events.js';
import type { DevelopmentPolicy, KnownDevelopmentPolicy } from './policy.state.js';

export type DevelopmentPolicyEvent = EventsOf<typeof events>;

/**
 * Policy of development (*kebijakan pembinaan*): an act of the city, which its plans carry out. It has nothing to do with
 * the policies of this code, which react to events, or with the table of who may do what.
 */
export const developmentPolicy: Decider<DevelopmentPolicy, DevelopmentPolicyEvent, typeof commands> = {
  stream: 'policy',
  initial: { status: 'unknown' },
  commands,

  evolve: {
    DevelopmentPolicyEnacted: (_, { data: { policyId: id, ...says } }) => ({
      ...{ status: 'enacted', id, amendments: 0 },
      ...says,
    }),
    DevelopmentPolicyAmended: (state, { data: { title, from, until, objectives, legalBasis } }) => {
      const policy = recorded(state);
      return { ...policy, title, from, until, objectives, legalBasis, amendments: policy.amendments + 1 };
    },
    DevelopmentPolicyRepealed: (state, { data: { repealedOn } }) => ({
      ...{ ...recorded(state), status: 'repealed', repealedOn },
    }),
  },

  decide: {
    EnactDevelopmentPolicy: ({ number, ...says }, state, { id: policyId }) => {
      if (state.status !== 'unknown') throw new Refusal('DEVELOPMENTPOLICY.EXISTS');
      checkPeriod(says);
      return [events.DevelopmentPolicyEnacted({ policyId, number, ...says })];
    },

    AmendDevelopmentPolicy: (amendment, state) => {
      const policy = enacted(state);
      checkPeriod(amendment);
      const says = textOf(amendment);
      if (sameText(says, textOf(policy))) throw new Refusal('DEVELOPMENTPOLICY.CHANGES_NOTHING');
      const { amendedBy } = amendment;
      return [events.DevelopmentPolicyAmended({ policyId: policy.id, amendedBy, ...says })];
    },

    RepealDevelopmentPolicy: ({ repealedOn }, state) => {
      const { id: policyId, from, until } = enacted(state);
      if (repealedOn <= from || (until !== undefined && repealedOn > until))
        throw new Refusal('DEVELOPMENTPOLICY.REPEAL_OUTSIDE_PERIOD', {
          from,
          ...(until !== undefined && { until }),
        });
      return [events.DevelopmentPolicyRepealed({ policyId, repealedOn })];
    },
  },
};

/** The log never holds these events before `DevelopmentPolicyEnacted`. */
function recorded(state: DevelopmentPolicy): KnownDevelopmentPolicy {
  if (state.status === 'unknown') throw new Error('The stream does not begin with DevelopmentPolicyEnacted');
  return state;
}

/** The policy as one that may change. @throws Refusal */
function enacted(state: DevelopmentPolicy): KnownDevelopmentPolicy {
  if (state.status === 'unknown') throw new Refusal('DEVELOPMENTPOLICY.UNKNOWN');
  if (state.status === 'repealed') throw new Refusal('DEVELOPMENTPOLICY.REPEALED');
  return state;
}

/** @throws Refusal if it ended before it began */
function checkPeriod({ from, until }: Pick<KnownDevelopmentPolicy, 'from' | 'until'>): void {
  if (until !== undefined && until < from) throw new Refusal('DEVELOPMENTPOLICY.ENDS_BEFORE_IT_BEGINS');
}

type Says = Pick<KnownDevelopmentPolicy, 'title' | 'from' | 'until' | 'objectives' | 'legalBasis'>;

/** What a policy says, in one shape, whatever class it comes in. */
const textOf = ({ title, from, until, objectives, legalBasis }: Says) => ({
  ...{ title: { id: title.id, en: title.en }, from, until, legalBasis },
  objectives: objectives.map(({ id, en }) => ({ id, en })),
});
