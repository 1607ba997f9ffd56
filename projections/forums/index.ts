/** Forums of civil servants and citizens, and what was promised there (*forum konsultasi publik*). */
export { aspirationsAt } from './aspirations.js';
export * from './forum.dto.js';
export { AspirationRow, CommitmentRow, ForumRow } from './forum.entity.js';
export { forums } from './projection.js';
export { publishedForums, type PublishedForum } from './published.js';
export { commitmentsOf, type CommitmentQuery, COMMITMENT_SORT } from './queries.js';
