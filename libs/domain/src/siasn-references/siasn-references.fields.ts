import { z } from 'zod';
import { text } from '../kernel/fields.js';
import { clear } from '../kernel/tags.js';

/** An id of a list of references of SIASN (*referensi*): an agency, a kind of training. */
export const referenceId = clear('an id of a list of references', z.string().regex(/^[A-Za-z0-9-]{1,64}$/));

/** What SIASN calls a certificate of a kind of training, as `Workshop`. */
export const certificateName = clear('the name of a kind of training', text(100));

/** The institution that holds the programmes of the city. */
export const institution = clear('the name of an institution', text(200));
