/** The mix of ways to learn (*70:20:10*) in units: hours and seats beside the model. */
export * from './learning-mix.dto.js';
export { learningMix } from './projection.js';
export { type LearningMixQuery, mixOfUnits } from './queries.js';
export { reporting as learningMixReporting } from './reporting.js';
