import { defineEvent } from '../kernel/event.js';
import { id } from '../kernel/fields.js';
import { code } from '../kernel/tags.js';
import { EXCEPTION_RULES, SEVERITIES } from './exception.vocabulary.js';

/** What all of them say. */
const about = {
  exceptionId: id,
  rule: code(EXCEPTION_RULES),
  severity: code(SEVERITIES),
  employeeId: id.optional(),
  programmeId: id.optional(),
};

/** Somebody looked at it: the record is wrong. The reason is in the metadata. */
export const ExceptionConfirmed = defineEvent('ExceptionConfirmed', 1, about);

/** Somebody looked at it: the record is right. The reason is in the metadata. */
export const ExceptionExplained = defineEvent('ExceptionExplained', 1, about);

/** An event put it right. How is in the reason, in the metadata. */
export const ExceptionMended = defineEvent('ExceptionMended', 1, {
  ...about,
  /** The event that did. */
  eventId: id,
});
