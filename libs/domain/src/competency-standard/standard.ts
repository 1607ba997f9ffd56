import type { Decider } from '../kernel/decider.js';
import type { EventsOf } from '../kernel/event.js';
import { repeated } from '../kernel/lists.js';
import { Refusal } from '../kernel/refusal.js';
import * as commands from './standard.commands.js';
import * as events from './standard.events.js';
import type {
  CompetencyStandard,
  KnownStandard,
  PublishedStandard,
  RequiredLevel,
} from './standard.state.js';

export type CompetencyStandardEvent = EventsOf<typeof events>;

/** Events that only a standard with a proposal can have; the log never holds them before one. */
function known(state: CompetencyStandard): KnownStandard {
  if (state.status === 'unknown')
    throw new Error('The stream does not begin with CompetencyStandardProposed');
  return state;
}

function published(state: CompetencyStandard): PublishedStandard {
  const standard = known(state);
  if (standard.status === 'proposed') throw new Error('The standard was never published');
  return standard;
}

/** Refuses a change from a day before that of the last change. */
function refuseEarlier(state: CompetencyStandard, effectiveFrom: string): void {
  if (state.status !== 'published' && state.status !== 'withdrawn') return;
  if (effectiveFrom < state.since)
    throw new Refusal('STANDARD.EFFECTIVE_BEFORE_LAST', { since: state.since });
}

const told = (items: readonly RequiredLevel[]) =>
  items
    .map(({ competencyCode, kind, level }) => `${competencyCode} ${kind} ${level}`)
    .sort()
    .join();

/** Refuses what the standard in force says already. */
function refuseSame(state: CompetencyStandard, items: readonly RequiredLevel[]): void {
  if (state.status === 'published' && told(state.newest.items) === told(items))
    throw new Refusal('STANDARD.CHANGES_NOTHING', { version: state.newest.version });
}

/**
 * Competency standard (*standar kompetensi jabatan*): what a position requires, version by version. One proposes, another
 * publishes. The id of the stream is that of the position, so that a position has one standard.
 */
export const competencyStandard: Decider<CompetencyStandard, CompetencyStandardEvent, typeof commands> = {
  stream: 'standard',
  initial: { status: 'unknown' },
  commands,

  evolve: {
    CompetencyStandardProposed: (
      state,
      { data: { positionId, proposalId, effectiveFrom, items, proposedBy } },
    ) => {
      const proposal = { id: proposalId, effectiveFrom, items, proposedBy };
      return state.status === 'unknown'
        ? { status: 'proposed', id: positionId, proposal }
        : { ...state, proposal };
    },
    CompetencyStandardPublished: (state, { data: { version, items, effectiveFrom } }) => ({
      ...{ status: 'published', id: known(state).id, proposal: undefined, since: effectiveFrom },
      newest: { version, items, effectiveFrom },
    }),
    CompetencyStandardWithdrawn: (state, { data: { effectiveFrom } }) => ({
      ...published(state),
      status: 'withdrawn',
      since: effectiveFrom,
    }),
  },

  decide: {
    ProposeStandard: ({ items, effectiveFrom }, state, { id: positionId, newId, actor }) => {
      const twice = repeated(items.map(({ competencyCode }) => competencyCode));
      if (twice.length > 0) throw new Refusal('STANDARD.COMPETENCY_TWICE', { competencyCodes: twice });
      refuseEarlier(state, effectiveFrom);
      refuseSame(state, items);
      return [
        events.CompetencyStandardProposed({
          ...{ positionId, proposalId: newId(), items, effectiveFrom },
          proposedBy: actor.id,
        }),
      ];
    },

    PublishStandard: ({ proposalId }, state, { actor }) => {
      if (state.status === 'unknown') throw new Refusal('STANDARD.UNKNOWN');
      const { id: positionId, proposal } = state;
      if (proposal?.id !== proposalId) throw new Refusal('STANDARD.PROPOSAL_UNKNOWN', { proposalId });
      if (proposal.proposedBy === actor.id) throw new Refusal('STANDARD.SECOND_PERSON');
      const { items, effectiveFrom } = proposal;
      refuseEarlier(state, effectiveFrom);
      const version = state.status === 'proposed' ? 1 : state.newest.version + 1;
      return [
        events.CompetencyStandardPublished({
          ...{ positionId, proposalId, version, items: [...items], effectiveFrom },
        }),
      ];
    },

    WithdrawStandard: ({ effectiveFrom }, state) => {
      if (state.status === 'unknown') throw new Refusal('STANDARD.UNKNOWN');
      if (state.status !== 'published') throw new Refusal('STANDARD.NOT_PUBLISHED');
      refuseEarlier(state, effectiveFrom);
      const { id: positionId, newest } = state;
      return [events.CompetencyStandardWithdrawn({ positionId, version: newest.version, effectiveFrom })];
    },
  },
};
