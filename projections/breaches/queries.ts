import type { BreachStatus } from '@jejak/domain';
import {
  Cursor,
  page,
  Sorting,
  type ReportingReader,
  type SortedRow,
  type SortOf,
  medanMidnight,
} from '@jejak/projection-engine';
import { z } from 'zod';
import type { AffectedPage, AffectedPerson, PersonalDataBreachPage, ListedBreach } from './breach.dto.js';

export interface BreachesQuery {
  readonly status?: BreachStatus;
  /** Only those that are late, or only those that are not. */
  readonly late?: boolean;
  /** Found on this day in Medan or later, `YYYY-MM-DD`. */
  readonly from?: string;
  /** Found on this day in Medan or before. */
  readonly to?: string;
  readonly limit: number;
  readonly cursor?: string;
  readonly sort?: SortOf<typeof BREACH_SORT>;
}

/** By which breaches may be sorted. */
export const BREACH_SORT = new Sorting(
  'breaches',
  {
    dueAt: { sql: 'due_at', type: 'timestamptz' },
    discoveredAt: { sql: 'discovered_at', type: 'timestamptz' },
    status: { sql: 'status', type: 'text' },
    untold: { sql: 'untold', type: 'bigint' },
  },
  [{ sql: 'breach_id', type: 'uuid' }],
  'dueAt',
);

type Row = {
  [Name in keyof Required<ListedBreach>]: Name extends `${string}ToldAt` | 'closedAt'
    ? Date | null
    : ListedBreach[Name];
};

/** The columns under the names of the answer; `now` is the moment at which it is told what is late. */
const columns = (now: string) => `
  breach_id AS "breachId", status, discovered_at AS "discoveredAt", due_at AS "dueAt", ${late(now)} AS late, affected, untold,
  unlisted, subjects_told_at AS "subjectsToldAt", agency_told_at AS "agencyToldAt", public_told_at AS "publicToldAt",
  closed_at AS "closedAt"`;
const late = (now: string) => `coalesce(all_told_at, closed_at, ${now}::timestamptz) > due_at`;

/**
 * Breaches and how they stand at a moment, the earliest deadline first, if not asked otherwise.
 *
 * @throws CursorError
 */
export async function breachList(
  reader: ReportingReader,
  { status, late: wanted, from, to, cursor, sort, limit }: BreachesQuery,
  now: Date,
): Promise<PersonalDataBreachPage> {
  const params: unknown[] = [];
  const given = (value: unknown) => `$${params.push(value)}`;
  const at = given(now);
  const conditions = ['true'];
  if (status !== undefined) conditions.push(`status = ${given(status)}`);
  if (wanted !== undefined) conditions.push(`(${late(at)}) = ${given(wanted)}`);
  if (from !== undefined) conditions.push(`discovered_at >= ${medanMidnight(given(from))}`);
  if (to !== undefined) conditions.push(`discovered_at < ${medanMidnight(given(to))} + interval '1 day'`);
  const order = BREACH_SORT.sorted(sort, cursor, given);
  conditions.push(order.after);
  const rows = await reader.query<Row & SortedRow>(
    `SELECT ${columns(at)}, ${order.columns} FROM serving.breaches WHERE ${conditions.join(' AND ')}
     ORDER BY ${order.by} LIMIT ${given(limit + 1)}`,
    params,
  );
  return order.page(rows, limit, listed);
}

/** One breach as it stands at a moment; undefined if there is none with this id. */
export async function breachOf(
  reader: ReportingReader,
  breachId: string,
  now: Date,
): Promise<ListedBreach | undefined> {
  const [row] = await reader.query<Row>(
    `SELECT ${columns('$2')} FROM serving.breaches WHERE breach_id = $1::uuid`,
    [breachId, now],
  );
  return row && listed(row);
}

function listed({ subjectsToldAt, agencyToldAt, publicToldAt, closedAt, ...row }: Row): ListedBreach {
  return {
    ...row,
    ...(subjectsToldAt && { subjectsToldAt }),
    ...(agencyToldAt && { agencyToldAt }),
    ...(publicToldAt && { publicToldAt }),
    ...(closedAt && { closedAt }),
  };
}

export interface AffectedQuery {
  readonly breachId: string;
  /** Only those who were told, or only those who are left. */
  readonly told?: boolean;
  readonly limit: number;
  readonly cursor?: string;
}

const cursors = new Cursor('breach-people', z.tuple([z.uuid()]));

/** Whom a breach affects, by id. @throws CursorError */
export async function affectedBy(
  reader: ReportingReader,
  { breachId, told, limit, cursor }: AffectedQuery,
): Promise<AffectedPage> {
  const [after] = cursor === undefined ? [null] : cursors.decode(cursor);
  const rows = await reader.query<Omit<AffectedPerson, 'toldAt'> & { toldAt: Date | null }>(
    `SELECT subject_id AS "subjectId", classes, sources, told_at AS "toldAt" FROM serving.breach_people
     WHERE breach_id = $1::uuid AND ($2::uuid IS NULL OR subject_id > $2) AND ($3::boolean IS NULL OR (told_at IS NOT NULL) = $3)
     ORDER BY subject_id LIMIT $4`,
    [breachId, after, told ?? null, limit + 1],
  );
  const { items, next } = page(
    rows,
    limit,
    ({ toldAt, ...person }): AffectedPerson => ({ ...person, ...(toldAt && { toldAt }) }),
    ({ subjectId }) => cursors.encode([subjectId]),
  );
  return { items: [...items], ...(next !== undefined && { next }) };
}
