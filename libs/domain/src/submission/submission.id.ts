import type { SubmissionSource } from './submission.vocabulary.js';
import { nameId } from '../kernel/name-id.js';

/** Ids of submissions are derived from what is sent. */
const SUBMISSIONS = '8f3f0f4e-6a5d-4d38-9d0b-5b1a7c2e9f60';

/** What is sent: what one employee learned in a run (its id), or elsewhere (the id of the claim). */
export interface SubmittedRecord {
  readonly employeeId: string;
  readonly source: SubmissionSource;
  readonly sourceId: string;
}

/** The id of the submission of a record: always the same one, so that none is queued twice. */
export const submissionIdOf = ({ employeeId, source, sourceId }: SubmittedRecord): string =>
  nameId(`${employeeId} ${source} ${sourceId}`, SUBMISSIONS);
