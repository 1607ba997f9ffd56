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

/** Whose a key is, and for which class of personal data. */
export type Owner = Pick<KeyRow, 'subject' | 'class'>;

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

/** All that there is of these people and classes. */
export async function rowsOf(database: Database, wanted: readonly Owner[]): Promise<Snapshot> {
  return snapshot(
    await database.query<Joined>(
      `SELECT ${COLUMNS} FROM jejak_keys.state s LEFT JOIN (
         unnest($1::uuid[], $2::text[]) AS w (subject, class) JOIN jejak_keys.subject_key k USING (subject, class)
       ) ON true`,
      [wanted.map(({ subject }) => subject), wanted.map((owner) => owner.class)],
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
  await lockSubjects(client, [subject]);
}

/** The same for several people, in the same order whoever asks, so that nobody waits in a circle. */
export async function lockSubjects(client: Queryable, subjects: readonly string[]): Promise<void> {
  await client.query(
    `SELECT pg_advisory_xact_lock(7035101, hash)
     FROM (SELECT DISTINCT hashtext(subject) AS hash FROM unnest($1::text[]) AS subject ORDER BY hash OFFSET 0) AS ordered`,
    [subjects],
  );
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
