import type pg from 'pg';
import { type CoveredEntry, coveredColumns, leafOf } from '../entry/leaf.js';
import { AccessLogAbsent } from '../errors.js';
import { openPool, sqlState, transaction } from '../store/database.js';
import {
  type Anchor,
  decodeLeaves,
  GENESIS,
  headOf,
  type Seal,
  sealColumns,
  sealHash,
  sealOf,
  type SealRow,
} from './seal.js';
import { Ordered } from './ordered.js';
import { type Unsealed, unsealedBehind } from './unsealed.js';

export type FaultKind =
  | 'entry-changed'
  | 'entry-missing'
  | 'entry-added' // among entries that were sealed without it
  | 'seal-missing'
  | 'seal-changed'
  | 'anchor-missing' // the chain is shorter than it was
  | 'anchor-differs'; // the chain was made anew

/** The first place where the log is not what was sealed. */
export interface Fault {
  readonly kind: FaultKind;
  readonly seal: number;
  /** Number of the entry, and its id where there is one. */
  readonly entry?: string;
  readonly id?: string;
}

/** What a verification found. */
export interface Verification {
  /** Entries that are what was sealed. */
  readonly entries: number;
  readonly seals: number;
  /** The newest seal: written down elsewhere, it shows later that the chain up to it was not made anew. */
  readonly head: Anchor | undefined;
  /** Entries since then: a change or removal of these does not show. */
  readonly unsealed: Unsealed;
  /** Months (`YYYY-MM`) that were dropped with a record. */
  readonly dropped: readonly string[];
  readonly fault?: Fault;
}

export interface VerifyOptions {
  /** Of an account that may read the access log. */
  readonly databaseUrl: string;
  /** Heads of former verifications. */
  readonly anchors?: readonly Anchor[];
  readonly onProgress?: (entries: number) => void;
  readonly signal?: AbortSignal;
}

/** Checks the whole chain and every entry against it, from the first on, as of one moment; stops at the first fault. @throws AccessLogAbsent */
export async function verify(options: VerifyOptions): Promise<Verification> {
  const pool = openPool(options.databaseUrl, 1);
  try {
    return await transaction(
      pool,
      (client) => new Walk(client, options).run(),
      'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY',
    );
  } catch (error) {
    throw sqlState(error) === NO_TABLE ? new AccessLogAbsent({ cause: error }) : error;
  } finally {
    await pool.end();
  }
}

/** SQLSTATE: undefined_table. */
const NO_TABLE = '42P01';

class Walk {
  readonly #entries: Ordered<CoveredEntry>;
  readonly #seals: Ordered<SealRow>;
  readonly #dropped = new Set<string>();
  #checked = 0;

  constructor(
    private readonly client: pg.ClientBase,
    private readonly options: VerifyOptions,
  ) {
    const { signal } = options;
    this.#entries = new Ordered(client, 'entries', `${coveredColumns} FROM jejak_access_log.entry`, signal);
    this.#seals = new Ordered(client, 'seals', `${sealColumns} FROM jejak_access_log.seal`, signal);
  }

  async run(): Promise<Verification> {
    const { rows } = await this.client.query<{ month: string }>(
      `SELECT month::text AS month FROM jejak_access_log.seal WHERE kind = 'retention' ORDER BY month`,
    );
    for (const { month } of rows) this.#dropped.add(month);
    let head: Pick<Seal, 'number' | 'upTo' | 'hash'> = GENESIS;
    let fault: Fault | undefined;
    for (let row = await this.#seals.next(); row && !fault; row = await this.#seals.next()) {
      const seal = sealOf(row);
      fault = this.#chained(seal, head) ?? (await this.#whole(seal));
      if (!fault) head = seal;
    }
    fault ??= this.#reached(head.number);
    return {
      entries: this.#checked,
      seals: head.number,
      head: head.number === 0 ? undefined : { number: head.number, hash: head.hash.toString('hex') },
      unsealed: await unsealedBehind(this.client, (await headOf(this.client)).upTo),
      dropped: [...this.#dropped].map((month) => month.slice(0, 7)),
      ...(fault && { fault }),
    };
  }

  #chained(seal: Seal, head: Pick<Seal, 'number' | 'upTo' | 'hash'>): Fault | undefined {
    const number = head.number + 1;
    if (seal.number !== number) return { kind: 'seal-missing', seal: number };
    const right = seal.previous.equals(head.hash) && seal.hash.equals(sealHash(seal));
    if (!right || seal.upTo < head.upTo) return { kind: 'seal-changed', seal: number };
    const anchors = this.options.anchors?.filter((anchor) => anchor.number === number) ?? [];
    const differs = anchors.some(({ hash }) => hash.toLowerCase() !== seal.hash.toString('hex'));
    return differs ? { kind: 'anchor-differs', seal: number } : undefined;
  }

  /** Compares the entries since the seal before with those that were sealed. */
  async #whole(seal: Seal): Promise<Fault | undefined> {
    const gone = seal.kind === 'retention' || this.#dropped.has(seal.month);
    const leaves = gone ? [] : decodeLeaves(seal.leaves);
    let index = 0;
    for (;;) {
      const entry = await this.#entries.peek();
      const leaf = leaves[index];
      const number = entry && BigInt(entry.number) <= seal.upTo ? BigInt(entry.number) : undefined;
      if (leaf && (number === undefined || number > leaf.number))
        return { kind: 'entry-missing', seal: seal.number, entry: String(leaf.number) };
      if (!entry || number === undefined) return undefined;
      const place = { seal: seal.number, entry: entry.number, id: entry.id };
      if (!leaf || number < leaf.number) return { kind: 'entry-added', ...place };
      if (!leafOf(entry).equals(leaf.hash)) return { kind: 'entry-changed', ...place };
      await this.#entries.next();
      index++;
      this.#checked++;
      this.options.onProgress?.(this.#checked);
    }
  }

  #reached(head: number): Fault | undefined {
    const beyond = this.options.anchors?.find(({ number }) => number > head);
    return beyond && { kind: 'anchor-missing', seal: beyond.number };
  }
}
