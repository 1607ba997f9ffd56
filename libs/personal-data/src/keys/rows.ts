import type { PersonalClass } from '@jejak/domain';
import type { WrappedSecret } from '../kms/kms-port.js';
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

/** A key that was entered, and the epoch in which it was. */
export interface Entered {
  readonly id: string;
  readonly epoch: bigint;
}

/**
 * Enters keys where there is nothing yet of their owners, who are locked, and no master key is used that is being destroyed.
 *
 * @returns those that were entered, and the epoch, which stays until the transaction ends
 */
export async function insertKeys(
  client: Queryable,
  keys: readonly Pick<KeyRow, 'id' | 'subject' | 'class'>[],
  wrapped: readonly WrappedSecret[],
): Promise<readonly Entered[]> {
  const { rows } = await client.query<{ id: string; epoch: string }>(
    `WITH s AS MATERIALIZED (SELECT epoch, kek_floor FROM jejak_keys.state FOR SHARE),
       made AS (
         INSERT INTO jejak_keys.subject_key (id, subject, class, wrapped, kek_version)
         SELECT n.id, n.subject, n.class, n.wrapped, n.version
         FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::bytea[], $5::int[]) AS n (id, subject, class, wrapped, version), s
         WHERE n.version >= s.kek_floor AND NOT EXISTS (
           SELECT FROM jejak_keys.subject_key AS k WHERE k.subject = n.subject AND k.class = n.class)
         RETURNING id)
     SELECT made.id, s.epoch FROM made, s`,
    [
      keys.map(({ id }) => id),
      keys.map(({ subject }) => subject),
      keys.map((key) => key.class),
      wrapped.map((one) => one.wrapped),
      wrapped.map(({ version }) => version),
    ],
  );
  return rows.map(({ id, epoch }) => ({ id, epoch: BigInt(epoch) }));
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

/** The same for several people, in the same order whoever asks, so that nobody waits in a circle. @returns them */
export async function lockSubjects(
  client: Queryable,
  subjects: readonly string[],
): Promise<ReadonlySet<string>> {
  await client.query(
    `SELECT pg_advisory_xact_lock(7035101, hash)
     FROM (SELECT DISTINCT hashtext(subject) AS hash FROM unnest($1::text[]) AS subject ORDER BY hash OFFSET 0) AS ordered`,
    [subjects],
  );
  return new Set(subjects);
}

/** Locks those of several people whom nobody else has locked, and waits for none. @returns who is locked by this one now */
export async function lockFreeSubjects(
  client: Queryable,
  subjects: readonly string[],
): Promise<ReadonlySet<string>> {
  const { rows } = await client.query<{ subject: string; free: boolean }>(
    `SELECT subject, pg_try_advisory_xact_lock(7035101, hashtext(subject)) AS free FROM unnest($1::text[]) AS subject`,
    [subjects],
  );
  return new Set(rows.filter(({ free }) => free).map(({ subject }) => subject));
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
