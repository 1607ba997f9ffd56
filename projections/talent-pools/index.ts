/** Who is in which talent pool, for which position, and what they still lack for it. */
export { talentPools } from './projection.js';
export { TALENT_SORT, talentOfPools, type TalentQuery } from './queries.js';
export * from './talent.dto.js';
