import { z } from 'zod';
import { PREDICATES } from '../appraisal/appraisal.vocabulary.js';
import {
  DISCIPLINE_SEVERITIES,
  POSITION_CLASSES,
  QUALIFICATION_LEVELS,
} from '../employee/employee.vocabulary.js';
import { clear } from '../kernel/tags.js';
import { FORMS } from '../programme/programme.vocabulary.js';
import { DIMENSIONS, LEARNING_PARTS, PROFESSIONALISM_CATEGORIES } from '../rules/professionalism.table.js';

/** Points of the index, in halves. */
export const points = z.number().multipleOf(0.5).min(0).max(100);

/** Number of a version, from 1. */
export const version = clear('the number of a version', z.int().min(1).max(999_999));

/** Years that learning counts, with that of the index; 0: whenever it was. */
export const yearsBack = z.int().min(0).max(50);

/** Lesson hours that it takes; 0: whatever there was. */
export const leastJp = z.number().multipleOf(0.5).min(0).max(1000);

/** The numbers of a version: `ProfessionalismTable`. */
export const professionalismTable = clear(
  'numbers of a law, said of no one',
  z.strictObject({
    weights: z.record(z.enum(DIMENSIONS), points),
    qualification: z.record(z.enum(QUALIFICATION_LEVELS), points),
    competency: z.record(
      z.enum(LEARNING_PARTS),
      z.strictObject({
        forms: z.array(z.enum(FORMS)).min(1),
        leastJp,
        years: yearsBack,
        points: z.record(z.enum(POSITION_CLASSES), points),
      }),
    ),
    performance: z.record(z.enum(PREDICATES), points),
    discipline: z.record(z.enum(DISCIPLINE_SEVERITIES), points),
    categories: z.record(z.enum(PROFESSIONALISM_CATEGORIES), points),
  }),
);
