/**
 * Starts and stops the PostgreSQL that npm brought, for one machine: development, trials, tests. A deployment sets
 * DATABASE_URL and needs none of this.
 */
export { PostgresError, type PostgresErrorCode } from './errors.js';
export { startPostgres, type PostgresOptions, type RunningPostgres } from './start.js';
export { postgresTemplate, startThrowawayPostgres } from './throwaway.js';
