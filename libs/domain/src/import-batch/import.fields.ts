import { z } from 'zod';
import { clear } from '../kernel/tags.js';

/** Name of a kind of sheet that is imported, e.g. `employees`. */
export const importKindName = clear('the name of a kind of sheet', z.string().regex(/^[a-z][a-z-]{1,39}$/));

/** How many rows or events. */
export const count = clear('a count', z.int().min(0));
