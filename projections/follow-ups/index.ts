/** Follow-ups (*tindak lanjut*): what is to be done about whom, by whom and by when, and whether it helped. */
export * from './follow-up.dto.js';
export { FollowUpRow, FollowUpStepRow } from './follow-up.entity.js';
export { followUps } from './projection.js';
export { followUpBoard, followUpHistory, type FollowUpsQuery, FOLLOW_UP_SORT } from './queries.js';
