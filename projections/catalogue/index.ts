/** What there is to learn (*katalog program*): runs that take nominations, for everybody; nothing of persons. */
export * from './catalogue.dto.js';
export { catalogue } from './projection.js';
export { CATALOGUE_SORT, type CatalogueQuery, offeredRuns } from './queries.js';
