/** What of a learning record goes to SIASN: what somebody learned in a run of the city, or elsewhere. */
export const SUBMISSION_SOURCES = ['PROGRAMME', 'EXTERNAL'] as const;
export type SubmissionSource = (typeof SUBMISSION_SOURCES)[number];

/** Why SIASN shall not have it any more: its hours were taken back, its certificate was revoked. */
export const WITHDRAWAL_CAUSES = ['HOURS_REVERSED', 'CERTIFICATE_REVOKED'] as const;
export type WithdrawalCause = (typeof WITHDRAWAL_CAUSES)[number];

/** The two lists of SIASN: courses (*riwayat kursus*), structural training (*riwayat diklat*). */
export const SUBMISSION_KINDS = ['KURSUS', 'DIKLAT'] as const;
export type SubmissionKind = (typeof SUBMISSION_KINDS)[number];

/** What is asked of SIASN: to keep a row, to drop one. */
export const SUBMISSION_OPERATIONS = ['SAVE', 'REMOVE'] as const;
export type SubmissionOperation = (typeof SUBMISSION_OPERATIONS)[number];

/**
 * How far a submission is. `sent`: nobody knows yet what became of it. `confirmed`: SIASN has the row; `withdrawn`: it shall not
 * have it and has it not.
 */
export const SUBMISSION_STATUSES = ['pending', 'sent', 'confirmed', 'failed', 'withdrawn'] as const;
export type SubmissionStatus = (typeof SUBMISSION_STATUSES)[number];

/**
 * How it is known: SIASN answered, its list has the row, its list has no such row, somebody uploaded it by hand and says so.
 */
export const CONFIRMATIONS = ['ANSWERED', 'FOUND', 'ABSENT', 'BY_HAND'] as const;
export type Confirmation = (typeof CONFIRMATIONS)[number];

/**
 * Why it is not there. `INCOMPLETE`: something is missing here; `REJECTED`: SIASN said no and why; `AMBIGUOUS`: several rows of
 * its list could be the one; `THROTTLED`, `UNAUTHORISED`: it did not look at it; `UNCERTAIN`: it may have it or not.
 */
export const SUBMISSION_FAILURES = [
  'INCOMPLETE',
  'REJECTED',
  'AMBIGUOUS',
  'THROTTLED',
  'UNAUTHORISED',
  'UNCERTAIN',
] as const;
export type SubmissionFailure = (typeof SUBMISSION_FAILURES)[number];

/** What a person decides where both sides differ: send what stands here over what is there, or leave it. */
export const RECONCILIATIONS = ['SEND_OURS', 'ACCEPT_THEIRS'] as const;
export type Reconciliation = (typeof RECONCILIATIONS)[number];
