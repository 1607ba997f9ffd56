import { Personal } from '../kernel/personal.js';
import { Refusal } from '../kernel/refusal.js';
import type { CloseProgramme } from './programme.commands.js';
import { ProgrammeClosed } from './programme.events.js';
import type { Programme } from './programme.state.js';

/**
 * Closes the file of a run that was completed: with the evaluation that concluded, or with why there is none. Whether the
 * evaluation is one of this run and concluded is asked elsewhere. @throws Refusal
 */
export function closeProgramme({ evaluationId, waiver }: CloseProgramme, state: Programme) {
  if (state.status === 'unknown') throw new Refusal('PROGRAMME.UNKNOWN');
  if (state.status !== 'completed') throw new Refusal('PROGRAMME.NOT_COMPLETED', { status: state.status });
  if (state.closedBy !== undefined) throw new Refusal('PROGRAMME.FILE_CLOSED');
  if ((evaluationId === undefined) === (waiver === undefined))
    throw new Refusal('PROGRAMME.EVALUATION_OR_WAIVER');
  return [ProgrammeClosed({ programmeId: state.id, evaluationId, waiver: Personal.maybe(waiver) })];
}
