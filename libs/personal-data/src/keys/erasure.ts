import { NotFenced } from '../errors.js';
import { PERSONAL_CLASSES, type PersonalClass } from '@jejak/domain';
import type { Database, Queryable } from './database.js';
import { cleanHeap } from './heap.js';
import { lockSubject, raiseEpoch } from './rows.js';

/** What stays of a key that is being erased or was. It holds no bytes of it. */
export interface Tombstone {
  readonly keyId: string;
  readonly class: PersonalClass;
  readonly state: 'shredding' | 'destroyed';
  /** False where the person had no key of this class, and gets none any more. */
  readonly existed: boolean;
  /** When master keys up to this version are destroyed, no copy of the key can be unwrapped; absent if none existed. */
  readonly masterKeyVersion?: number;
  readonly createdAt: Date;
  readonly fencedAt: Date;
  readonly destroyedAt?: Date;
  /** Id of the event that ordered it. */
  readonly byEvent: string;
}

interface TombstoneRow {
  readonly id: string;
  readonly class: PersonalClass;
  readonly state: 'shredding' | 'destroyed';
  readonly kek_version: number | null;
  readonly created_at: Date;
  readonly fenced_at: Date;
  readonly destroyed_at: Date | null;
  readonly by_event: string;
}

const ALL: readonly PersonalClass[] = PERSONAL_CLASSES;

/**
 * The steps by which a person's keys are destroyed. Each may be broken off anywhere and be taken again; the same step
 * twice is the step once. Whether it is allowed (legal holds, approval) is not asked here.
 */
export class Erasure {
  constructor(private readonly database: Database) {}

  /**
   * From when it returns on nobody gets these keys, from no process and no cache, and no new ones are made.
   *
   * @param eventId of the event that orders it; the first one stays
   */
  async fence(
    subject: string,
    eventId: string,
    classes: readonly PersonalClass[] = ALL,
  ): Promise<Tombstone[]> {
    await this.change(subject, async (client) => {
      const fenced = await client.query(
        `UPDATE jejak_keys.subject_key SET state = 'shredding', fenced_at = now(), by_event = $3
         WHERE subject = $1 AND class = ANY($2) AND state = 'active'`,
        [subject, classes, eventId],
      );
      const barred = await client.query(
        `INSERT INTO jejak_keys.subject_key (id, subject, class, state, fenced_at, by_event)
         SELECT gen_random_uuid(), $1, class, 'shredding', now(), $3 FROM unnest($2::text[]) class
         WHERE NOT EXISTS (SELECT FROM jejak_keys.subject_key k WHERE k.subject = $1 AND k.class = class.class)`,
        [subject, classes, eventId],
      );
      return (fenced.rowCount ?? 0) + (barred.rowCount ?? 0);
    });
    return (await this.tombstones(subject)).filter(({ class: keyClass }) => classes.includes(keyClass));
  }

  /** Takes a fence back: the keys are given again. Destroyed ones stay destroyed. @returns how many came back */
  async unfence(subject: string, classes: readonly PersonalClass[] = ALL): Promise<number> {
    return this.change(subject, async (client) => {
      await client.query(
        `DELETE FROM jejak_keys.subject_key
         WHERE subject = $1 AND class = ANY($2) AND state = 'shredding' AND wrapped IS NULL`,
        [subject, classes],
      );
      const back = await client.query(
        `UPDATE jejak_keys.subject_key SET state = 'active', fenced_at = NULL, by_event = NULL
         WHERE subject = $1 AND class = ANY($2) AND state = 'shredding'`,
        [subject, classes],
      );
      return back.rowCount ?? 0;
    });
  }

  /**
   * Destroys the fenced keys, and with class identity what the blind index has of the person; then rewrites the tables,
   * so that the heap holds no copy. The write-ahead log and backups still do (`Tombstone.masterKeyVersion`).
   *
   * @throws NotFenced; HeapHeld when they are destroyed but the heap could not be cleaned: take the step again
   */
  async destroy(subject: string, classes: readonly PersonalClass[] = ALL): Promise<Tombstone[]> {
    await this.change(subject, async (client) => {
      const { rows } = await client.query<{ class: PersonalClass }>(
        `UPDATE jejak_keys.subject_key SET state = 'destroyed', wrapped = NULL, destroyed_at = now()
         WHERE subject = $1 AND class = ANY($2) AND state = 'shredding' RETURNING class`,
        [subject, classes],
      );
      if (rows.some((row) => row.class === 'identity'))
        await client.query(`DELETE FROM jejak_keys.blind_index WHERE subject = $1`, [subject]);
      return rows.length;
    });
    const destroyed = (await this.tombstones(subject)).filter(
      ({ class: keyClass, state }) => state === 'destroyed' && classes.includes(keyClass),
    );
    if (destroyed.length === 0) throw new NotFenced(subject);
    await cleanHeap(this.database);
    return destroyed;
  }

  /** What was fenced or destroyed of a person, the oldest first. */
  async tombstones(subject: string): Promise<Tombstone[]> {
    const rows = await this.database.query<TombstoneRow>(
      `SELECT id, class, state, kek_version, created_at, fenced_at, destroyed_at, by_event
       FROM jejak_keys.subject_key WHERE subject = $1 AND state <> 'active' ORDER BY created_at, class`,
      [subject],
    );
    return rows.map((row) => ({
      keyId: row.id,
      class: row.class,
      state: row.state,
      existed: row.kek_version !== null,
      ...(row.kek_version !== null && { masterKeyVersion: row.kek_version }),
      createdAt: row.created_at,
      fencedAt: row.fenced_at,
      ...(row.destroyed_at && { destroyedAt: row.destroyed_at }),
      byEvent: row.by_event,
    }));
  }

  /** People of whom keys are destroyed, as long as the end of it is not noted ({@link noteFinal}). */
  async notFinal(): Promise<string[]> {
    const rows = await this.database.query<{ subject: string }>(
      `SELECT DISTINCT subject FROM jejak_keys.subject_key
       WHERE state = 'destroyed' AND final_at IS NULL ORDER BY subject`,
    );
    return rows.map(({ subject }) => subject);
  }

  /** The end of it is in the log; nobody needs to look at it any more. */
  async noteFinal(subject: string, classes: readonly PersonalClass[]): Promise<void> {
    await this.database.query(
      `UPDATE jejak_keys.subject_key SET final_at = now()
       WHERE subject = $1 AND class = ANY($2) AND state = 'destroyed' AND final_at IS NULL`,
      [subject, classes],
    );
  }

  private async change(subject: string, work: (client: Queryable) => Promise<number>): Promise<number> {
    return this.database.transaction(async (client) => {
      await lockSubject(client, subject);
      const changed = await work(client);
      if (changed > 0) await raiseEpoch(client);
      return changed;
    });
  }
}
