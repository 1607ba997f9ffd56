import { z } from 'zod';
import { clear } from '../kernel/tags.js';

/** The platform that tells of it. */
export const platform = clear('the name of a platform', z.string().regex(/^[A-Z0-9][A-Z0-9._-]{0,39}$/));
