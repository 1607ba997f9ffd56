import pg from 'pg';
import { UnknownView } from './unknown-view.js';

/** A column of a reporting view. */
export interface ViewColumn {
  readonly name: string;
  /** PostgreSQL type with its modifier, e.g. `numeric(5,2)`. */
  readonly type: string;
  /** Whether PostgreSQL counts it among the strings. */
  readonly isText: boolean;
}

/** A reporting view to read from. */
export interface ReportingRelation {
  readonly name: string;
  /** Quoted, with its schema. */
  readonly from: string;
  readonly columns: readonly ViewColumn[];
}

/**
 * The view of that name in schema `reporting`; `audit-trail` is taken for `audit_trail`.
 *
 * @throws UnknownView
 */
export async function findView(client: Pick<pg.Client, 'query'>, view: string): Promise<ReportingRelation> {
  const name = view.replaceAll('-', '_');
  const { rows } = await client.query<ViewColumn & { view: string }>(
    `SELECT c.relname AS view, a.attname AS name, format_type(a.atttypid, a.atttypmod) AS type,
       t.typcategory = 'S' AS "isText"
     FROM pg_class c
     JOIN pg_namespace n ON n.oid = c.relnamespace AND n.nspname = 'reporting'
     JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
     JOIN pg_type t ON t.oid = a.atttypid
     WHERE c.relkind IN ('v', 'm', 'r', 'p')
     ORDER BY c.relname, a.attnum`,
  );
  const columns = rows.filter((row) => row.view === name);
  if (columns.length === 0) throw new UnknownView([...new Set(rows.map((row) => row.view))]);
  return { name, from: `reporting.${pg.escapeIdentifier(name)}`, columns };
}
