/** The competency history (*riwayat kompetensi*): levels found, programmes done, lesson hours credited. */
export * from './history-entry.dto.js';
export { HistoryEntryRow } from './history-entry.entity.js';
export { competencyHistory } from './projection.js';
export { competencyHistoryOf, type HistoryQuery } from './queries.js';
