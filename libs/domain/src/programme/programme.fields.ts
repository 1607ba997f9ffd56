import { z } from 'zod';
import { positionFamily } from '../competency-standard/standard.fields.js';
import { POSITION_CLASSES } from '../employee/employee.vocabulary.js';
import { id } from '../kernel/fields.js';
import { clear, code } from '../kernel/tags.js';

/** An address that a browser may be sent to: `https` and nothing that hides what it says. */
export const materialUrl = clear(
  'the address of a material',
  z
    .string()
    .max(500)
    .regex(/^https:\/\/[^\s\p{C}]+$/u),
);

/** For whom a run is: whose position is named, or is of a family or a class that is named. */
export const eligibility = z.strictObject({
  positionIds: z.array(id).min(1).optional(),
  families: z.array(positionFamily).min(1).optional(),
  classes: z.array(code(POSITION_CLASSES)).min(1).optional(),
});

/** Whether somebody was let in for whom the run is not; the reason is in the metadata. Absent: no, or they were nominated: then the nomination says it. */
export const overridden = clear(
  'whether a rule was passed over, of an opaque id',
  z.literal(true),
).optional();
