import { createHmac } from 'node:crypto';
import { KeyErased, KeysUnavailable, Taken } from '../errors.js';
import type { Database, Queryable } from '../keys/database.js';
import { lockSubject } from '../keys/rows.js';
import { derive } from '../seal/field-key.js';
import { nameKeys, searchKeys } from './names.js';

/** Values that belong to one person only, as they are compared. */
const SINGLE = {
  /** NIP or NI PPPK: its digits. */
  nip: (value: string) => value.replace(/\D/g, ''),
  /** NIK: its digits. */
  nik: (value: string) => value.replace(/\D/g, ''),
  /** Issuer and subject of a token; taken as it is. */
  login: (value: string) => value,
} as const satisfies Readonly<Record<string, (value: string) => string>>;

export type SingleKind = keyof typeof SINGLE;

/** A value and whose it is. */
export interface Entry {
  readonly kind: SingleKind;
  readonly value: string;
  /** Id of the employee or account. */
  readonly subject: string;
}

const NAME = 'name';

/**
 * Finds people by values that are stored nowhere in the clear: rows hold HMAC-SHA256 of the value under a key of its
 * kind, which is derived from a key that the KMS wraps. Who has the rows only learns which are equal. They go when the
 * person's key of class identity is destroyed (`Erasure.destroy`), in the same transaction.
 */
export class BlindIndex {
  readonly #keys = new Map<string, Buffer>();

  /** @param indexKey is wiped here */
  constructor(
    private readonly database: Database,
    indexKey: Buffer,
  ) {
    for (const kind of [...Object.keys(SINGLE), NAME])
      this.#keys.set(kind, derive(indexKey, '', ['v1 blind index', kind]));
    indexKey.fill(0);
  }

  /**
   * Enters that a value is this person's. Entered already: it is claimed anew. An earlier value stays, so that an old NIP
   * still finds its person, until it is released.
   *
   * @throws Taken if it is somebody else's; KeyErased if the person's identity was erased; KeysUnavailable
   */
  async register({ kind, value, subject }: Entry): Promise<void> {
    const tag = this.tag(kind, SINGLE[kind](value));
    const holder = await this.database.transaction(async (client) => {
      await lockUnerased(client, subject);
      return claim(client, kind, tag, subject);
    });
    if (holder !== subject) throw new Taken(kind, holder);
  }

  /**
   * Takes a value away from somebody of whom nothing says that it is theirs, unless they claimed it a short while ago: then
   * they may be about to record it.
   *
   * @param ms how long a claim counts by itself, by the clock of the database
   * @returns whether it is free now
   */
  async releaseClaim({ kind, value, subject }: Entry, ms: number): Promise<boolean> {
    const released = await this.database.query(
      `DELETE FROM jejak_keys.blind_index WHERE kind = $1 AND tag = $2 AND subject = $3
         AND claimed_at < now() - make_interval(secs => $4::float8 / 1000) RETURNING 1`,
      [kind, this.tag(kind, SINGLE[kind](value)), subject, ms],
    );
    return released.length > 0;
  }

  /** Whether two spellings are one value. */
  same(kind: SingleKind, one: string, other: string): boolean {
    return SINGLE[kind](one) === SINGLE[kind](other);
  }

  /** The value is not this person's any more. */
  async release({ kind, value, subject }: Entry): Promise<void> {
    await this.database.query(
      `DELETE FROM jejak_keys.blind_index WHERE kind = $1 AND tag = $2 AND subject = $3`,
      [kind, this.tag(kind, SINGLE[kind](value)), subject],
    );
  }

  /** Whose value it is; undefined for nobody's, and while its person is being erased. */
  async find(kind: SingleKind, value: string): Promise<string | undefined> {
    const [row] = await this.database.query<{ subject: string }>(
      `SELECT subject FROM jejak_keys.blind_index e WHERE kind = $1 AND tag = $2 AND ${NOT_FENCED}`,
      [kind, this.tag(kind, SINGLE[kind](value))],
    );
    return row?.subject;
  }

  /** The person's name is this one now; what was entered of an earlier one goes. @throws KeyErased, KeysUnavailable */
  async registerName(subject: string, name: string): Promise<void> {
    const tags = nameKeys(name).map((key) => this.tag(NAME, key));
    await this.database.transaction(async (client) => {
      await lockUnerased(client, subject);
      await client.query(
        `DELETE FROM jejak_keys.blind_index WHERE subject = $1 AND kind = $2 AND tag <> ALL($3::bytea[])`,
        [subject, NAME, tags],
      );
      await client.query(
        `INSERT INTO jejak_keys.blind_index (kind, tag, subject, single)
         SELECT $2, tag, $1, false FROM unnest($3::bytea[]) tag ON CONFLICT DO NOTHING`,
        [subject, NAME, tags],
      );
    });
  }

  /** People whose names have all these words, or words that begin so (3 letters and more), at most `limit`. */
  async findByName(typed: string, limit: number): Promise<string[]> {
    const tags = searchKeys(typed).map((key) => this.tag(NAME, key));
    if (tags.length === 0) return [];
    const rows = await this.database.query<{ subject: string }>(
      `SELECT subject FROM jejak_keys.blind_index e WHERE kind = $1 AND tag = ANY($2::bytea[]) AND ${NOT_FENCED}
       GROUP BY subject HAVING count(*) = $3 ORDER BY subject LIMIT $4`,
      [NAME, tags, tags.length, limit],
    );
    return rows.map(({ subject }) => subject);
  }

  /** Forgets the keys; nothing can be entered or found any more. */
  close(): void {
    for (const key of this.#keys.values()) key.fill(0);
    this.#keys.clear();
  }

  private tag(kind: string, value: string): Buffer {
    const key = this.#keys.get(kind);
    if (!key) throw new Error('The blind index is closed');
    return createHmac('sha256', key).update(value).digest();
  }
}

/** Whoever holds the value may give it back between two questions; more often than this nobody is that unlucky. */
const TRIES = 8;

/** @returns whose the value is now */
async function claim(client: Queryable, kind: SingleKind, tag: Buffer, subject: string): Promise<string> {
  for (let tries = 0; tries < TRIES; tries++) {
    await client.query(
      `INSERT INTO jejak_keys.blind_index (kind, tag, subject, single) VALUES ($1, $2, $3, true)
       ON CONFLICT DO NOTHING`,
      [kind, tag, subject],
    );
    const { rows } = await client.query<{ subject: string }>(
      `UPDATE jejak_keys.blind_index SET claimed_at = CASE subject WHEN $3 THEN now() ELSE claimed_at END
       WHERE kind = $1 AND tag = $2 RETURNING subject`,
      [kind, tag, subject],
    );
    const [held] = rows;
    if (held) return held.subject;
  }
  throw new KeysUnavailable();
}

const NOT_FENCED = `NOT EXISTS (
  SELECT FROM jejak_keys.subject_key k
  WHERE k.subject = e.subject AND k.class = 'identity' AND k.state = 'shredding')`;

async function lockUnerased(client: Queryable, subject: string): Promise<void> {
  await lockSubject(client, subject);
  const { rows } = await client.query<{ state: string }>(
    `SELECT state FROM jejak_keys.subject_key WHERE subject = $1 AND class = 'identity'`,
    [subject],
  );
  if (rows.length > 0 && !rows.some(({ state }) => state === 'active'))
    throw new KeyErased(subject, 'identity');
}
