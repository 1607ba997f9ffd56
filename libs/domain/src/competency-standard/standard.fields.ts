import { z } from 'zod';
import { competencyCode, text } from '../kernel/fields.js';
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

/** A family of positions that do like work (*rumpun jabatan*), e.g. `TEACHER`. */
export const positionFamily = clear(
  'the code of a family of positions',
  z.string().regex(/^[A-Z][A-Z0-9_-]{0,39}$/),
);

/** A duty within the standard of a position, e.g. `D-01`. */
export const dutyCode = clear('the code of a duty', z.string().regex(/^[A-Z0-9][A-Z0-9._-]{0,39}$/));

/** Duties of a position (*uraian tugas*), each with those of the required competencies that it needs. */
export const duties = z.array(
  z.strictObject({
    code: dutyCode,
    statement: clear('the duty of a position', z.strictObject({ id: text(500), en: text(500).optional() })),
    competencyCodes: z.array(competencyCode).min(1),
  }),
);
