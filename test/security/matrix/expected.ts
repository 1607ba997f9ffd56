import {
  account,
  allButTheirMenteeship,
  anybody,
  city,
  evaluation,
  everyAsker,
  everybody,
  everybodyElse,
  everything,
  menteesOfTheirUnit,
  menteesOfTheirUnitButThemselves,
  mentorship,
  feedback,
  noneOfAUnit,
  ofUnit,
  othersAccounts,
  person,
  programme,
  survey,
  theirAccount,
  theirMenteeship,
  theirMentorships,
  theirUnit,
  theirUnitButThemselves,
  theirUnitWithAssessed,
  theirUnits,
  themselves,
  whatTheyTeach,
  whomTheyAssessed,
  whomTheyMentor,
  type Line,
  type Who,
} from './words.js';

/**
 * Who may do what at every address of the API, as somebody who answers for it would say it. It is written by hand and read
 * by people: nothing here is taken from the program, and a route that is missing fails the test.
 */

const readers: Who = {
  employee: themselves,
  mentor: whomTheyMentor,
  assessor: whomTheyAssessed,
  'assessor of a unit': whomTheyAssessed,
  'unit head': theirUnit,
  'programme officer': everybody,
  'HR planner': everybody,
  'HR planner of a unit': theirUnit,
  'compliance reviewer': everybody,
  'data protection officer': everybody,
};
const figures: Who = {
  'unit head': everything,
  'programme officer': everything,
  'HR planner': everything,
  'HR planner of a unit': everything,
  analyst: everything,
  'compliance reviewer': everything,
};
const runs: Who = { ...figures, mentor: whatTheyTeach, facilitator: whatTheyTeach };
const overview: Who = {
  'unit head': theirUnits,
  'HR planner': everything,
  'HR planner of a unit': theirUnits,
  analyst: everything,
  'compliance reviewer': everything,
};
/** The same, where what is not of their unit is left out of the answer. */
const overviews: Who = Object.fromEntries(Object.keys(overview).map((asker) => [asker, everything]));
/** What a survey asks, what a position requires: for all but those who run the system. */
const everybodyAtWork: Who = {
  ...everyAsker(everything),
  operator: undefined,
  'access administrator': undefined,
};
/** What is for the whole city is not for a planner of a unit. */
const cityPlanner: Who = { 'HR planner': everything, 'HR planner of a unit': noneOfAUnit };
const appraisals: Who = {
  employee: themselves,
  'unit head': theirUnit,
  'HR planner': everybody,
  'HR planner of a unit': theirUnit,
  'compliance reviewer': everybody,
  'data protection officer': everybody,
};
const officer: Who = { 'programme officer': everything };
const officerForOthers: Who = { 'programme officer': everybodyElse };
const planners: Who = { 'HR planner': everything, 'HR planner of a unit': theirUnits };
const plannersForOthers: Who = {
  'HR planner': everybodyElse,
  'HR planner of a unit': theirUnitButThemselves,
};
const assessors: Who = {
  employee: themselves,
  assessor: everybodyElse,
  'assessor of a unit': theirUnitWithAssessed,
  'unit head': theirUnitButThemselves,
};
const arrangers: Who = {
  'unit head': menteesOfTheirUnitButThemselves,
  'HR planner': allButTheirMenteeship,
  'HR planner of a unit': menteesOfTheirUnitButThemselves,
};
const theTwo: Who = { employee: theirMenteeship, mentor: theirMentorships };
const unitAndPlanners: Who = {
  'unit head': menteesOfTheirUnit,
  'HR planner': everything,
  'HR planner of a unit': menteesOfTheirUnit,
};
const mentoring: Who = {
  ...{ ...theTwo, ...unitAndPlanners, analyst: everything },
  'compliance reviewer': everything,
  'data protection officer': everything,
};
const protector: Who = { 'data protection officer': everybodyElse };
const administrator: Who = { 'access administrator': everything };
const administratorForOthers: Who = { 'access administrator': othersAccounts };
const service: Who = { 'unit head': theirUnits, ...planners };
const operator: Who = { operator: everything };

export const expected: Readonly<Record<string, Line>> = {
  // what people are and did
  'POST /employees': ofUnit(planners),
  'GET /employees/{employeeId}': person(readers),
  'POST /employees/{employeeId}/identity': person(plannersForOthers),
  'POST /employees/{employeeId}/placements': person(plannersForOthers),
  'POST /employees/{employeeId}/competency-assessments': person(assessors),
  'POST /employees/{employeeId}/competency-assessments/{assessmentId}/corrections': person(assessors),
  'GET /learning-records/{employeeId}': person(readers),
  'GET /people/{employeeId}': person(readers),
  'POST /people/search': person({ ...readers, 'compliance reviewer': undefined }),
  'GET /competency-history/{employeeId}': person(readers),
  'GET /learning-hours/{employeeId}': person(readers),
  'GET /learning-hours': person({ ...readers, analyst: everybody }),
  'POST /people/{employeeId}/revelation': person({ 'compliance reviewer': everybody }),
  'GET /people/{employeeId}/looks': person({
    employee: themselves,
    'compliance reviewer': everybody,
    'data protection officer': everybody,
  }),

  // erasure and legal holds
  'GET /privacy/{subjectId}': person({ employee: themselves, 'data protection officer': everybody }),
  'POST /privacy/{subjectId}/erasures': person({ employee: themselves, ...protector }),
  'POST /privacy/{subjectId}/erasures/{erasureId}/decision': person(protector),
  'POST /privacy/{subjectId}/erasures/{erasureId}/confirmation': person(protector),
  'POST /privacy/{subjectId}/holds': person(protector),
  'POST /privacy/{subjectId}/holds/{holdId}/lifting': person(protector),

  // mentoring
  'POST /mentorships': person({ 'unit head': theirUnitButThemselves, ...plannersForOthers }),
  'GET /mentorships/{mentorshipId}': mentorship(mentoring),
  'POST /mentorships/{mentorshipId}/start': mentorship(arrangers),
  'POST /mentorships/{mentorshipId}/refusal': mentorship({ ...theTwo, ...unitAndPlanners }),
  'POST /mentorships/{mentorshipId}/sessions': mentorship(theTwo),
  'POST /mentorships/{mentorshipId}/sessions/{sessionId}/confirmation': mentorship(theTwo),
  'POST /mentorships/{mentorshipId}/sessions/{sessionId}/corrections': mentorship(theTwo),
  'POST /mentorships/{mentorshipId}/end': mentorship(arrangers),
  'GET /mentoring-board': mentorship(mentoring),
  'GET /mentoring-board/{mentorshipId}': mentorship(mentoring),
  // appraisals
  'POST /appraisals': person({ ...plannersForOthers, 'unit head': theirUnitButThemselves }),
  'GET /appraisals': person(appraisals),
  'GET /appraisals/{employeeId}/{period}': person(appraisals),
  'GET /appraisals/{employeeId}/{period}/history': person(appraisals),
  'POST /appraisals/{employeeId}/{period}/acknowledgement': person({ employee: themselves }),
  'POST /appraisals/{employeeId}/{period}/dispute': person({ employee: themselves }),
  'POST /appraisals/{employeeId}/{period}/dispute/decision': person(plannersForOthers),
  'POST /appraisals/{employeeId}/{period}/finalisation': person(plannersForOthers),
  'POST /appraisals/{employeeId}/{period}/corrections': person(plannersForOthers),

  // programmes
  'POST /programmes': city(officer),
  'GET /programmes/{programmeId}': programme({
    facilitator: whatTheyTeach,
    'programme officer': everything,
    'HR planner': everything,
    'HR planner of a unit': noneOfAUnit,
    'compliance reviewer': everything,
    'data protection officer': everything,
  }),
  'POST /programmes/{programmeId}/calendar': programme(officer),
  'POST /programmes/{programmeId}/participants': person(officerForOthers),
  'POST /programmes/{programmeId}/participants/{employeeId}/withdrawal': person(officerForOthers),
  'POST /programmes/{programmeId}/sessions/{sessionId}/attendance': programme(officer),
  'POST /programmes/{programmeId}/sessions/{sessionId}/attendance/corrections': programme(officer),
  'POST /programmes/{programmeId}/scores': programme(officer),
  'POST /programmes/{programmeId}/scores/corrections': programme(officer),
  'POST /programmes/{programmeId}/completion': programme(officer),
  'POST /programmes/{programmeId}/cancellation': programme(officer),
  'GET /programme-effectiveness': programme(runs),
  'GET /programme-effectiveness/{programmeId}': programme(runs),
  'GET /programme-effectiveness/series': city(figures),
  'GET /programme-effectiveness/series/{seriesId}': city(figures),

  // evaluations
  'POST /evaluations': programme(officer),
  'GET /evaluations/{evaluationId}': evaluation({
    'programme officer': everything,
    'HR planner': everything,
    'HR planner of a unit': noneOfAUnit,
    analyst: everything,
    'compliance reviewer': everything,
    'data protection officer': everything,
  }),
  'POST /evaluations/{evaluationId}/questionnaires': person({
    employee: themselves,
    'programme officer': everybody,
  }),
  'POST /evaluations/{evaluationId}/interviews': person(officerForOthers),
  'POST /evaluations/{evaluationId}/observations': person({
    ...officerForOthers,
    'unit head': theirUnitButThemselves,
  }),
  'POST /evaluations/{evaluationId}/records/{recordId}/corrections': evaluation(officer),
  'POST /evaluations/{evaluationId}/conclusion': evaluation(officer),

  // standards and assessments of needs
  'GET /competency-standards/{positionId}': city(everybodyAtWork),
  'POST /competency-standards/{positionId}/proposals': city(cityPlanner),
  'POST /competency-standards/{positionId}/proposals/{proposalId}/publication': city(cityPlanner),
  'POST /competency-standards/{positionId}/withdrawal': city(cityPlanner),
  'POST /needs-assessments': city(cityPlanner),
  'GET /needs-assessments': city({ ...overviews, 'programme officer': everything }),
  'GET /needs-assessments/{needsId}': city(everybodyAtWork),
  'GET /needs-assessments/{needsId}/results': city(overviews),
  'POST /needs-assessments/{needsId}/responses': person({ employee: themselves, 'unit head': themselves }),
  'POST /needs-assessments/{needsId}/focus-groups': city(cityPlanner),
  'POST /needs-assessments/{needsId}/findings': city(cityPlanner),
  'POST /needs-assessments/{needsId}/conclusion': city(cityPlanner),
  'POST /needs-assessments/{needsId}/cancellation': city(cityPlanner),
  'GET /gap-heat-map': ofUnit(overview),

  // accounts and roles
  'POST /accounts': city(administrator),
  'GET /accounts': account({ ...administrator, 'compliance reviewer': everything }),
  'GET /accounts/{accountId}': account({
    ...everyAsker(theirAccount),
    ...administrator,
    'compliance reviewer': everything,
  }),
  'POST /accounts/{accountId}/employee': account(administratorForOthers),
  'POST /accounts/{accountId}/logins': account(administratorForOthers),
  'POST /accounts/{accountId}/grants': account(administratorForOthers),
  'POST /accounts/{accountId}/grants/{grantId}/revocation': account(administrator),
  'POST /accounts/{accountId}/closing': account(administrator),

  // units
  'POST /units': ofUnit(planners),
  'POST /units/{unitId}/establishment': ofUnit(planners),
  'GET /units/{unitId}': ofUnit(everyAsker(everything)),
  'POST /units/{unitId}/moves': ofUnit(planners),
  'POST /units/{unitId}/names': ofUnit(planners),
  'POST /units/{unitId}/dissolution': ofUnit(planners),
  'GET /unit-overview': ofUnit(overview),
  'GET /unit-overview/{unitId}': ofUnit(overview),

  // what citizens say
  'POST /feedback': ofUnit(service),
  'GET /feedback/{feedbackId}': feedback({ ...overview, 'data protection officer': everything }),
  'GET /feedback/{feedbackId}/texts': feedback({
    ...service,
    'compliance reviewer': everything,
    'data protection officer': everything,
  }),
  'POST /feedback/{feedbackId}/triage': feedback(service),
  'POST /feedback/{feedbackId}/responses': feedback(service),
  'POST /feedback/{feedbackId}/closing': feedback(service),
  'POST /feedback/{feedbackId}/reopening': feedback(service),
  'GET /feedback-deadlines': ofUnit(overview),
  'POST /surveys': ofUnit(service),
  'GET /surveys/{surveyId}': survey(overview),
  'POST /surveys/{surveyId}/ratings': survey(service),
  'POST /surveys/{surveyId}/ratings/{batchId}/withdrawal': survey(service),
  'POST /surveys/{surveyId}/closing': survey(service),
  'GET /satisfaction': ofUnit(overview),

  // review
  'GET /audit-trail': city({ 'compliance reviewer': everything, 'data protection officer': everything }),
  'GET /segregation-breaches': city({
    'compliance reviewer': everything,
    'data protection officer': everything,
  }),

  'GET /erasures': city({ 'data protection officer': everything }),
  'GET /exports/{view}': city({
    analyst: everything,
    'HR planner': everything,
    'HR planner of a unit': noneOfAUnit,
    'compliance reviewer': everything,
  }),

  // running the system
  'GET /operations/parked': city(operator),
  'POST /operations/parked/retry': city(operator),
  'POST /operations/rebuilds': city(operator),
  'GET /operations/rebuilds': city(operator),
  'GET /operations/rebuilds/{rebuildId}': city(operator),
  'DELETE /operations/rebuilds/{rebuildId}': city(operator),
  'GET /event-types': anybody,
  'GET /event-types/{type}': anybody,
  'GET /health/live': anybody,
  'GET /health/ready': anybody,
  'GET /metrics': anybody, // of this machine only: apps/api/test/sign-in.int.spec.ts
};
