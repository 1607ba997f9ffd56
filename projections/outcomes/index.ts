/** What civil servants learned beside how citizens were served: by unit, beside other units, and by person. */
export { AMONG, benchmarkOf, type BenchmarkQuery } from './benchmark.js';
export * from './benchmark.dto.js';
export { comparisonOf, type ComparisonQuery } from './comparison.js';
export * from './comparison.dto.js';
export { effectsOf, type EffectsQuery } from './effects.js';
export * from './effects.dto.js';
export * from './figures.dto.js';
export { competencyAndPerformanceOf } from './person.js';
export * from './person.dto.js';
export { outcomes } from './projection.js';
export { readinessOfUnit } from './readiness.js';
export * from './readiness.dto.js';
