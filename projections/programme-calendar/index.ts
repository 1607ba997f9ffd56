/** The calendar of programmes (*kalender program*): who teaches, what clashes, and which regular run is missing. */
export * from './calendar.dto.js';
export { FacilitatorRow } from './facilitator.entity.js';
export { MaterialRow, RunRow as CalendarRunRow, SessionRow } from './run.entity.js';
export { programmeCalendar } from './projection.js';
export {
  clashesOf,
  type ClashesQuery,
  facilitatorsOf,
  occurrencesOfSeries,
  type OccurrencesQuery,
  placesOf,
  CLASH_SORT,
  OCCURRENCE_SORT,
} from './queries.js';
export { OccurrenceRow, SeriesPlanRow } from './series.entity.js';
