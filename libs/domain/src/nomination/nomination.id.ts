import { nameId } from '../kernel/name-id.js';

/** Ids of nominations are derived from the programme and the employee. */
const NOMINATIONS = '0d5f4b52-58d1-4c0e-8f6b-3a1c1f0b7a77';

/**
 * The id of the nomination of an employee for a run of a programme: always the same one, so that there is one stream for
 * both, and nobody is nominated twice at once.
 */
export const nominationIdOf = (programmeId: string, employeeId: string): string =>
  nameId(`${programmeId} ${employeeId}`, NOMINATIONS);
