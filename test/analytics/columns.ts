import type { Projection, ReportingReader } from '@jejak/projection-engine';

/** Where the columns are kept that other projections rely on. */
export const FILE = 'test/analytics/columns.json';

/** Columns by the name of their view, in their order. */
export type Columns = Readonly<Record<string, readonly string[]>>;

/** The columns of the views on which other projections stand, from a database on which all are installed. */
export async function columnsInUse(
  projections: readonly Projection[],
  installed: ReportingReader,
): Promise<Columns> {
  const used = new Set(projections.flatMap(({ uses = [] }) => uses.map(({ name }) => name)));
  const views = projections
    .filter(({ name }) => used.has(name))
    .flatMap(({ reporting }) => reporting.map(({ schema = 'reporting', name }) => `${schema}.${name}`));
  const rows = await installed.query<{ view: string; columns: string[] }>(
    `SELECT view, array_agg(attname::text ORDER BY attnum) AS columns
     FROM unnest($1::text[]) AS view JOIN pg_attribute ON attrelid = view::regclass AND attnum > 0 GROUP BY view ORDER BY view`,
    [views],
  );
  return Object.fromEntries(rows.map(({ view, columns }) => [view, columns]));
}

/**
 * Views whose columns are not those of before with new ones behind them: PostgreSQL cannot replace such a view while others
 * stand on it, and an installation that runs could not be upgraded.
 */
export function broken(before: Columns, now: Columns): string[] {
  return Object.entries(before)
    .filter(([view, columns]) => columns.some((column, at) => now[view]?.[at] !== column))
    .map(([view]) => view);
}
