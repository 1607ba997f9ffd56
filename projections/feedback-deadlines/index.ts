/** What citizens said about services, and by when it was and is to be answered (*pengaduan masyarakat*). */
export { FeedbackRow, RoundRow, TextRow } from './feedback.entity.js';
export * from './feedback.dto.js';
export { feedbackDeadlines } from './projection.js';
export { answeringOf, type Answering } from './answering.js';
export { feedbackOf, type FeedbackQuery, FEEDBACK_SORT } from './queries.js';
export { textsOf } from './texts.js';
