import type { RecordOfPerson } from './dispute.records.js';
import { nameId } from '../kernel/name-id.js';

/** Ids of disputes are derived from what they are about. */
const DISPUTES = '3c0a6d0e-7f0b-4c37-8b0a-2f5a9d1e6b14';

/** The id of the dispute of an employee about a record: always the same one, so that none runs twice at once. */
export const disputeIdOf = ({ employeeId, kind, recordId }: RecordOfPerson): string =>
  nameId(`${employeeId} ${kind} ${recordId}`, DISPUTES);
