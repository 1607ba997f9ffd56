import { createHmac } from 'node:crypto';
import type { Database } from '../keys/database.js';
import { Together, type Outcome } from '../keys/together.js';
import { derive } from '../seal/field-key.js';
import { Entering, type SingleTag } from './entering.js';
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

/** What a person is found by. */
export interface Identity {
  /** Id of the employee or account. */
  readonly subject: string;
  readonly numbers: readonly Omit<Entry, 'subject'>[];
  /** Absent: what was entered of it stays. */
  readonly name?: string;
}

const NAME = 'name';

/** So many people are looked for with one question. */
const MOST = 100;

/**
 * Finds people by values that are stored nowhere in the clear: rows hold HMAC-SHA256 of the value under a key of its
 * kind, which is derived from a key that the KMS wraps. Who has the rows only learns which are equal. They go when the
 * person's key of class identity is destroyed (`Erasure.destroy`), in the same transaction.
 */
export class BlindIndex {
  readonly #keys = new Map<string, Buffer>();
  readonly #entering: Entering;
  readonly #finding = new Together((wanted: readonly SingleTag[]) => this.findAll(wanted), 1, MOST);

  /** @param indexKey is wiped here */
  constructor(
    private readonly database: Database,
    indexKey: Buffer,
  ) {
    for (const kind of [...Object.keys(SINGLE), NAME])
      this.#keys.set(kind, derive(indexKey, '', ['v1 blind index', kind]));
    indexKey.fill(0);
    this.#entering = new Entering(database, NAME);
  }

  /**
   * Enters what a person is found by, together with that of others who are entered at the same moment. A value that is theirs
   * already is claimed anew, and an earlier one stays, so that an old NIP still finds its person, until it is released. Of
   * names only the last one counts: what was entered of an earlier one goes.
   *
   * @throws Taken if a value is somebody else's: then the name is not entered, but other values may be; KeyErased if the
   *   person's identity was erased; KeysUnavailable
   */
  enter({ subject, numbers, name }: Identity): Promise<void> {
    const values = numbers.map(({ kind, value }) => ({ kind, tag: this.tag(kind, SINGLE[kind](value)) }));
    const names = name === undefined ? undefined : nameKeys(name).map((key) => this.tag(NAME, key));
    return this.#entering.enter({ subject, values, ...(names && { names }) });
  }

  /** Enters that a value is this person's: as {@link enter}. */
  register({ kind, value, subject }: Entry): Promise<void> {
    return this.enter({ subject, numbers: [{ kind, value }] });
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
  find(kind: SingleKind, value: string): Promise<string | undefined> {
    return this.#finding.ask({ kind, tag: this.tag(kind, SINGLE[kind](value)) });
  }

  /** The person's name is this one now: as {@link enter}. */
  registerName(subject: string, name: string): Promise<void> {
    return this.enter({ subject, numbers: [], name });
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

  private async findAll(wanted: readonly SingleTag[]): Promise<readonly Outcome<string | undefined>[]> {
    const rows = await this.database.query<{ place: number; subject: string }>(
      `SELECT w.place::int AS place, e.subject
       FROM unnest($1::text[], $2::bytea[]) WITH ORDINALITY AS w (kind, tag, place)
       JOIN jejak_keys.blind_index e USING (kind, tag) WHERE e.single AND ${NOT_FENCED}`,
      [wanted.map(({ kind }) => kind), wanted.map(({ tag }) => tag)],
    );
    const found = new Map(rows.map(({ place, subject }) => [place, subject]));
    return wanted.map((_, index) => ({ answer: found.get(index + 1) }));
  }

  private tag(kind: string, value: string): Buffer {
    const key = this.#keys.get(kind);
    if (!key) throw new Error('The blind index is closed');
    return createHmac('sha256', key).update(value).digest();
  }
}

const NOT_FENCED = `NOT EXISTS (
  SELECT FROM jejak_keys.subject_key k
  WHERE k.subject = e.subject AND k.class = 'identity' AND k.state = 'shredding')`;
