import { randomUUID } from 'node:crypto';
import { anEntry } from '../../testing/entries.js';
import { type AccessEntry, MOST_SUBJECTS, rowOf } from './entry.js';

const refused = (given: Partial<AccessEntry>) => () => rowOf(randomUUID(), anEntry(given));

describe('an entry', () => {
  it('names each person once, however they are written', () => {
    const subject = randomUUID();
    const row = JSON.parse(rowOf(randomUUID(), anEntry({ subjects: [subject, subject.toUpperCase()] }))) as {
      subjects: string[];
    };
    expect(row.subjects).toEqual([subject]);
  });

  it.each<[string, Partial<AccessEntry>]>([
    ['actor', { actor: 'Siti Aminah' }],
    ['subjects.0', { subjects: ['197001011990031001'] }],
    ['action', { action: 'GET /employees/Siti' }],
    ['purpose', { purpose: '' }],
    ['decision.code', { decision: { effect: 'deny', code: 'because Siti' } }],
    ['correlationId', { correlationId: 'line\nbreak' }],
    ['resultCount', { resultCount: -1 }],
    ['asOf', { asOf: 'yesterday' }],
    ['subjects', { subjects: Array.from({ length: MOST_SUBJECTS + 1 }, () => randomUUID()) }],
    ['reasonSealed', { reasonSealed: { c: 'x'.repeat(20_000) } }],
  ])('is refused for its %s, whose value is not repeated', (field, given) => {
    expect(refused(given)).toThrow(new RegExp(`^ACCESS_LOG.INVALID: ${field.replaceAll('.', '\\.')}: `));
    expect(refused(given)).not.toThrow(/Siti|1970|yesterday|xxx/);
  });
});
