import { z } from 'zod';
import { defineEvent } from '../kernel/event.js';
import { id, moment, text } from '../kernel/fields.js';
import { clear, code, personal } from '../kernel/tags.js';
import { attempts, remoteId, rowField } from './submission.fields.js';
import {
  CONFIRMATIONS,
  RECONCILIATIONS,
  SUBMISSION_FAILURES,
  SUBMISSION_KINDS,
  SUBMISSION_OPERATIONS,
  SUBMISSION_SOURCES,
  WITHDRAWAL_CAUSES,
} from './submission.vocabulary.js';

const about = { submissionId: id, employeeId: id };

/** What somebody learned shall be in SIASN. */
export const SubmissionQueued = defineEvent('SubmissionQueued', 1, {
  ...about,
  source: code(SUBMISSION_SOURCES),
  /** The run of the programme, or the claim of learning elsewhere. */
  sourceId: id,
});

/** It shall not be there any more. */
export const SubmissionWithdrawn = defineEvent('SubmissionWithdrawn', 1, {
  ...about,
  cause: code(WITHDRAWAL_CAUSES),
  /** Whether SIASN may have it, so that it has to be removed there. */
  mayBeThere: clear('whether another system may have a row', z.boolean()),
});

/** It is being sent: recorded before the first byte leaves, so that after any crash it is known that SIASN may have it. */
export const SubmissionSent = defineEvent('SubmissionSent', 1, {
  ...about,
  /** The how-manieth time, from 1. */
  attempt: attempts,
  operation: code(SUBMISSION_OPERATIONS),
  kind: code(SUBMISSION_KINDS),
  sentAt: moment,
  /** The row as it left, JSON in SIASN's shape; none where one is removed. */
  row: personal('identity', text(8000)).optional(),
});

/** SIASN has it, or has it no more where it was withdrawn. */
export const SubmissionConfirmed = defineEvent('SubmissionConfirmed', 1, {
  ...about,
  /** Whether it has it; else it has it no more. */
  present: clear('whether another system has a row', z.boolean()),
  how: code(CONFIRMATIONS),
  kind: code(SUBMISSION_KINDS).optional(),
  /** Of the row in SIASN; absent where that is not known, or the row is gone. */
  remoteId: remoteId.optional(),
});

/** It is not there, or nobody knows. */
export const SubmissionFailed = defineEvent('SubmissionFailed', 1, {
  ...about,
  attempt: attempts,
  code: code(SUBMISSION_FAILURES),
  /** `INCOMPLETE`: the fields that are missing. */
  missing: z.array(rowField),
  /** When it is tried again by itself; absent where somebody has to do something first. */
  retryAt: moment.optional(),
  /** What SIASN said: anything may stand in it. */
  detail: personal('free-text', text(500)).optional(),
});

/** Somebody wants it tried again; the reason is in the metadata. */
export const SubmissionRetried = defineEvent('SubmissionRetried', 1, about);

/** Both sides differ, and somebody decided what shall be; the reason is in the metadata. */
export const SubmissionReconciled = defineEvent('SubmissionReconciled', 1, {
  ...about,
  remoteId,
  /** Fields that differ. */
  differs: z.array(rowField).min(1),
  decision: code(RECONCILIATIONS),
  /** Account of whoever decided. */
  decidedBy: id,
});
