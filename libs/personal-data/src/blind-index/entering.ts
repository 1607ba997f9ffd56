import { KeyErased, Taken } from '../errors.js';
import type { Database, Queryable } from '../keys/database.js';
import { lockFreeSubjects, lockSubjects } from '../keys/rows.js';
import { Together, type Outcome } from '../keys/together.js';

/** A value that belongs to one person only, as the index keeps it. */
export interface SingleTag {
  readonly kind: string;
  readonly tag: Buffer;
}

/** What is to be entered of a person. */
export interface Entrance {
  readonly subject: string;
  readonly values: readonly SingleTag[];
  /** All that the name is found by; absent: what was entered of it stays. */
  readonly names?: readonly Buffer[];
}

/** What became of an entrance; `locked`: somebody else has locked the person, and nothing was entered. */
type Entered = 'entered' | 'locked';

/** Transactions at the same time, and people of one at most. */
const AT_ONCE = 2;
const MOST = 100;

/** Enters people in the index, many in one transaction: what costs is to flush it. */
export class Entering {
  readonly #together = new Together(
    (some: readonly Entrance[]) => this.#enterAll(some, false),
    AT_ONCE,
    MOST,
  );
  /** Those whom somebody else has locked wait here, so that they hold up nobody but each other. */
  readonly #patient = new Together((some: readonly Entrance[]) => this.#enterAll(some, true), 1, MOST);

  /** @param nameKind the kind of rows that hold names */
  constructor(
    private readonly database: Database,
    private readonly nameKind: string,
  ) {}

  /** @throws Taken, KeyErased, KeysUnavailable */
  async enter(entrance: Entrance): Promise<void> {
    if ((await this.#together.ask(entrance)) === 'locked') await this.#patient.ask(entrance);
  }

  #enterAll(entrances: readonly Entrance[], waits: boolean): Promise<readonly Outcome<Entered>[]> {
    return this.database.transaction(async (client) => {
      const subjects = entrances.map(({ subject }) => subject);
      const locked = await (waits ? lockSubjects : lockFreeSubjects)(client, subjects);
      const erased = await erasedOf(client, subjects);
      const isFree = ({ subject }: Entrance) => locked.has(subject) && !erased.has(subject);
      const holders = await claim(client, entrances.filter(isFree));
      const taken = (one: Entrance) => takenOf(one, holders);
      await this.#enterNames(
        client,
        entrances.filter((one) => isFree(one) && !taken(one)),
      );
      return entrances.map((one): Outcome<Entered> => {
        if (!locked.has(one.subject)) return { answer: 'locked' };
        if (erased.has(one.subject)) return { error: new KeyErased(one.subject, 'identity') };
        const error = taken(one);
        return error ? { error } : { answer: 'entered' };
      });
    });
  }

  async #enterNames(client: Queryable, entrances: readonly Entrance[]): Promise<void> {
    // should a person be entered twice at once, the last name counts
    const names = new Map(entrances.flatMap(({ subject, names: tags }) => (tags ? [[subject, tags]] : [])));
    if (names.size === 0) return;
    const wanted = [...names].flatMap(([subject, tags]) => tags.map((tag) => [subject, tag] as const));
    await client.query(
      `WITH wanted AS (SELECT * FROM unnest($2::uuid[], $3::bytea[]) AS w (subject, tag)),
         gone AS (
           DELETE FROM jejak_keys.blind_index e WHERE kind = $1 AND subject = ANY($4::uuid[])
             AND NOT EXISTS (SELECT FROM wanted w WHERE w.subject = e.subject AND w.tag = e.tag))
       INSERT INTO jejak_keys.blind_index (kind, tag, subject, single)
       SELECT $1, tag, subject, false FROM wanted ON CONFLICT DO NOTHING`,
      [this.nameKind, wanted.map(([subject]) => subject), wanted.map(([, tag]) => tag), [...names.keys()]],
    );
  }
}

const nameOf = ({ kind, tag }: SingleTag): string => `${kind} ${tag.toString('base64')}`;

/**
 * Claims values for who comes first, in the order of the index whoever asks, so that nobody waits in a circle.
 *
 * @returns whose each value is now
 */
async function claim(
  client: Queryable,
  entrances: readonly Entrance[],
): Promise<ReadonlyMap<string, string>> {
  const wanted = new Map<string, SingleTag & { readonly subject: string }>();
  for (const { subject, values } of entrances)
    for (const value of values)
      if (!wanted.has(nameOf(value))) wanted.set(nameOf(value), { ...value, subject });
  if (wanted.size === 0) return new Map();
  const all = [...wanted.values()];
  const { rows } = await client.query<{ kind: string; tag: Buffer; subject: string }>(
    `INSERT INTO jejak_keys.blind_index AS e (kind, tag, subject, single)
     SELECT kind, tag, subject, true FROM unnest($1::text[], $2::bytea[], $3::uuid[]) AS w (kind, tag, subject)
     ORDER BY kind, tag
     ON CONFLICT (kind, tag) WHERE single DO UPDATE
       SET claimed_at = CASE e.subject WHEN excluded.subject THEN now() ELSE e.claimed_at END
     RETURNING kind, tag, subject`,
    [all.map(({ kind }) => kind), all.map(({ tag }) => tag), all.map(({ subject }) => subject)],
  );
  return new Map(rows.map((row) => [nameOf(row), row.subject]));
}

function takenOf({ subject, values }: Entrance, holders: ReadonlyMap<string, string>): Taken | undefined {
  for (const value of values) {
    const holder = holders.get(nameOf(value));
    if (holder !== undefined && holder !== subject) return new Taken(value.kind, holder);
  }
  return undefined;
}

/** Those whose identity was erased, or is being erased. */
async function erasedOf(client: Queryable, subjects: readonly string[]): Promise<ReadonlySet<string>> {
  const { rows } = await client.query<{ subject: string }>(
    `SELECT subject FROM jejak_keys.subject_key WHERE subject = ANY($1::uuid[]) AND class = 'identity'
     GROUP BY subject HAVING NOT bool_or(state = 'active')`,
    [subjects],
  );
  return new Set(rows.map(({ subject }) => subject));
}
