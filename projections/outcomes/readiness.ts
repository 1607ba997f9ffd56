import { readinessOf, readinessRules } from '@jejak/domain';
import type { ReportingReader } from '@jejak/projection-engine';
import { figuresOf, yearSpan, type FiguresRow } from './figures.js';
import type { UnitReadiness } from './readiness.dto.js';
import { isOwn, ownRoots, toldOf } from './told.js';

const below = `SELECT descendant_id AS unit_id FROM reporting.access_unit_closure WHERE ancestor_id = $1::uuid`;
const figures = figuresOf({
  tree: `SELECT $1::text AS root, unit_id FROM (${below}) AS below UNION ALL ${ownRoots(below)}`,
  spans: yearSpan('$2'),
  series: 'NULL',
});

/** How ready a unit is in a year; undefined if there is no such unit. */
export async function readinessOfUnit(
  reader: ReportingReader,
  { unitId, year }: { readonly unitId: string; readonly year: number },
): Promise<UnitReadiness | undefined> {
  const rows = await reader.query<FiguresRow>(figures, [unitId, year]);
  const row = rows.find((one) => !isOwn(one));
  if (row === undefined) return undefined;
  const told = (await toldOf(reader, rows))(row);
  const people = (measure: 'withTarget' | 'technologyPeople' | 'trained') =>
    told[measure] ? row[measure] : 0;
  const { score, parts, missing } = readinessOf({
    TRAINING: { reached: row.reached, n: row.withTarget, people: people('withTarget') },
    TECHNOLOGY: { reached: row.technologyMet, n: row.technologyLevels, people: people('technologyPeople') },
    EVALUATION: { reached: row.evaluated, n: row.completed, people: people('trained') },
  });
  const { id: ruleSet, source, verified, note = null, technology } = readinessRules;
  return {
    ...{ unitId, year, employees: row.employees, score, parts: [...parts], missing: [...missing] },
    rules: { ruleSet, source, verified, note, technology: [...technology] },
  };
}
