import { medanDay, type ReportingReader } from '@jejak/projection-engine';
import type { UnitBenchmark } from './benchmark.dto.js';
import { figuresOf, type FiguresRow } from './figures.js';
import { shownYear } from './shown.js';
import { yearOf } from './spans.js';
import { CITY, isOwn, ownRoots, toldOf } from './told.js';

/** Beside which others a unit is shown. */
export const AMONG = ['KIND', 'PARENT'] as const;

export interface BenchmarkQuery {
  readonly unitId: string;
  readonly year: number;
  readonly among: (typeof AMONG)[number];
}

/** The unit and its siblings that exist today: of the same kind, or under the same unit. */
const siblings = `
  SELECT unit.unit_id, unit.code, unit.name_id, unit.name_en
  FROM reporting.access_units AS own JOIN reporting.access_units AS unit ON
    CASE $3::text WHEN 'KIND' THEN unit.kind = own.kind ELSE unit.parent_id = own.parent_id OR unit.unit_id = own.unit_id END
  WHERE own.unit_id = $1::uuid
    AND (unit.unit_id = own.unit_id OR coalesce(unit.dissolved_on > ${medanDay('now()')}, true))`;

const everywhere = `SELECT unit_id FROM reporting.access_units UNION SELECT unit_id FROM reporting.staffed_units`;
const everybody = `
  SELECT '${CITY}' AS root, unit_id FROM (${everywhere}) AS every UNION ALL ${ownRoots(everywhere)}`;

const figures = `
  SELECT figures.*, sibling.code, sibling.name_id AS "nameId", sibling.name_en AS "nameEn"
  FROM (${figuresOf({
    tree: `${everybody} UNION ALL
      SELECT ancestor_id::text, descendant_id FROM reporting.access_unit_closure
      WHERE ancestor_id IN (SELECT unit_id FROM (${siblings}) AS sibling)`,
    ...yearOf('$2'),
    ...{ series: 'NULL', competencies: 'true' },
  })}) AS figures
  LEFT JOIN (${siblings}) AS sibling ON sibling.unit_id::text = root
  ORDER BY sibling.code, root`;

type Row = FiguresRow & { readonly code: string; readonly nameId: string; readonly nameEn: string | null };

/** A unit beside its siblings and the whole city; undefined if there is no such unit. */
export async function benchmarkOf(
  reader: ReportingReader,
  { unitId, year, among }: BenchmarkQuery,
): Promise<UnitBenchmark | undefined> {
  const rows = await reader.query<Row>(figures, [unitId, year, among], 'unit-benchmark');
  const city = rows.find(({ root }) => root === CITY);
  const units = rows.filter((row) => row.root !== CITY && !isOwn(row));
  if (city === undefined || units.length === 0) return undefined;
  const told = await toldOf(reader, rows);
  return {
    ...{ unitId, year, among },
    units: units.map((row) => ({
      ...{
        unitId: row.root,
        code: row.code,
        nameId: row.nameId,
        nameEn: row.nameEn,
        own: row.root === unitId,
      },
      ...shownYear(row, told(row)),
    })),
    city: shownYear(city, told(city)),
    caution: {
      id: 'Unit berbeda tugas, warga, dan jumlah pegawainya. Bandingkan untuk bertanya, bukan untuk memeringkat.',
      en: 'Units differ in tasks, citizens and number of staff. Compare in order to ask, not in order to rank.',
    },
  };
}
