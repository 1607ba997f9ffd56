import { z } from 'zod';
import { actorId } from '../exception/exception.fields.js';
import { defineEvent } from '../kernel/event.js';
import { day, id, ruleId, text } from '../kernel/fields.js';
import { code, personal } from '../kernel/tags.js';
import { position } from './dispute.fields.js';
import { DISPUTED_RECORDS, RECORD_KEEPERS } from './dispute.vocabulary.js';

const which = { disputeId: id, employeeId: id, kind: code(DISPUTED_RECORDS), recordId: id };

/** An employee says that a record about them is wrong. */
export const RecordDisputed = defineEvent('RecordDisputed', 1, {
  ...which,
  /** The event that said it last. */
  eventId: id,
  position,
  /** Who recorded it: they do not answer. */
  recordedBy: z.array(actorId),
  /** Whose it is to answer. */
  keepers: z.array(code(RECORD_KEEPERS)),
  /** Day in Medan; working days are counted from it. */
  openedOn: day,
  /** Last day for an answer. */
  dueOn: day,
  ruleSet: ruleId,
  grounds: personal('free-text', text(2000)),
});

/** The employee is right, and this event put the record right. The reason is in the metadata. */
export const RecordDisputeUpheld = defineEvent('RecordDisputeUpheld', 1, {
  ...which,
  correctionId: id,
  correctionPosition: position,
});

/** The record is right. The reason is in the metadata. */
export const RecordDisputeRejected = defineEvent('RecordDisputeRejected', 1, which);

/** The employee took it back. The reason is in the metadata. */
export const RecordDisputeWithdrawn = defineEvent('RecordDisputeWithdrawn', 1, which);
