import { figures, officer } from './groups.js';
import { city, everything, noneOfAUnit, programme, whatTheyTeach, type Line } from './words.js';

/** Who may do what about who teaches, what is learned from and how often; a part of {@link file://./expected.ts}. */
export const teachingExpected: Readonly<Record<string, Line>> = {
  'POST /programmes/{programmeId}/facilitators': programme(officer),
  'GET /programmes/{programmeId}/facilitators': programme({
    facilitator: whatTheyTeach,
    'programme officer': everything,
    'HR planner': everything,
    'HR planner of a unit': noneOfAUnit,
    'compliance reviewer': everything,
    'data protection officer': everything,
  }),
  'POST /programmes/{programmeId}/facilitators/{facilitatorId}/release': programme(officer),
  'POST /programmes/{programmeId}/materials': programme(officer),
  'POST /programmes/{programmeId}/materials/{materialId}/withdrawal': programme(officer),
  'GET /programmes/clashes': city({
    'programme officer': everything,
    'HR planner': everything,
    'HR planner of a unit': noneOfAUnit,
    'compliance reviewer': everything,
  }),
  'POST /programme-series': city(officer),
  'GET /programme-series/{seriesId}': city(figures),
  'POST /programme-series/{seriesId}/plans': city(officer),
  'POST /programme-series/{seriesId}/end': city(officer),
  'GET /programme-series/occurrences': city(figures),
};
