import { z } from 'zod';
import { defineEvent } from '../kernel/event.js';
import { id } from '../kernel/fields.js';
import { code } from '../kernel/tags.js';
import { FORMS } from '../programme/programme.vocabulary.js';
import { certificateName, institution, referenceId } from './siasn-references.fields.js';

/** By which ids SIASN knows the city and the forms of development, in place of all that was said before. */
export const SiasnReferencesRecorded = defineEvent('SiasnReferencesRecorded', 1, {
  referencesId: id,
  instansiId: referenceId,
  institusiPenyelenggara: institution,
  forms: z.array(
    z.strictObject({
      form: code(FORMS),
      jenisDiklatId: referenceId,
      jenisKursusSertipikat: certificateName,
      latihanStrukturalId: referenceId.optional(),
    }),
  ),
});
