/** What goes to SIASN, and whether it arrived. */
export * from './submission.dto.js';
export { siasnSubmissions } from './projection.js';
export {
  dueSubmissions,
  SUBMISSION_SORT,
  submissionList,
  type DueQuery,
  type SubmissionsQuery,
} from './queries.js';
