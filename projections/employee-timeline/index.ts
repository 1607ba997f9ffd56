/** The timeline of an employee (*riwayat pegawai*): what happened to them, in one line. */
export { employeeTimeline } from './projection.js';
export { timelineOf, type TimelineQuery } from './queries.js';
export * from './timeline.dto.js';
