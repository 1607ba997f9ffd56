import type { Action } from '@jejak/access';

/** Routes of what is on record of employees, and their erasure. */
export const peopleRoutes = {
  'POST /employees': 'RegisterEmployee',
  'GET /employees/{employeeId}': 'employee',
  'POST /employees/{employeeId}/identity': 'RecordIdentity',
  'POST /employees/{employeeId}/placements': 'ChangePlacement',
  'POST /employees/{employeeId}/competency-assessments': 'AssessCompetency',
  'POST /employees/{employeeId}/competency-assessments/{assessmentId}/corrections':
    'CorrectCompetencyAssessment',
  'POST /employees/{employeeId}/qualifications': 'RecordQualification',
  'POST /employees/{employeeId}/qualifications/{qualificationId}/corrections': 'CorrectQualification',
  'GET /employees/{employeeId}/discipline-statuses': 'discipline-statuses',
  'POST /employees/{employeeId}/discipline-statuses': 'RecordDisciplineStatus',
  'POST /employees/{employeeId}/discipline-statuses/{statusId}/corrections': 'CorrectDisciplineStatus',
  'GET /erasures': 'erasure-list',
  'GET /privacy/{subjectId}': 'privacy',
  'POST /privacy/{subjectId}/erasures': 'RequestErasure',
  'POST /privacy/{subjectId}/erasures/{erasureId}/decision': 'DecideErasure',
  'POST /privacy/{subjectId}/erasures/{erasureId}/confirmation': 'ConfirmErasure',
  'POST /privacy/{subjectId}/holds': 'PlaceLegalHold',
  'POST /privacy/{subjectId}/holds/{holdId}/lifting': 'LiftLegalHold',
  'GET /people/{employeeId}': 'person',
  'POST /people/{employeeId}/revelation': 'identity-reveal',
  'GET /people/{employeeId}/looks': 'access-log',
  'POST /people/search': 'people-search',
  'GET /competency-history/{employeeId}': 'competency-history',
  'GET /competency-history/{employeeId}/gaps': 'competency-gaps',
  'GET /professionalism-index': 'professionalism-index-list',
  'GET /professionalism-index/units': 'professionalism-units-list',
  'GET /professionalism-index/compare': 'professionalism-units-list',
  'GET /professionalism-index/{employeeId}': 'professionalism-index',
} as const satisfies Readonly<Record<string, Action>>;
