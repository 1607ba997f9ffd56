import type { ReportingReader } from '@jejak/projection-engine';

/**
 * Places in the log of certificates that were issued and that the view could not take in yet (parked). They count, so that a
 * certificate keeps its number when they come in later.
 */
export type Missing = readonly bigint[];

/**
 * How many certificates were issued before this one: a number that it keeps for ever, because the order of the log does not
 * change and no certificate leaves the view. Undefined where there is none of this id.
 *
 * @param reader one that sees all rows
 */
export async function issuedBefore(
  reader: ReportingReader,
  certificateId: string,
  missing: Missing,
): Promise<number | undefined> {
  const [row] = await reader.query<{ n: number }>(
    `SELECT (SELECT count(*) FROM serving.certificate_register AS other WHERE other.position < own.position)::int
       + (SELECT count(*) FROM unnest($2::bigint[]) AS missing (position) WHERE missing.position < own.position)::int AS n
     FROM serving.certificate_register AS own WHERE certificate_id = $1::uuid`,
    [certificateId, missing.map(String)],
  );
  return row?.n;
}

/**
 * Which of so many certificates in a row do not stand any more, counted from the first of them.
 *
 * @param reader one that sees all rows
 * @param from how many were issued before the first of them
 * @returns undefined where nothing was issued there yet
 */
export async function revokedIn(
  reader: ReportingReader,
  from: number,
  most: number,
  missing: Missing,
): Promise<readonly number[] | undefined> {
  const issued =
    missing.length === 0
      ? 'serving.certificate_register'
      : `(SELECT position, revoked FROM serving.certificate_register
          UNION ALL SELECT unnest($3::bigint[]), false) AS issued`;
  const [row] = await reader.query<{ n: number; revoked: number[] }>(
    `SELECT count(*)::int AS n, coalesce(array_agg(place - 1 ORDER BY place) FILTER (WHERE revoked), '{}') AS revoked
     FROM (SELECT (row_number() OVER (ORDER BY position))::int AS place, revoked
       FROM (SELECT position, revoked FROM ${issued} ORDER BY position OFFSET $1 LIMIT $2) AS part) AS numbered`,
    [from, most, ...(missing.length === 0 ? [] : [missing.map(String)])],
  );
  return row && row.n > 0 ? row.revoked : undefined;
}
