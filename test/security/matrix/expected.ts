import { oversightExpected } from './expected-oversight.js';
import {
  readers,
  figures,
  runs,
  overview,
  overviews,
  everybodyAtWork,
  cityPlanner,
  appraisals,
  officer,
  officerForOthers,
  planners,
  plannersForOthers,
  assessors,
  arrangers,
  theTwo,
  unitAndPlanners,
  mentoring,
  protector,
  administrator,
  administratorForOthers,
  followUpReaders,
  operator,
} from './groups.js';
import {
  account,
  anybody,
  city,
  everyAsker,
  everybody,
  everybodyElse,
  everything,
  followUp,
  mentorship,
  noneOfAUnit,
  ofUnit,
  othersFollowUps,
  othersFollowUpsOfTheirUnit,
  person,
  programme,
  theirAccount,
  theirUnitButThemselves,
  themselves,
  whatTheyTeach,
  type Line,
} from './words.js';
import { learningExpected } from './expected-learning.js';
import { citizensExpected } from './expected-citizens.js';
import { importsExpected } from './expected-imports.js';
import { papersExpected } from './expected-papers.js';
import { outcomesExpected } from './expected-outcomes.js';
import { evaluationsExpected } from './expected-evaluations.js';
import { nominationsExpected } from './expected-nominations.js';
import { plansExpected } from './expected-plans.js';
import { professionalismExpected } from './expected-professionalism.js';
import { teachingExpected } from './expected-teaching.js';

/**
 * Who may do what at every address of the API, as somebody who answers for it would say it. It is written by hand and read
 * by people: nothing here is taken from the program, and a route that is missing fails the test.
 */
export const expected: Readonly<Record<string, Line>> = {
  // what people are and did
  'POST /employees': ofUnit(planners),
  'GET /employees/{employeeId}': person(readers),
  'POST /employees/{employeeId}/identity': person(plannersForOthers),
  'POST /employees/{employeeId}/placements': person(plannersForOthers),
  'POST /employees/{employeeId}/withdrawal': person(plannersForOthers),
  'POST /employees/{employeeId}/competency-assessments': person(assessors),
  'POST /employees/{employeeId}/competency-assessments/{assessmentId}/corrections': person(assessors),
  'GET /learning-records/{employeeId}': person(readers),
  ...learningExpected,
  'GET /people/{employeeId}': person(readers),
  'POST /people/search': person({ ...readers, 'compliance reviewer': undefined }),
  'GET /competency-history/{employeeId}': person(readers),
  'GET /competency-history/{employeeId}/gaps': person(readers),
  'GET /learning-hours/{employeeId}': person(readers),
  'GET /learning-hours': person({ ...readers, analyst: everybody }),
  'GET /learning-hours/forecast': person({ ...readers, analyst: everybody }),
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
  'GET /mentors': ofUnit({ ...overview, analyst: undefined }),
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
  'POST /appraisals/{employeeId}/{period}/reopening': person(plannersForOthers),
  'POST /appraisals/{employeeId}/{period}/withdrawal': person(plannersForOthers),

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
  'POST /programmes/{programmeId}/closing': programme(officer),
  'POST /programmes/{programmeId}/cancellation': programme(officer),
  ...teachingExpected,
  'GET /programme-effectiveness': programme(runs),
  'GET /programme-effectiveness/{programmeId}': programme(runs),
  'GET /programme-effectiveness/series': city(figures),
  'GET /programme-effectiveness/series/{seriesId}': city(figures),

  // evaluations
  ...evaluationsExpected,

  // standards and assessments of needs
  'GET /competency-standards/{positionId}': city(everybodyAtWork),
  'POST /competency-standards/{positionId}/proposals': city(cityPlanner),
  'POST /competency-standards/{positionId}/proposals/{proposalId}/publication': city(cityPlanner),
  'POST /competency-standards/{positionId}/proposals/{proposalId}/withdrawal': city(cityPlanner),
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

  ...plansExpected,
  ...nominationsExpected,
  ...professionalismExpected,

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

  // follow-ups
  'POST /follow-ups': person({
    'unit head': theirUnitButThemselves,
    'programme officer': everybodyElse,
    ...plannersForOthers,
    'compliance reviewer': everybodyElse,
  }),
  'GET /follow-ups': followUp({ ...followUpReaders, analyst: everything }),
  'GET /follow-ups/{followUpId}': followUp(followUpReaders),
  'GET /follow-ups/{followUpId}/history': followUp(followUpReaders),
  'POST /follow-ups/{followUpId}/assignments': followUp({ ...followUpReaders, employee: undefined }),
  'POST /follow-ups/{followUpId}/resolution': followUp(followUpReaders),
  'POST /follow-ups/{followUpId}/verification': followUp({
    'unit head': othersFollowUpsOfTheirUnit,
    'programme officer': othersFollowUps,
    'HR planner': othersFollowUps,
    'HR planner of a unit': othersFollowUpsOfTheirUnit,
    'compliance reviewer': othersFollowUps,
  }),

  ...importsExpected,
  ...papersExpected,
  ...citizensExpected,
  ...outcomesExpected,

  // review
  'GET /trace/{kind}/{id}': city({ ...overviews, 'programme officer': everything }),
  'GET /audit/proof': city({ 'compliance reviewer': everything, 'data protection officer': everything }),
  'GET /audit-trail': city({ 'compliance reviewer': everything, 'data protection officer': everything }),
  ...oversightExpected,
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
