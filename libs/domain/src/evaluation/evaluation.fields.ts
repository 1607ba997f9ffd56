import { z } from 'zod';
import { id, moment, text } from '../kernel/fields.js';
import { clear } from '../kernel/tags.js';

/** An aspect asked about: `MATERIAL`, `FACILITATOR`, `METHOD`, `FACILITIES`, `RELEVANCE`, `OVERALL` … */
export const aspect = clear('the code of an aspect', z.string().regex(/^[A-Z][A-Z0-9_]{0,39}$/));

/** Answers: one per aspect, on a scale from 1 to the evaluation's `scaleMax`. */
export const items = z
  .array(z.strictObject({ aspect, value: clear('an answer, of an opaque id', z.number().min(1).max(100)) }))
  .min(1);

/** Who said it, by which instrument. All ids are opaque. */
export const source = z.discriminatedUnion('instrument', [
  z.strictObject({ instrument: z.literal('QUESTIONNAIRE'), respondentId: id }),
  z.strictObject({
    instrument: z.literal('INTERVIEW'),
    interviewerId: id,
    intervieweeId: id,
    heldAt: moment,
  }),
  z.strictObject({
    instrument: z.literal('OBSERVATION'),
    observerId: id,
    subjectId: id,
    observedAt: moment,
    place: clear('a place of work', text(300)),
  }),
]);

/** Who said it, by which instrument. */
export type RecordSource = z.output<typeof source>;
