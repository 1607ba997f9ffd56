/** What citizens think of services, by unit and quarter (*Survei Kepuasan Masyarakat*, SKM). */
export { BatchRow, SurveyRow } from './batch.entity.js';
export { satisfaction } from './projection.js';
export { satisfactionOf, type SatisfactionQuery, SATISFACTION_SORT } from './queries.js';
export * from './satisfaction.dto.js';
export { reporting as satisfactionReporting } from './reporting.js';
