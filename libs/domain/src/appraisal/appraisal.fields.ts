import { z } from 'zod';
import { clear } from '../kernel/tags.js';

/** The period that an appraisal is about: a calendar year, `2026`, or a quarter (*triwulan*) of one, `2026-Q1`. */
export const period = clear('a period of time', z.string().regex(/^(19|2\d)\d\d(-Q[1-4])?$/));
