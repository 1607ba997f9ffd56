import type { Decider } from '../kernel/decider.js';
import type { EventsOf } from '../kernel/event.js';
import { Refusal } from '../kernel/refusal.js';
import * as commands from './standard.commands.js';
import * as events from './standard.events.js';
import { checkSaid, refuseEarlier, refuseSame } from './standard.guards.js';
import type { CompetencyStandard, KnownStandard, PublishedStandard } from './standard.state.js';

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

/** The proposal that is open under this id, of a standard of which there is one. @throws Refusal */
function openProposal(state: CompetencyStandard, proposalId: string) {
  if (state.status === 'unknown') throw new Refusal('STANDARD.UNKNOWN');
  const { id, proposal } = state;
  if (proposal?.id !== proposalId) throw new Refusal('STANDARD.PROPOSAL_UNKNOWN', { proposalId });
  return { id, proposal, state };
}

const familiesOf = (state: KnownStandard) => (state.status === 'proposed' ? [] : state.families);

/**
 * Competency standard (*standar kompetensi jabatan*): what a position requires and why, by its duties, version by version.
 * One proposes, another publishes. The id of the stream is that of the position, so that a position has one standard.
 */
export const competencyStandard: Decider<CompetencyStandard, CompetencyStandardEvent, typeof commands> = {
  stream: 'standard',
  initial: { status: 'unknown' },
  commands,

  evolve: {
    CompetencyStandardProposed: (state, { data: { positionId, proposalId, proposedBy, ...said } }) => {
      const proposal = { id: proposalId, ...said, proposedBy };
      return state.status === 'unknown'
        ? { status: 'proposed', id: positionId, proposal }
        : { ...state, proposal };
    },
    CompetencyStandardProposalWithdrawn: (state) => ({ ...known(state), proposal: undefined }),
    CompetencyStandardPublished: (
      state,
      { data: { positionId: id, version, items, family, duties, effectiveFrom } },
    ) => ({
      ...{ status: 'published', id, proposal: undefined, since: effectiveFrom },
      newest: { version, items, family, duties, effectiveFrom },
      families: [...familiesOf(known(state)), { from: effectiveFrom, family }],
    }),
    CompetencyStandardWithdrawn: (state, { data: { effectiveFrom } }) => ({
      ...published(state),
      ...{ status: 'withdrawn', since: effectiveFrom },
      families: [...published(state).families, { from: effectiveFrom, family: undefined }],
    }),
  },

  decide: {
    ProposeStandard: ({ ...said }, state, { id: positionId, newId, actor }) => {
      checkSaid(said);
      refuseEarlier(state, said.effectiveFrom);
      refuseSame(state, said);
      return [
        events.CompetencyStandardProposed({
          ...{ positionId, proposalId: newId(), ...said },
          proposedBy: actor.id,
        }),
      ];
    },

    WithdrawProposal: ({ proposalId }, state) => {
      const { id: positionId } = openProposal(state, proposalId);
      return [events.CompetencyStandardProposalWithdrawn({ positionId, proposalId })];
    },

    PublishStandard: ({ proposalId }, state, { actor }) => {
      const { id: positionId, proposal, state: standard } = openProposal(state, proposalId);
      if (proposal.proposedBy === actor.id) throw new Refusal('STANDARD.SECOND_PERSON');
      const { items, family, duties, effectiveFrom } = proposal;
      refuseEarlier(standard, effectiveFrom);
      const version = standard.status === 'proposed' ? 1 : standard.newest.version + 1;
      return [
        events.CompetencyStandardPublished({
          ...{ positionId, proposalId, version, items: [...items], effectiveFrom, family },
          duties: duties?.map((duty) => ({ ...duty, competencyCodes: [...duty.competencyCodes] })),
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
