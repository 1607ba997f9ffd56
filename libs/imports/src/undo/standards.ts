import { CompetencyStandardProposed, WithdrawProposal } from '@jejak/domain';
import { command } from '../command.js';
import type { Compensate } from './undoing.js';

/** A proposal is taken back, unless somebody published or replaced it. */
const proposed: Compensate = ({ event, foreign, reason }) => {
  if (foreign.length > 0) return { left: 'IMPORT.BUILT_UPON' };
  const { proposalId } = CompetencyStandardProposed.data.parse(event.data);
  return { command: command(WithdrawProposal, { proposalId, reason }) };
};

/** What undoes the events of competency standards. */
export const undoStandards = new Map<string, Compensate>([[CompetencyStandardProposed.type, proposed]]);
