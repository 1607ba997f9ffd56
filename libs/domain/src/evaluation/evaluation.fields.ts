import { z } from 'zod';

/** An aspect asked about: `MATERIAL`, `FACILITATOR`, `METHOD`, `FACILITIES`, `RELEVANCE`, `OVERALL` … */
export const aspect = z.string().regex(/^[A-Z][A-Z0-9_]{0,39}$/);

/** Answers: one per aspect, on a scale from 1 to the evaluation's `scaleMax`. */
export const items = z.array(z.strictObject({ aspect, value: z.number().min(1).max(100) })).min(1);
