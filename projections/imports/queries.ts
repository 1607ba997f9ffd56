import type { ImportStatus } from '@jejak/domain';
import {
  medanMidnight,
  type ReportingReader,
  Sorting,
  type SortedRow,
  type SortOf,
} from '@jejak/projection-engine';
import type { ImportPage, ListedImport } from './import.dto.js';

export interface ImportsQuery {
  /** Kind of the sheet. */
  readonly kind?: string;
  readonly status?: ImportStatus;
  /** Begun on this day in Medan or later, `YYYY-MM-DD`. */
  readonly from?: string;
  /** Begun on this day in Medan or before. */
  readonly to?: string;
  readonly limit: number;
  readonly cursor?: string;
  readonly sort?: SortOf<typeof IMPORT_SORT>;
}

/** By which imports may be sorted. */
export const IMPORT_SORT = new Sorting(
  'imports',
  {
    startedAt: { sql: 'started_at', type: 'timestamptz' },
    kind: { sql: 'kind', type: 'text' },
    status: { sql: 'status', type: 'text' },
    rows: { sql: 'rows', type: 'bigint' },
  },
  [{ sql: 'batch_id', type: 'uuid' }],
  'startedAt',
);

/** Imports, the earliest first, if not asked otherwise. @throws CursorError */
export async function importsOf(reader: ReportingReader, query: ImportsQuery): Promise<ImportPage> {
  const { kind, status, from, to, limit, cursor, sort } = query;
  const params: unknown[] = [];
  const given = (value: unknown) => `$${params.push(value)}`;
  const conditions = ['true'];
  if (kind !== undefined) conditions.push(`kind = ${given(kind)}`);
  if (status !== undefined) conditions.push(`status = ${given(status)}`);
  if (from !== undefined) conditions.push(`started_at >= ${medanMidnight(given(from))}`);
  if (to !== undefined) conditions.push(`started_at < ${medanMidnight(given(to))} + interval '1 day'`);
  const order = IMPORT_SORT.sorted(sort, cursor, given);
  conditions.push(order.after);
  const rows = await reader.query<ListedImport & SortedRow>(
    `SELECT batch_id AS "batchId", kind, file_sha256 AS "fileSha256", status, rows, added, changed, same, refused,
       started_by AS "startedBy", started_at AS "startedAt", finished_at AS "finishedAt", undone_by AS "undoneBy",
       undone_at AS "undoneAt", undone, left_events AS "left", ${order.columns}
     FROM reporting.imports WHERE ${conditions.join(' AND ')} ORDER BY ${order.by} LIMIT ${given(limit + 1)}`,
    params,
  );
  return order.page(rows, limit, (row) => row);
}
