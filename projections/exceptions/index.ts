/** Exceptions in the records (*anomali*): what cannot be, or should not, and what was said of it. */
export * from './exception.dto.js';
export { exceptions } from './projection.js';
export { eventAt, exceptionOf, exceptionsOf, type ExceptionsQuery } from './queries.js';
