/** The quality of the data about people (*kualitas data*): what is missing, late, inaccurate or contradicts itself. */
export * from './data-quality.dto.js';
export { dataQuality } from './projection.js';
export { dataQualityOf, type DataQualityQuery } from './queries.js';
