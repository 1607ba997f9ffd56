import { createHash } from 'node:crypto';
import { isoMicroseconds, type Queryable } from '../store/database.js';

/** A seal that was written down outside of the database, to hold the chain against. */
export interface Anchor {
  readonly number: number;
  /** 64 hexadecimal digits. */
  readonly hash: string;
}

/** What a seal says, without its hash. */
export interface SealFacts {
  /** From 1 on, without gaps. */
  readonly number: number;
  readonly kind: 'entries' | 'retention';
  /** `YYYY-MM-01`: the month of all its entries, or the month that was dropped. */
  readonly month: string;
  /** All entries with numbers up to this one are sealed, here or before. */
  readonly upTo: bigint;
  /** Entries in it; or those of the month that was dropped. */
  readonly count: number;
  /** For each entry, in their order: number (8 bytes, big endian) and SHA-256. */
  readonly leaves: Buffer;
  /** JSON: of a month that was dropped, by whom and on what basis. */
  readonly details: string;
  readonly sealedAt: string;
  readonly previous: Buffer;
}

export interface Seal extends SealFacts {
  readonly hash: Buffer;
}

/** What the chain begins with. */
export const GENESIS: Pick<Seal, 'number' | 'upTo' | 'hash'> = {
  number: 0,
  upTo: -(2n ** 63n),
  hash: Buffer.alloc(32),
};

/** SHA-256 of all that a seal says, and so of all seals before it. */
export function sealHash(facts: SealFacts): Buffer {
  const { number, kind, month, upTo, count, leaves, details, sealedAt, previous } = facts;
  const said = [
    'jejak-access-log-seal/1',
    ...[number, kind, month, String(upTo), count],
    createHash('sha256').update(leaves).digest('hex'),
    ...[details, sealedAt, previous.toString('hex')],
  ];
  return createHash('sha256').update(JSON.stringify(said)).digest();
}

const LEAF = 40;

/** One entry in {@link SealFacts.leaves}. */
export interface Leaf {
  readonly number: bigint;
  readonly hash: Buffer;
}

export function encodeLeaves(leaves: readonly Leaf[]): Buffer {
  return Buffer.concat(
    leaves.flatMap(({ number, hash }) => {
      const prefix = Buffer.alloc(8);
      prefix.writeBigInt64BE(number);
      return [prefix, hash];
    }),
  );
}

export function decodeLeaves(bytes: Buffer): Leaf[] {
  return Array.from({ length: Math.floor(bytes.length / LEAF) }, (_, index) => {
    const leaf = bytes.subarray(index * LEAF, (index + 1) * LEAF);
    return { number: leaf.readBigInt64BE(), hash: leaf.subarray(8) };
  });
}

/** Columns of a {@link SealRow}, for `SELECT`. */
export const sealColumns = `number::text AS number, kind, month::text AS month, up_to::text AS up_to,
  count::text AS count, leaves, details::text AS details, ${isoMicroseconds('sealed_at')} AS sealed_at, previous, hash`;

export interface SealRow {
  readonly number: string;
  readonly kind: 'entries' | 'retention';
  readonly month: string;
  readonly up_to: string;
  readonly count: string;
  readonly leaves: Buffer;
  readonly details: string;
  readonly sealed_at: string;
  readonly previous: Buffer;
  readonly hash: Buffer;
}

export function sealOf({ up_to, sealed_at, number, count, ...row }: SealRow): Seal {
  return { ...row, number: Number(number), count: Number(count), upTo: BigInt(up_to), sealedAt: sealed_at };
}

/** The newest seal. */
export async function headOf(database: Queryable): Promise<Pick<Seal, 'number' | 'upTo' | 'hash'>> {
  const { rows } = await database.query<SealRow>(
    `SELECT ${sealColumns} FROM jejak_access_log.seal ORDER BY seal.number DESC LIMIT 1`,
  );
  return rows[0] ? sealOf(rows[0]) : GENESIS;
}

/** Adds a seal behind the newest one. On a transaction that holds the lock `sealing`. */
export async function appendSeal(
  database: Queryable,
  facts: Pick<SealFacts, 'kind' | 'month' | 'upTo' | 'count' | 'leaves'> & { readonly details?: object },
): Promise<Seal> {
  const head = await headOf(database);
  const { rows } = await database.query<{ sealed_at: string; details: string }>(
    `SELECT ${isoMicroseconds('clock_timestamp()')} AS sealed_at, $1::jsonb::text AS details`,
    [JSON.stringify(facts.details ?? {})],
  );
  const [{ sealed_at: sealedAt, details } = { sealed_at: '', details: '' }] = rows;
  const said: SealFacts = { ...facts, number: head.number + 1, previous: head.hash, sealedAt, details };
  const hash = sealHash(said);
  await database.query(
    `INSERT INTO jejak_access_log.seal (number, kind, month, up_to, count, leaves, details, sealed_at, previous, hash)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      ...[said.number, said.kind, said.month, said.upTo, said.count, said.leaves, details, sealedAt],
      ...[said.previous, hash],
    ],
  );
  return { ...said, hash };
}
