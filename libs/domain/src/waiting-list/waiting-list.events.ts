import { defineEvent } from '../kernel/event.js';
import { id } from '../kernel/fields.js';
import { code } from '../kernel/tags.js';
import { attempt } from '../nomination/nomination.fields.js';
import { BASES } from '../programme/programme.vocabulary.js';

const place = { programmeId: id, employeeId: id, attempt };

/** Somebody stands at the end of the list for a seat in the programme. */
export const WaitingListJoined = defineEvent('WaitingListJoined', 1, { ...place, basis: code(BASES) });

/** Somebody stands on the list no more: they have the seat, can have none, or were taken off. */
export const WaitingListLeft = defineEvent('WaitingListLeft', 1, place);

/** Whoever is first is to be enrolled, if there is a seat: the programme says. */
export const SeatOffered = defineEvent('SeatOffered', 1, { ...place, basis: code(BASES) });

/** Somebody gave their seat back, and stands on the list no more if they still did. */
export const SeatReturned = defineEvent('SeatReturned', 1, { programmeId: id, employeeId: id });
