import { defineEvent } from '../kernel/event.js';
import { id } from '../kernel/fields.js';

/** A mentorship was entered in the register of its mentor, who is the `employeeId`. */
export const MentorshipEntered = defineEvent('MentorshipEntered', 1, { employeeId: id, mentorshipId: id });
