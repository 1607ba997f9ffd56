import { z } from 'zod';
import { competencyCode } from '../kernel/fields.js';
import { clear, code } from '../kernel/tags.js';
import { COMPETENCY_KINDS } from './standard.vocabulary.js';

/** What a position requires: of each competency a level from 1 to 5 (Permenpan RB 38/2017). */
export const requirements = z
  .array(
    z.strictObject({
      competencyCode,
      kind: code(COMPETENCY_KINDS),
      level: clear('a level that a position requires', z.int().min(1).max(5)),
    }),
  )
  .min(1);
