import { z } from 'zod';
import { clear } from './tags.js';

/** Field schemas that several event types share. Each is one shape with one meaning; a `text` gets its tag where it is used. */

/**
 * An opaque random id: a UUID in lower case, so that one id has one spelling. Never derived from a NIP, a name or
 * anything else about a person.
 */
export const id = clear('an opaque random id', z.uuid().lowercase().meta({ format: 'uuid' }));

/** Years from 1900 to 2999: earlier and later ones are slips of the pen, and would not survive a time zone. */
const YEARS = /^(19|2\d)\d\d-/;

/** A moment with its offset, ISO 8601 (`2026-03-02T08:00:00+07:00`). */
export const moment = clear(
  'when something was done, said of no one',
  z.iso.datetime({ offset: true }).max(40).regex(YEARS).meta({ format: 'date-time' }),
);

/** A calendar day in Medan (WIB, UTC+7), `YYYY-MM-DD`. */
export const day = clear(
  'a day of a record, said of no one',
  z.iso.date().regex(YEARS).meta({ format: 'date' }),
);

/**
 * A text of `min` to `max` characters (code points) that is not blank and that every store can hold: no control characters but
 * tab and line breaks, no half characters (lone surrogates).
 */
export const text = (max: number, min = 1) =>
  z
    .string()
    .min(min)
    .max(max)
    .regex(/\S/)
    .regex(/^[^\p{Cs}\u0000-\u0008\v\f\u000e-\u001f\u007f-\u009f]*$/u);

/**
 * No marks of writing direction: with them a reader sees the letters in another order than they stand, so that a text can
 * be shown to say what it does not (CVE-2021-42574).
 */
const ONE_DIRECTION = /^[^\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]*$/u;

/**
 * At most eight combining marks in a row: no language has as many on one letter, and a pile of them covers the lines
 * around it.
 */
const FEW_MARKS = /^(?:\p{M}{0,8}\P{M})*\p{M}{0,8}$/u;

/**
 * A text as a command may bring it: a {@link text} that everybody sees as it stands. Events are not held to this, so that
 * what was recorded before stays readable.
 */
export const newText = (max: number, min = 1) => text(max, min).regex(ONE_DIRECTION).regex(FEW_MARKS);

/** Name and version of the rule by which a policy acted: `failed-programme/1`. */
export const ruleId = clear('the name of a rule', z.string().regex(/^[a-z][a-z0-9-]{0,60}\/[1-9]\d{0,3}$/));

/** SHA-256 of a paper or a file, in hexadecimal. */
export const sha256 = clear('the digest of a paper', z.string().regex(/^[0-9a-f]{64}$/));

/** Lesson hours (*jam pelajaran*, JP), in halves. */
export const jp = clear('lesson hours', z.number().multipleOf(0.5).min(0));

/** A test score, 0 to 100. */
export const score = clear('a score, of an opaque id', z.number().min(0).max(100));

/** Whole rupiah. */
export const rupiah = clear('money of a programme', z.int().min(0));

/** Per cent, 0 to 100. */
export const percent = clear('a share', z.number().min(0).max(100));

/** Code of a competency in a competency standard, e.g. `MAN-03`. */
export const competencyCode = clear(
  'a code of a competency standard',
  z.string().regex(/^[A-Z0-9][A-Z0-9._-]{0,39}$/),
);

/** A level of mastery: 0 none, 1 to 5 as in Permenpan RB 38/2017. */
export const level = clear('a level, of an opaque id', z.int().min(0).max(5));

/** A text in Indonesian and, where there is one, English. */
export const bilingual = clear(
  'the title of a programme',
  z.strictObject({ id: text(300), en: text(300).optional() }),
);
