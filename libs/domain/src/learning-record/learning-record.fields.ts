import { z } from 'zod';
import { clear } from '../kernel/tags.js';

/** The rule by which learning was converted into lesson hours, and its version, e.g. `programme-hours/1`. */
export const rule = clear('the name of a rule', z.string().regex(/^[a-z0-9-]{1,60}\/\d{1,6}$/));
