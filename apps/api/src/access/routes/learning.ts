import type { Action } from '@jejak/access';

/** Routes of lesson hours, certificates and what is learnt elsewhere. */
export const learningRoutes = {
  'GET /learning-records/{employeeId}': 'learning-record',
  'POST /learning-records/{employeeId}/certificates': 'IssueCertificate',
  'POST /learning-records/{employeeId}/certificates/{certificateId}/revocation': 'RevokeCertificate',
  'POST /learning-records/{employeeId}/claims': 'ClaimExternalLearning',
  'POST /learning-records/{employeeId}/claims/{claimId}/withdrawal': 'WithdrawExternalLearning',
  'POST /learning-records/{employeeId}/claims/{claimId}/decision': 'DecideExternalLearning',
  'POST /learning-records/{employeeId}/credits/{sourceId}/reversal': 'ReverseLearningHours',
  'GET /learning-hours': 'learning-hours-list',
  'GET /learning-hours/forecast': 'learning-forecast-list',
  'GET /learning-hours/{employeeId}': 'learning-hours',
  'GET /certificates': 'certificate-list',
  'GET /certificates/verification': 'certificate-verification',
  'GET /external-learning': 'external-learning-list',
  'GET /external-learning/{employeeId}': 'external-learning',
  'POST /learning-activities': 'RecordLearningActivity',
  'GET /learning-activities/{programmeId}/{employeeId}': 'learning-activity',
  'POST /learning-activities/{programmeId}/{employeeId}/{activityId}/withdrawal': 'WithdrawLearningActivity',
  'GET /learning-mix': 'learning-mix-list',
  'GET /learning-progress': 'learning-progress-list',
  'GET /learning-progress/runs': 'learning-progress-runs',
} as const satisfies Readonly<Record<string, Action>>;
