import { readinessOf, readinessRules } from '@jejak/domain';
import type { ReportingReader } from '@jejak/projection-engine';
import { countsOf, type CountsRow } from './figures.js';
import type { UnitReadiness } from './readiness.dto.js';
import { yearOf } from './spans.js';
import { isOwn, ownRoots, toldOf } from './told.js';

const below = `SELECT descendant_id AS unit_id FROM reporting.access_unit_closure WHERE ancestor_id = $1::uuid`;
const counts = countsOf({
  tree: `SELECT $1::text AS root, unit_id FROM (${below}) AS below UNION ALL ${ownRoots(below)}`,
  ...yearOf('$2'),
  series: 'NULL',
  competencies: `competency_code IN (${readinessRules.technology.map((code) => `'${code}'`).join(', ')})`,
});

/** How ready a unit is in a year; undefined if there is no such unit. */
export async function readinessOfUnit(
  reader: ReportingReader,
  { unitId, year }: { readonly unitId: string; readonly year: number },
): Promise<UnitReadiness | undefined> {
  const rows = await reader.query<CountsRow>(counts, [unitId, year], 'unit-readiness');
  const row = rows.find((one) => !isOwn(one));
  if (row === undefined) return undefined;
  const told = (await toldOf(reader, rows))(row);
  const people = (measure: 'withTarget' | 'assessed' | 'trained') => (told[measure] ? row[measure] : 0);
  const { score, parts, missing } = readinessOf({
    TRAINING: { reached: row.reached, n: row.withTarget, people: people('withTarget') },
    TECHNOLOGY: { reached: row.met, n: row.levels, people: people('assessed') },
    EVALUATION: { reached: row.evaluated, n: row.completed, people: people('trained') },
  });
  const { id: ruleSet, source, verified, note = null, technology } = readinessRules;
  return {
    ...{ unitId, year, employees: row.employees, score, parts: [...parts], missing: [...missing] },
    rules: { ruleSet, source, verified, note, technology: [...technology] },
  };
}
