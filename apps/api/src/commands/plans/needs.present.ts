import type { CompetencyStandard, NeedsAssessment, Said } from '@jejak/domain';
import type { CompetencyStandardState, NeedsAssessmentState } from './needs.states.dto.js';

const saidOf = ({ items, family, duties = [] }: Said) => ({
  ...{ items: [...items], ...(family !== undefined && { family }) },
  duties: duties.map((duty) => ({ ...duty, competencyCodes: [...duty.competencyCodes] })),
});

/** A standard as the API shows it. */
export function presentStandard(state: CompetencyStandard): CompetencyStandardState | undefined {
  if (state.status === 'unknown') return undefined;
  const { id: positionId, status, proposal } = state;
  const open = proposal && {
    ...{ proposalId: proposal.id, effectiveFrom: proposal.effectiveFrom, proposedBy: proposal.proposedBy },
    ...saidOf(proposal),
  };
  if (state.status === 'proposed') return { positionId, status, items: [], duties: [], proposal: open };
  const { newest, since } = state;
  const said = status === 'withdrawn' ? { items: [], duties: [] } : saidOf(newest);
  return { positionId, status, version: newest.version, since, ...said, proposal: open };
}

/** An assessment of needs as the API shows it. */
export function presentNeeds(state: NeedsAssessment): NeedsAssessmentState | undefined {
  if (state.status === 'unknown') return undefined;
  const { id: needsId, unitIds, positionFamilies, instruments, questions, respondents, ...rest } = state;
  const { status, year, opensAt, closesAt, focusGroups, papers } = rest;
  return {
    ...{ needsId, status, year, focusGroups, papers, responses: respondents.size },
    ...{ unitIds: [...unitIds], positionFamilies: [...positionFamilies] },
    ...{ instruments: [...instruments], questions: [...questions] },
    ...{ opensAt: opensAt.toISOString(), closesAt: closesAt.toISOString() },
  };
}
