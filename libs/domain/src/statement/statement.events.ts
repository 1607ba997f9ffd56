import { z } from 'zod';
import { defineEvent } from '../kernel/event.js';
import { id, sha256 } from '../kernel/fields.js';
import { activityFields } from '../learning-activity/learning-activity.fields.js';

const which = { statementId: id, programmeId: id, employeeId: id, digest: sha256 };

/** A statement of xAPI was taken: a participant did something on a platform for learning. */
export const StatementTaken = defineEvent('StatementTaken', 1, {
  ...which,
  line: z.strictObject(activityFields),
});

/** A statement of xAPI was taken that voids another one. */
export const VoidingStatementTaken = defineEvent('VoidingStatementTaken', 1, { ...which, voids: id });
