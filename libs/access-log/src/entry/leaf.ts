import { createHash } from 'node:crypto';
import { isoMicroseconds } from '../store/database.js';

/**
 * What an entry's hash covers: every column, as the text that PostgreSQL gives, in this order. Change neither; a new
 * form of entry gets a new mark in {@link leafOf}.
 */
const covered = [
  'number::text',
  isoMicroseconds('at'),
  'id::text',
  'actor::text',
  'roles::text',
  'action',
  'purpose',
  'reason::text',
  'effect',
  'decision',
  'masked::text',
  'shown::text',
  'subjects::text',
  'result_count::text',
  'correlation_id',
  'as_of',
];

/** Columns of a {@link CoveredEntry}, for `SELECT`. */
export const coveredColumns = `number::text AS number, id::text AS id, ${isoMicroseconds('at')} AS at,
  json_build_array(${covered.join(', ')})::text AS covered`;

/** An entry as its hash sees it. */
export interface CoveredEntry {
  readonly number: string;
  readonly id: string;
  readonly at: string;
  readonly covered: string;
}

/** SHA-256 of an entry: 32 bytes. */
export function leafOf({ covered }: CoveredEntry): Buffer {
  const values: unknown = JSON.parse(covered); // PostgreSQL's spacing is not part of it
  return createHash('sha256')
    .update(JSON.stringify(['jejak-access-log-entry/1', values]))
    .digest();
}
