import {
  allButTheirMenteeship,
  everyAsker,
  everybody,
  everybodyElse,
  everything,
  followUpsOfTheirUnit,
  menteesOfTheirUnit,
  menteesOfTheirUnitButThemselves,
  noneOfAUnit,
  othersAccounts,
  theirMenteeship,
  theirMentorships,
  theirFollowUps,
  theirUnit,
  theirUnitButThemselves,
  theirUnitWithAssessed,
  theirUnits,
  themselves,
  whatTheyTeach,
  whomTheyAssessed,
  whomTheyMentor,
  type Who,
} from './words.js';

/* Those who may do the same, as somebody who answers for it would say it: by hand, as the table in expected.ts. */

export const readers: Who = {
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
export const figures: Who = {
  'unit head': everything,
  'programme officer': everything,
  'HR planner': everything,
  'HR planner of a unit': everything,
  analyst: everything,
  'compliance reviewer': everything,
};
export const runs: Who = { ...figures, mentor: whatTheyTeach, facilitator: whatTheyTeach };
export const overview: Who = {
  'unit head': theirUnits,
  'HR planner': everything,
  'HR planner of a unit': theirUnits,
  analyst: everything,
  'compliance reviewer': everything,
};
/** The same, where what is not of their unit is left out of the answer. */
export const overviews: Who = Object.fromEntries(Object.keys(overview).map((asker) => [asker, everything]));
/** What a survey asks, what a position requires: for all but those who run the system. */
export const everybodyAtWork: Who = {
  ...everyAsker(everything),
  operator: undefined,
  'access administrator': undefined,
};
/** What is for the whole city is not for a planner of a unit. */
export const cityPlanner: Who = { 'HR planner': everything, 'HR planner of a unit': noneOfAUnit };
export const appraisals: Who = {
  employee: themselves,
  'unit head': theirUnit,
  'HR planner': everybody,
  'HR planner of a unit': theirUnit,
  'compliance reviewer': everybody,
  'data protection officer': everybody,
};
export const officer: Who = { 'programme officer': everything };
export const officerForOthers: Who = { 'programme officer': everybodyElse };
export const planners: Who = { 'HR planner': everything, 'HR planner of a unit': theirUnits };
export const plannersForOthers: Who = {
  'HR planner': everybodyElse,
  'HR planner of a unit': theirUnitButThemselves,
};
export const assessors: Who = {
  employee: themselves,
  assessor: everybodyElse,
  'assessor of a unit': theirUnitWithAssessed,
  'unit head': theirUnitButThemselves,
};
export const arrangers: Who = {
  'unit head': menteesOfTheirUnitButThemselves,
  'HR planner': allButTheirMenteeship,
  'HR planner of a unit': menteesOfTheirUnitButThemselves,
};
export const theTwo: Who = { employee: theirMenteeship, mentor: theirMentorships };
export const unitAndPlanners: Who = {
  'unit head': menteesOfTheirUnit,
  'HR planner': everything,
  'HR planner of a unit': menteesOfTheirUnit,
};
/** Nominations, progress on platforms, disputes of records: what is to be done about whom. */
export const board: Who = {
  employee: themselves,
  'unit head': theirUnit,
  'programme officer': everybody,
  'HR planner': everybody,
  'HR planner of a unit': theirUnit,
  'compliance reviewer': everybody,
};
export const mentoring: Who = {
  ...{ ...theTwo, ...unitAndPlanners, analyst: everything },
  'compliance reviewer': everything,
  'data protection officer': everything,
};
export const protector: Who = { 'data protection officer': everybodyElse };
export const administrator: Who = { 'access administrator': everything };
export const administratorForOthers: Who = { 'access administrator': othersAccounts };
export const followUpReaders: Who = {
  employee: theirFollowUps,
  'unit head': followUpsOfTheirUnit,
  'programme officer': everything,
  'HR planner': everything,
  'HR planner of a unit': followUpsOfTheirUnit,
  'compliance reviewer': everything,
};
export const operator: Who = { operator: everything };
/** What citizens say is for those who answer for the service. */
export const service: Who = { 'unit head': theirUnits, ...planners };
