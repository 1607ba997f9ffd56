import { z } from 'zod';
import { text } from '../kernel/fields.js';
import { clear } from '../kernel/tags.js';

/** Where a forum is held: open to everybody, and announced. */
export const publicPlace = clear('a place that is open to everybody', text(300));

/** What somebody spoke of: the code of a competency of staff (`MAN-05`), or of a service (`ADMINDUK.KTP`). */
export const topic = clear(
  'a code of a competency or of a service',
  z.string().regex(/^[A-Z0-9][A-Z0-9._-]{0,39}$/),
);

/** People who came. */
export const attendance = clear('a number of people', z.int().min(1).max(100_000));

/** A promise in the words in which the city publishes it. */
export const promise = clear('a promise of the city, made in public and published', text(500));

/** What became of a promise, in the words in which the city publishes it. */
export const promiseNote = clear('what became of a promise of the city, as it is published', text(1000));
