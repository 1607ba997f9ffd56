import { createHash } from 'node:crypto';
import type { Statement } from '../format/statement.js';

/**
 * SHA-256 of all by which two statements are told apart (part 2, §2.3.1 *Statement Immutability*). Left out are the id, what an
 * LRS adds (`stored`, `authority`, `version`), and what may be said in another way of the same thing: names, displays and
 * definitions. A moment counts as a moment, however its offset is written.
 */
export function digestOf({ id: _, stored: __, authority: ___, version: ____, ...said }: Statement): string {
  const at = said.timestamp === undefined ? null : new Date(said.timestamp).toISOString();
  const told = canonical({ ...said, timestamp: at });
  return createHash('sha256').update(JSON.stringify(told)).digest('hex');
}

/** What names or describes a thing beside its id. */
const DESCRIPTIONS = new Set(['display', 'definition', 'objectType', 'attachments']);

/** Fields in alphabetical order, without those that describe; of extensions everything. */
function canonical(value: unknown, inside = ''): unknown {
  if (Array.isArray(value)) return value.map((one) => canonical(one, inside));
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value)
    .filter(([name, one]) => one !== undefined && (inside === 'extensions' || !DESCRIPTIONS.has(name)))
    .filter(([name]) => !(name === 'name' && ['actor', 'instructor', 'team', 'member'].includes(inside)))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return fields.map(([name, one]) => [name, canonical(one, inside === 'extensions' ? inside : name)]);
}
