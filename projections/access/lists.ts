import { Cursor, page, type Narrow, type ReportingReader } from '@jejak/projection-engine';
import { z } from 'zod';
import type { AccountPage, BreachPage, ListedAccount, SegregationBreach } from './access.dto.js';

export interface ListQuery {
  readonly limit: number;
  readonly cursor?: string;
}

export interface AccountsQuery extends ListQuery {
  /** Which accounts may be shown; default: all. */
  readonly narrow?: Narrow<'account' | 'employee'>;
}

const accountCursors = new Cursor('accounts', z.tuple([z.uuid()]));
const breachCursors = new Cursor('breaches', z.tuple([z.string().regex(/^\d{1,19}$/), z.string().max(40)]));

interface AccountRow {
  account_id: string;
  employee_id: string | null;
  closed_at: Date | null;
  grants: ListedAccount['grants'] | null;
}

/**
 * Accounts with the roles that they hold, held and will hold, by account id.
 *
 * @throws CursorError
 */
export async function accounts(
  reader: ReportingReader,
  { limit, cursor, narrow }: AccountsQuery,
): Promise<AccountPage> {
  const after = cursor === undefined ? null : accountCursors.decode(cursor)[0];
  const scope = narrow?.({ account: 'account_id', employee: 'employee_id' }, 3);
  const rows = await reader.query<AccountRow>(
    `SELECT account_id, employee_id, closed_at, (
       SELECT json_agg(json_strip_nulls(json_build_object('grantId', grant_id, 'role', role, 'unitId', unit_id,
         'from', from_at, 'until', until_at, 'grantedBy', granted_by)) ORDER BY from_at DESC, grant_id)
       FROM serving.access_grants WHERE access_grants.account_id = access_accounts.account_id) AS grants
     FROM serving.access_accounts
     WHERE ($1::uuid IS NULL OR account_id > $1) ${scope ? `AND ${scope.sql}` : ''}
     ORDER BY account_id LIMIT $2`,
    [after, limit + 1, ...(scope?.params ?? [])],
  );
  const { items, next } = page(rows, limit, listed, ({ account_id }) => accountCursors.encode([account_id]));
  return { items: [...items], ...(next !== undefined && { next }) };
}

const listed = ({ account_id, employee_id, closed_at, grants }: AccountRow): ListedAccount => ({
  accountId: account_id,
  ...(employee_id !== null && { employeeId: employee_id }),
  ...(closed_at !== null && { closedAt: closed_at }),
  grants: (grants ?? []).map(({ from, until, ...grant }) => ({
    ...grant,
    from: new Date(from),
    ...(until && { until: new Date(until) }),
  })),
});

interface BreachRow {
  position: string;
  kind: string;
  actor_id: string;
  employee_id: string | null;
  stream: string;
  recorded_at: Date;
}

/**
 * Events in which somebody decided about themselves, the latest first; also those from before it was refused, and those of
 * accounts that were linked to their employee only afterwards.
 *
 * @throws CursorError
 */
export async function breaches(reader: ReportingReader, { limit, cursor }: ListQuery): Promise<BreachPage> {
  const after = cursor === undefined ? [null, null] : breachCursors.decode(cursor);
  const rows = await reader.query<BreachRow>(
    `SELECT position::text AS position, kind, actor_id, employee_id, stream, recorded_at
     FROM serving.segregation_breaches
     WHERE $1::bigint IS NULL OR (position, kind) < ($1::bigint, $2::text)
     ORDER BY segregation_breaches.position DESC, kind DESC LIMIT $3`,
    [...after, limit + 1],
  );
  const { items, next } = page(rows, limit, breach, ({ position, kind }) =>
    breachCursors.encode([position, kind]),
  );
  return { items: [...items], ...(next !== undefined && { next }) };
}

const breach = ({
  position,
  kind,
  actor_id,
  employee_id,
  stream,
  recorded_at,
}: BreachRow): SegregationBreach => ({
  ...{ position, kind, stream, actorId: actor_id, recordedAt: recorded_at },
  ...(employee_id !== null && { employeeId: employee_id }),
});
