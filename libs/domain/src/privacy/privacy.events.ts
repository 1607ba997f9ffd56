import { z } from 'zod';
import { defineEvent } from '../kernel/event.js';
import { day, id, moment, text } from '../kernel/fields.js';
import { PERSONAL_CLASSES } from '../kernel/personal.js';
import { clear, code } from '../kernel/tags.js';
import { ERASURE_BASES, ERASURE_DECISIONS } from './privacy.vocabulary.js';

const classes = z.array(code(PERSONAL_CLASSES)).min(1);
const article = clear('a provision of a law', text(200));

/** Somebody asked that personal data be erased. The reason is in the metadata. */
export const ErasureRequested = defineEvent('ErasureRequested', 1, {
  subjectId: id,
  erasureId: id,
  classes,
  basis: code(ERASURE_BASES),
  /** When the request reached the agency: from then on the clock runs. */
  receivedAt: moment,
  /** By when it has to be decided and carried out. */
  dueAt: moment,
});

/** It was decided what is erased, and by which provision; what is not stays. The reason is in the metadata. */
export const ErasureDecided = defineEvent('ErasureDecided', 1, {
  subjectId: id,
  erasureId: id,
  decision: code(ERASURE_DECISIONS),
  /** What will be erased; none if it was refused. */
  classes: z.array(code(PERSONAL_CLASSES)),
  article,
  /** Opaque id of who decided; somebody else confirms. */
  decidedBy: id,
});

/** A second person confirmed the decision; the reason is in the metadata. From here on it is carried out. */
export const ErasureConfirmed = defineEvent('ErasureConfirmed', 1, { subjectId: id, erasureId: id });

/** The keys are fenced: nobody seals or opens with them any more. */
export const KeysFenced = defineEvent('KeysFenced', 1, { subjectId: id, erasureId: id });

/** The keys were destroyed: what they sealed cannot be read any more, wherever the log is copied. Views drop it. */
export const PersonalDataErased = defineEvent('PersonalDataErased', 1, {
  subjectId: id,
  erasureId: id,
  classes,
  keyIds: z.array(id),
});

/** Views and files were searched for what was erased. */
export const ErasureVerified = defineEvent('ErasureVerified', 1, {
  subjectId: id,
  erasureId: id,
  /** Sealed values of the person in the log, none of which opens. */
  sealedValues: clear('a number of values', z.int().min(0)),
  /** Values of the person that views still showed; 0, or the verification fails. */
  shownValues: clear('a number of values', z.int().min(0)),
  /** Until this day backups of the key database may still hold the keys. */
  backupsUntil: day,
});

/**
 * No copy of the keys can be used any more: the backups that may have held them are over their days, and the versions of
 * the master key that wrapped them are destroyed.
 */
export const ErasureFinal = defineEvent('ErasureFinal', 1, {
  subjectId: id,
  erasureId: id,
  /** The newest version that had wrapped any of the keys; absent where there never was a key. */
  masterKeyVersion: clear('a number of a version', z.int().min(1)).optional(),
});

/** Something must not be erased for as long as a case needs it (*legal hold*). The reason is in the metadata. */
export const LegalHoldPlaced = defineEvent('LegalHoldPlaced', 1, {
  subjectId: id,
  holdId: id,
  classes,
  article,
  /** Last day; without it the hold stays until it is lifted. */
  until: day.optional(),
});

/** The case no longer needs it. The reason is in the metadata. */
export const LegalHoldLifted = defineEvent('LegalHoldLifted', 1, { subjectId: id, holdId: id });
