import { z } from 'zod';
import { secondsOf } from './duration.js';

/** Values of xAPI 1.0.3 as its part 2 describes them (§4: data types). */

/** An IRI with its scheme (RFC 3987). */
export const iri = z
  .string()
  .max(2000)
  .regex(/^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]+$/i, 'must be an IRI with its scheme');

/** A UUID, in lower case from here on. */
export const uuid = z
  .string()
  .regex(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i, 'must be a UUID')
  .toLowerCase();

/** A tag of RFC 5646. */
export const languageTag = z.string().max(100).refine(isLanguage, 'must be a language tag of RFC 5646');

export const languageMap = z.record(languageTag, z.string());

/** A moment with its offset (RFC 3339). `-00:00` is none: it says that the offset is not known. */
export const timestamp = z.iso
  .datetime({ offset: true })
  .max(40)
  .regex(/(?<!-00:00|-0000)$/, 'must not have the offset -00:00');

/** ISO 8601, as `PT1H30M`. */
export const duration = z
  .string()
  .max(100)
  .refine((text) => secondsOf(text) !== undefined, 'must be a duration of ISO 8601');

/** Whatever a platform adds, by IRIs. What Jejak does not know it leaves out. */
export const extensions = z.record(iri, z.unknown());

function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}
