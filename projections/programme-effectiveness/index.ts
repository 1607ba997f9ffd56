/** What programmes bring (*efektivitas program*): figures per run and per series. */
export * from './effectiveness.dto.js';
export * from './evaluations.dto.js';
export {
  commentsOfRun,
  EVALUATION_SORT,
  evaluationCalendar,
  evaluationsDue,
  overdueEvaluations,
  type EvaluationsQuery,
} from './evaluations.queries.js';
export { CommentRow, EvaluationRecordRow, EvaluationRow } from './evaluation.entity.js';
export { ParticipantRow } from './participant.entity.js';
export { programmeEffectiveness } from './projection.js';
export {
  effectivenessOfAllSeries,
  effectivenessOfRun,
  effectivenessOfRuns,
  effectivenessOfSeries,
  type RunQuery,
  type SeriesQuery,
  RUN_SORT,
} from './queries.js';
export { RunRow } from './run.entity.js';
