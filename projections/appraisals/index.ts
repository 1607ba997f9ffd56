/** Appraisals (*penilaian kinerja*): how people were rated, what they said to it, and what may be done by when. */
export * from './appraisal.dto.js';
export { appraisalHistoryOf, type AppraisalHistoryQuery } from './history.js';
export { appraisals } from './projection.js';
export { appraisalsOf, type AppraisalsQuery, APPRAISAL_SORT } from './queries.js';
