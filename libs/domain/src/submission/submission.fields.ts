import { z } from 'zod';
import { clear } from '../kernel/tags.js';

/** Id that SIASN gave to a row: 32 hexadecimal digits or a UUID, as far as they were seen. */
export const remoteId = clear('an opaque id of another system', z.string().regex(/^[A-Za-z0-9-]{1,64}$/));

/** Name of a field of a row in SIASN's shape. */
export const rowField = clear('the name of a field', z.string().regex(/^[a-zA-Z0-9_]{1,40}$/));

/** How often it was sent. */
export const attempts = clear('a number of attempts', z.int().min(0));
