/** What goes to SIASN, and whether it arrived. */
export * from './submission.dto.js';
export { siasnBacklog, type SiasnBacklog } from './backlog.js';
export { siasnSubmissions } from './projection.js';
export {
  dueSubmissions,
  peopleOf,
  submissionsOf,
  SUBMISSION_SORT,
  submissionList,
  type DueQuery,
  type SubmissionsQuery,
} from './queries.js';
