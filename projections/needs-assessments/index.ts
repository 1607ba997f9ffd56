/** Assessments of needs: how each stands, what came in, which gaps it found. */
export * from './needs-assessments.dto.js';
export { needsAssessments } from './projection.js';
export { assessmentsOfNeeds, type NeedsQuery, resultsOfNeeds, NEEDS_SORT } from './queries.js';
