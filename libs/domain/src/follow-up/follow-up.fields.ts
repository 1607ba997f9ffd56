import { z } from 'zod';
import { id } from '../kernel/fields.js';
import { code } from '../kernel/tags.js';
import { FOLLOW_UP_SOURCES } from './follow-up.vocabulary.js';

/** What gave rise to it. */
export const source = z.strictObject({ kind: code(FOLLOW_UP_SOURCES), id });

/** Whom or what it is about: exactly one of these is there. Every event of a follow-up says it. */
export const subject = {
  employeeId: id.optional(),
  unitId: id.optional(),
  programmeId: id.optional(),
  /** The runs of one programme. */
  seriesId: id.optional(),
};
