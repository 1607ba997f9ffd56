import type { PersonalClass } from '@jejak/domain';
import type { Database, Queryable } from './database.js';

/** A row of `subject_key` as far as reading keys needs it. */
export interface KeyRow {
  readonly id: string;
  readonly subject: string;
  readonly class: PersonalClass;
  readonly state: 'active' | 'shredding' | 'destroyed';
  readonly wrapped: Buffer | null;
  readonly kek_version: number | null;
}

/** Rows, and the epoch at the moment when they were so. */
export interface Snapshot {
  readonly epoch: bigint;
  readonly rows: readonly KeyRow[];
}

type Joined = { readonly epoch: string } & (KeyRow | { readonly id: null });

const COLUMNS = `s.epoch, k.id, k.subject, k.class, k.state, k.wrapped, k.kek_version`;

export async function rowsById(database: Database, ids: readonly string[]): Promise<Snapshot> {
  if (ids.length === 0) return { epoch: await readEpoch(database), rows: [] };
  return snapshot(
    await database.query<Joined>(
      `SELECT ${COLUMNS} FROM jejak_keys.state s LEFT JOIN jejak_keys.subject_key k ON k.id = ANY($1::uuid[])`,
      [ids],
    ),
  );
}

export async function rowsOf(
  database: Database,
  subject: string,
  keyClass: PersonalClass,
): Promise<Snapshot> {
  return snapshot(
    await database.query<Joined>(
      `SELECT ${COLUMNS} FROM jejak_keys.state s
       LEFT JOIN jejak_keys.subject_key k ON k.subject = $1 AND k.class = $2`,
      [subject, keyClass],
    ),
  );
}

export async function readEpoch(database: Database): Promise<bigint> {
  const [row] = await database.query<{ epoch: string }>(`SELECT epoch FROM jejak_keys.state`);
  if (!row) throw new Error('The key database has no row of state');
  return BigInt(row.epoch);
}

/** Keys changed their state: no process may go on with what it holds. */
export async function raiseEpoch(client: Queryable): Promise<void> {
  await client.query(`UPDATE jejak_keys.state SET epoch = epoch + 1`);
}

/** Whoever makes, fences or destroys keys of a person, or enters them in the index, goes one after the other. */
export async function lockSubject(client: Queryable, subject: string): Promise<void> {
  await client.query(`SELECT pg_advisory_xact_lock(7035101, hashtext($1))`, [subject]);
}

/** What the key of a row is wrapped for: bytes that are moved to another row are not unwrapped there. */
export function keyContext({
  id,
  subject,
  class: keyClass,
}: Pick<KeyRow, 'id' | 'subject' | 'class'>): string {
  return `subject-key:${id}:${subject}:${keyClass}`;
}

function snapshot(joined: readonly Joined[]): Snapshot {
  const [first] = joined;
  if (!first) throw new Error('The key database has no row of state');
  return { epoch: BigInt(first.epoch), rows: joined.filter((row) => row.id !== null) };
}
