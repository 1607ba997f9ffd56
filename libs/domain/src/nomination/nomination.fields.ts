import { z } from 'zod';
import { clear } from '../kernel/tags.js';

/** 1 for the first nomination; one more for each after a nomination that was declined or withdrawn. */
export const attempt = clear('a count, of opaque ids', z.int().positive().max(1_000_000));
