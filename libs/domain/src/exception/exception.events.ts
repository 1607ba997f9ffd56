import { defineEvent } from '../kernel/event.js';
import { z } from 'zod';
import { id, moment } from '../kernel/fields.js';
import { code } from '../kernel/tags.js';
import { actorId } from './exception.fields.js';
import { EXCEPTION_RULES, SEVERITIES } from './exception.vocabulary.js';

/** What all of them say: all that the view told of it, because what was corrected is not found again. */
const about = {
  exceptionId: id,
  rule: code(EXCEPTION_RULES),
  severity: code(SEVERITIES),
  employeeId: id.optional(),
  programmeId: id.optional(),
  /** The events that it consists of; none where version 1 did not say. */
  eventIds: z.array(id),
  /** Who recorded them; nobody where version 1 did not say. */
  causedBy: z.array(actorId),
  /** When the last of them was recorded; version 1 did not say. */
  detectedAt: moment.optional(),
};

const since1 = { 1: (data: Readonly<Record<string, unknown>>) => ({ ...data, eventIds: [], causedBy: [] }) };

/** Somebody looked at it: the record is wrong. The reason is in the metadata. */
export const ExceptionConfirmed = defineEvent('ExceptionConfirmed', 2, about, since1);

/** Somebody looked at it: the record is right. The reason is in the metadata. */
export const ExceptionExplained = defineEvent('ExceptionExplained', 2, about, since1);

/** An event put it right. How is in the reason, in the metadata. */
export const ExceptionMended = defineEvent(
  'ExceptionMended',
  2,
  {
    ...about,
    /** The event that did. */
    eventId: id,
  },
  since1,
);
