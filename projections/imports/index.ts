/** Imports of sheets, by whom and what they came to. */
export { ImportPage, ListedImport } from './import.dto.js';
export { imports } from './projection.js';
export { IMPORT_SORT, importsOf, type ImportsQuery } from './queries.js';
