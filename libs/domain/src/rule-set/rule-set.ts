import type { Decider } from '../kernel/decider.js';
import type { EventsOf } from '../kernel/event.js';
import { Refusal } from '../kernel/refusal.js';
import { professionalismRules } from '../rules/professionalism.rules.js';
import { tableFault } from '../rules/professionalism.table.js';
import * as commands from './rule-set.commands.js';
import * as events from './rule-set.events.js';
import type { RuleSet } from './rule-set.state.js';

export type RuleSetEvent = EventsOf<typeof events>;

/** Versions that came with the system, as if they had been published first. */
const BUILT_IN = professionalismRules.map(({ id, from }) => ({
  ...{ version: Number(id.split('/')[1]), effectiveFrom: from, withdrawn: false },
}));

/**
 * Rule set (*versi aturan*): the versions of the rules of one kind, which follow each other: each holds from its day on,
 * until the next begins. The id of the stream follows from the kind ({@link file://./rule-set.vocabulary.ts}).
 */
export const ruleSet: Decider<RuleSet, RuleSetEvent, typeof commands> = {
  stream: 'ruleset',
  initial: { versions: [] },
  commands,

  evolve: {
    RuleSetPublished: ({ versions }, { data: { version, effectiveFrom } }) => ({
      versions: [...versions, { version, effectiveFrom, withdrawn: false }],
    }),
    RuleSetWithdrawn: ({ versions }, { data: { version } }) => ({
      versions: versions.map((one) => (one.version === version ? { ...one, withdrawn: true } : one)),
    }),
  },

  decide: {
    PublishRuleSet: (
      { ruleKind, version, effectiveFrom, table, sourceText, verified, note },
      { versions },
      { id: ruleSetId },
    ) => {
      const all = [...BUILT_IN, ...versions];
      const last = Math.max(...all.map((one) => one.version));
      if (version <= last) throw new Refusal('RULESET.VERSION_TAKEN', { last });
      const later = all.find((one) => !one.withdrawn && one.effectiveFrom >= effectiveFrom);
      if (later)
        throw new Refusal('RULESET.OVERLAPS', {
          ...{ version: later.version, effectiveFrom: later.effectiveFrom },
        });
      const fault = tableFault(table);
      if (fault) throw new Refusal('RULESET.TABLE_UNFIT', { fault });
      return [
        events.RuleSetPublished({
          ...{ ruleSetId, ruleKind, version, effectiveFrom, sourceText, verified },
          table: structuredClone(table), // plain: the event takes no instances of classes
          ...(note !== undefined && { note }),
        }),
      ];
    },

    WithdrawRuleSet: ({ ruleKind, version }, { versions }, { id: ruleSetId }) => {
      if (versions.length === 0) throw new Refusal('RULESET.UNKNOWN');
      if (!versions.some((one) => one.version === version && !one.withdrawn))
        throw new Refusal('RULESET.VERSION_UNKNOWN', { version });
      return [events.RuleSetWithdrawn({ ruleSetId, ruleKind, version })];
    },
  },
};
