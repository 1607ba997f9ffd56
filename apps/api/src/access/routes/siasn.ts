import type { Action } from '@jejak/access';

/** Routes of what goes to SIASN. */
export const siasnRoutes = {
  'GET /siasn/references': 'siasn-references',
  'POST /siasn/references': 'RecordSiasnReferences',
  'POST /employees/{employeeId}/siasn-id': 'RecordSiasnId',
  'GET /siasn/submissions': 'submission-list',
  'GET /siasn/submissions/{employeeId}/{submissionId}': 'submission',
  'POST /siasn/submissions/{employeeId}/{submissionId}/retry': 'RetrySubmission',
  'POST /siasn/submissions/{employeeId}/{submissionId}/upload': 'MarkUploaded',
  'POST /siasn/submissions/{employeeId}/{submissionId}/reconciliation': 'ReconcileSubmission',
  'GET /siasn/rows': 'siasn-rows',
  'GET /siasn/files/{listKind}': 'siasn-file',
  'GET /siasn/reconciliation': 'siasn-reconciliation',
} as const satisfies Readonly<Record<string, Action>>;
