import type { Personal, Shown } from '@jejak/domain';
import type { KeyDatabase } from '../keys/key-database.js';
import { open } from './seal.js';

/** The keys, as far as reading needs them. */
export type OpeningKeys = Pick<KeyDatabase, 'origin' | 'keys'>;

/**
 * Opens sealed values with one question to the key database.
 *
 * @returns what each of them shows; of a value that needs no opening, what it shows anyway
 * @throws SealBroken when asked for a value that was changed; KeysUnavailable
 */
export async function opening(
  keys: OpeningKeys,
  values: readonly Personal<unknown>[],
): Promise<(personal: Personal<unknown>) => Shown<string>> {
  const ids = new Set<string>();
  for (const { content } of values) if (content.form === 'sealed') ids.add(content.envelope.k);
  const held = ids.size > 0 ? await keys.keys(ids) : new Map<string, never>();
  return ({ content }) => {
    if (content.form === 'opened') {
      const { shown } = content;
      return shown.state === 'value' ? { ...shown, value: String(shown.value) } : shown;
    }
    if (content.form !== 'sealed') return { state: 'value', value: String(content.value), about: null };
    const key = held.get(content.envelope.k) ?? 'lost';
    if (key === 'erased' || key === 'lost') return { state: key };
    if (!content.place) throw new Error('A sealed value is opened in its place, and this one has none');
    return {
      state: 'value',
      value: open(key, keys.origin, content.place, content.envelope),
      about: key.subject,
    };
  };
}
