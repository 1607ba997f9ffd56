import { z } from 'zod';
import { defineEvent } from '../kernel/event.js';
import { id } from '../kernel/fields.js';
import { code } from '../kernel/tags.js';
import { overridden } from '../programme/programme.fields.js';
import { BASES } from '../programme/programme.vocabulary.js';
import { attempt } from './nomination.fields.js';
import { DECLINE_REASONS } from './nomination.vocabulary.js';

/** Who is nominated for what. */
const which = {
  nominationId: id,
  programmeId: id,
  employeeId: id,
  attempt,
};

/** Somebody was proposed for a seat (*pengusulan*). The reason is in the metadata. */
export const ParticipantNominated = defineEvent(
  'ParticipantNominated',
  2,
  {
    ...which,
    basis: code(BASES),
    /** Account of whoever nominated; their own, where they nominated themselves. */
    nominatedBy: id,
    /** The item of a development plan that calls for it. */
    plan: z.strictObject({ planId: id, itemId: id }).optional(),
    overridden,
  },
  { 1: (data) => ({ ...data }) },
);

/** The nomination was accepted: a seat follows, or a place in the waiting list of the programme. */
export const NominationAccepted = defineEvent('NominationAccepted', 1, { ...which, basis: code(BASES) });

/** The nomination was declined. The reason in words is in the metadata. */
export const NominationDeclined = defineEvent('NominationDeclined', 1, {
  ...which,
  reasonCode: code(DECLINE_REASONS),
});

/** The nomination was taken back. The reason is in the metadata. */
export const NominationWithdrawn = defineEvent('NominationWithdrawn', 1, which);
