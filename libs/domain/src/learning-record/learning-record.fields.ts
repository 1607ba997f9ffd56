import { z } from 'zod';
import { jp } from '../kernel/fields.js';
import { clear } from '../kernel/tags.js';

/** The rule by which learning was converted into lesson hours, and its version, e.g. `programme-hours/1`. */
export const rule = clear('the name of a rule', z.string().regex(/^[a-z0-9-]{1,60}\/\d{1,6}$/));

/**
 * The number of a certificate in the city's own register, e.g. `800.2/0123/BKPSDM/2026`: capitals, digits, `.`, `/` and
 * `-`. Long runs of digits are refused, so that no NIP or NIK stands there.
 */
export const certificateNumber = clear(
  'a number of the register of certificates, of an opaque id',
  z.string().regex(/^(?!.*\d{15})[A-Z0-9][A-Z0-9./-]{1,58}[A-Z0-9]$/),
);

/** Lesson hours that were added, or, below zero, taken back. */
export const creditedJp = clear('lesson hours', z.number().multipleOf(0.5));

/** Lesson hours of one thing. */
export const claimedJp = jp.positive();
