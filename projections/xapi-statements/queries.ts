import { Cursor, page, type ReportingReader } from '@jejak/projection-engine';
import type { Told, ToldKind } from '@jejak/xapi';
import { z } from 'zod';

/** A moment to the nanosecond: a millisecond, and so many statements stored in it. */
export interface StoredMoment {
  readonly at: Date;
  readonly nth: number;
}

/** Which statements. */
export interface StatementsQuery {
  readonly kind?: ToldKind | undefined;
  readonly employeeId?: string | undefined;
  /** Path of the activity that they are about. */
  readonly activity?: string | undefined;
  /** The run that they are about, or in which the activity is. */
  readonly programmeId?: string | undefined;
  /** Stored after this. */
  readonly since?: StoredMoment | undefined;
  /** Stored then or before. */
  readonly until?: StoredMoment | undefined;
  readonly ascending: boolean;
  readonly limit: number;
  readonly cursor?: string | undefined;
}

/** A part of the statements. */
export interface StatementsPage {
  readonly items: readonly Told[];
  readonly next?: string;
}

const cursors = new Cursor(
  'xapi-statements',
  z.tuple([z.iso.datetime(), z.string().regex(/^\d{1,19}$/), z.int()]),
);

/**
 * Whoever is told of had a seat in the run, so the few runs in which somebody had one are asked first. (PostgreSQL would use
 * no index over the lists of employees here: whether a list holds something is no question that it asks before it has
 * found out whether the row may be seen.)
 */
const inRunsOf = (employee: string) =>
  `told.programme_id IN (SELECT programme_id FROM reporting.programme_seats WHERE employee_id = ${employee})`;

/** So many came before it in its millisecond. */
const NTH = `(
  SELECT count(*)::int FROM reporting.xapi_statements AS other
  WHERE other.stored_at = told.stored_at AND (other.position, other.ordinal) < (told.position, told.ordinal))`;

const COLUMNS = `
  told.statement_id AS "statementId", told.kind, told.employee_id AS "employeeId", told.programme_id AS "programmeId",
  told.activity, told.title_id AS "titleId", told.title_en AS "titleEn", told.at, told.stored_at AS "storedAt",
  told.minutes, told.score, told.progress_pct AS "progressPct", told.voids, told.position, told.ordinal`;

type Row = Omit<Told, 'nth'> & { readonly nth: number; readonly position: string; readonly ordinal: number };

/**
 * Statements in the order in which they were stored, or the other way round; what was voided is left out.
 *
 * @throws CursorError
 */
export async function statementsOf(reader: ReportingReader, query: StatementsQuery): Promise<StatementsPage> {
  const params: unknown[] = [];
  const given = (value: unknown) => `$${params.push(value)}`;
  const wanted = ['NOT told.is_voided'];
  const { kind, employeeId, activity, programmeId, since, until, ascending, limit, cursor } = query;
  if (kind !== undefined) wanted.push(`told.kind = ${given(kind)}`);
  if (employeeId !== undefined) {
    const whose = `${given(employeeId)}::uuid`;
    wanted.push(`told.employee_id = ${whose}`, inRunsOf(whose));
  }
  if (activity !== undefined) wanted.push(`told.activity = ${given(activity)}`);
  if (programmeId !== undefined) wanted.push(`told.programme_id = ${given(programmeId)}::uuid`);
  const stored = (sign: '<' | '>', { at, nth }: StoredMoment, same: string) =>
    wanted.push(
      `told.stored_at ${sign}= ${given(at)} AND (told.stored_at <> ${given(at)} OR ${NTH} ${same} ${given(nth)})`,
    );
  if (since) stored('>', since, '>');
  if (until) stored('<', until, '<=');
  if (cursor !== undefined) {
    const last = cursors.decode(cursor).map(given);
    wanted.push(
      `(told.stored_at, told.position, told.ordinal) ${ascending ? '>' : '<'} (${last[0]}::timestamptz, ${last[1]}::bigint, ${last[2]}::int)`,
    );
  }
  const direction = ascending ? 'ASC' : 'DESC';
  const rows = await reader.query<Row>(
    `SELECT ${COLUMNS}, ${NTH} AS nth FROM reporting.xapi_statements AS told WHERE ${wanted.join(' AND ')}
     ORDER BY told.stored_at ${direction}, told.position ${direction}, told.ordinal ${direction} LIMIT ${given(limit + 1)}`,
    params,
  );
  return page(rows, limit, toldOf, ({ storedAt, position, ordinal }) =>
    cursors.encode([storedAt.toISOString(), position, ordinal]),
  );
}

/** One statement; undefined where there is none, or where it was voided and is not asked for as such. */
export async function statementOf(
  reader: ReportingReader,
  statementId: string,
  voided: boolean,
): Promise<Told | undefined> {
  const rows = await reader.query<Row>(
    `SELECT ${COLUMNS}, ${NTH} AS nth FROM reporting.xapi_statements AS told
     WHERE told.statement_id = $1 AND told.is_voided = $2
       AND told.position IN (SELECT position FROM serving.xapi_told_events WHERE event_id BETWEEN $3 AND $4)`,
    [statementId, voided, ...eventsOf(statementId)],
  );
  return rows.map(toldOf)[0];
}

/** Ids between which that of its event is, which differs in the second group of digits alone. */
const eventsOf = (statementId: string): [from: string, to: string] => [
  `${statementId.slice(0, 9)}0000${statementId.slice(13)}`,
  `${statementId.slice(0, 9)}ffff${statementId.slice(13)}`,
];

/** When the newest statement was stored; undefined while there is none. */
export async function newestStored(reader: ReportingReader): Promise<Date | undefined> {
  const rows = await reader.query<{ at: Date }>(
    'SELECT stored_at AS at FROM reporting.xapi_statements ORDER BY stored_at DESC LIMIT 1',
    [],
  );
  return rows[0]?.at;
}

const toldOf = ({ position: _, ordinal: __, ...told }: Row): Told => told;
