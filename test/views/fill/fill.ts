import type { ReportingReader } from '@jejak/projection-engine';
import { adjustmentRows, planRows, talentRows, toldRows } from './list-rows.js';
import { gapRows, needsRows } from './needs-rows.js';
import { auditRows, employmentRows, historyRows, hoursRows, programmeRows } from './rows.js';
import { sizesOf, type Sizes } from './sizes.js';

/** SQL that fills the tables of a projection; `{schema}` stands for where they are. */
const statements: Readonly<Record<string, (sizes: Sizes) => readonly string[]>> = {
  employment: employmentRows,
  'competency-history': historyRows,
  'programme-effectiveness': programmeRows,
  'learning-hours': hoursRows,
  'gap-heat-map': gapRows,
  'needs-assessments': needsRows,
  'audit-trail': auditRows,
  adjustments: adjustmentRows,
  'development-plans': planRows,
  'talent-pools': talentRows,
  'xapi-statements': toldRows,
};

/**
 * Fills the live tables of all views with what so many events leave behind, set by set: the same rows each time, and no
 * log. Indexes of their own are made afterwards, as a load would do it.
 */
export async function fillViews(database: ReportingReader, events: number): Promise<Sizes> {
  const sizes = sizesOf(events);
  const live = await database.query<{ name: string; schema_name: string }>(
    `SELECT name, schema_name FROM jejak.projection WHERE status = 'live'`,
    [],
  );
  for (const { name, schema_name: schema } of live) {
    const indexes = await database.query<{ name: string; indexdef: string }>(
      `SELECT indexname AS name, indexdef FROM pg_indexes WHERE schemaname = $1 AND indexname NOT LIKE 'PK%'`,
      [schema],
    );
    for (const index of indexes) await database.query(`DROP INDEX "${schema}"."${index.name}"`, []);
    for (const statement of statements[name]?.(sizes) ?? [])
      await database.query(statement.replaceAll('{schema}', `"${schema}"`), []);
    for (const { indexdef } of indexes) await database.query(indexdef, []);
  }
  await database.query('VACUUM ANALYZE', []);
  return sizes;
}
