import { repeated } from '../kernel/lists.js';
import { Refusal } from '../kernel/refusal.js';
import type { KnownProgramme, OpenProgramme, Programme, Session } from './programme.state.js';

interface Line {
  readonly employeeId: string;
}

/** Whom the lines of a sheet are about. */
export const people = (lines: readonly Line[]): string[] => lines.map(({ employeeId }) => employeeId);

/** The run as one that still changes, or a refusal. */
export function open(state: Programme): OpenProgramme {
  if (state.status === 'unknown') throw new Refusal('PROGRAMME.UNKNOWN');
  if (!isOpen(state)) throw new Refusal('PROGRAMME.CLOSED', { status: state.status });
  return state;
}

const isOpen = (state: KnownProgramme): state is OpenProgramme =>
  state.status === 'scheduled' || state.status === 'running';

/** The session of the run, or a refusal. */
export function session({ sessions }: OpenProgramme, sessionId: string): Session {
  const found = sessions.get(sessionId);
  if (!found) throw new Refusal('PROGRAMME.SESSION_UNKNOWN', { sessionId });
  return found;
}

/** Refuses a list that names somebody twice. */
export function refuseRepeated(lines: readonly Line[]): void {
  const employeeIds = repeated(people(lines));
  if (employeeIds.length > 0) throw new Refusal('PROGRAMME.PERSON_TWICE', { employeeIds });
}

/** Refuses a list that names somebody twice, or somebody who has no seat. */
export function refuseStrangers({ roster }: OpenProgramme, lines: readonly Line[]): void {
  refuseRepeated(lines);
  const employeeIds = people(lines).filter((id) => !roster.has(id));
  if (employeeIds.length > 0) throw new Refusal('PROGRAMME.NOT_ENROLLED', { employeeIds });
}
