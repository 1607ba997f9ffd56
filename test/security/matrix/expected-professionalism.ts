import { appraisals, cityPlanner, everybodyAtWork, overview, plannersForOthers } from './groups.js';
import { city, everybody, ofUnit, person, themselves, type Line } from './words.js';

/** Who may do what with education, discipline, talent and the index; a part of {@link file://./expected.ts}. */
export const professionalismExpected: Readonly<Record<string, Line>> = {
  'POST /employees/{employeeId}/qualifications': person(plannersForOthers),
  'POST /employees/{employeeId}/qualifications/{qualificationId}/corrections': person(plannersForOthers),
  'GET /employees/{employeeId}/discipline-statuses': person({
    employee: themselves,
    'HR planner': everybody,
    'HR planner of a unit': appraisals['HR planner of a unit'],
    'data protection officer': everybody,
  }),
  'POST /employees/{employeeId}/discipline-statuses': person(plannersForOthers),
  'POST /employees/{employeeId}/discipline-statuses/{statusId}/corrections': person(plannersForOthers),

  'POST /employees/{employeeId}/talents': person(plannersForOthers),
  'POST /employees/{employeeId}/talents/{talentId}/withdrawal': person(plannersForOthers),
  'GET /talent-pools': person(appraisals),

  'GET /professionalism-index': person(appraisals),
  'GET /professionalism-index/{employeeId}': person(appraisals),
  'GET /professionalism-index/units': ofUnit(overview),
  'GET /professionalism-index/compare': ofUnit(overview),

  'GET /rule-sets/{ruleKind}': city(everybodyAtWork),
  'POST /rule-sets/{ruleKind}/versions': city(cityPlanner),
  'POST /rule-sets/{ruleKind}/versions/{version}/withdrawal': city(cityPlanner),
};
