import { z } from 'zod';
import { clear } from '../kernel/tags.js';

/** Place of an event in the log, as text since it may exceed 2^53. */
export const position = clear('a place in the log', z.string().regex(/^(0|[1-9]\d{0,17})$/));
