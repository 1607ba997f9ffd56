import type { HoursRuleShown, LearningHours } from './learning-hours.dto.js';

/** A row of lesson hours as the database gives it. */
export interface HoursColumns {
  employee_id: string;
  year: number;
  kind: string;
  unit_id: string | null;
  left_on: string | null;
  jp: number;
  jp_classical: number;
  jp_non_classical: number;
  jp_external: number;
  status: string;
  short_jp: number | null;
  target_code: string | null;
  target_jp: number | null;
  target_source: string | null;
  target_verified: boolean | null;
  target_note: string | null;
  cap_code: string | null;
  cap_jp: number | null;
  cap_source: string | null;
  cap_verified: boolean | null;
  cap_note: string | null;
  above_cap: boolean;
  rule_set: string;
}

/** What is asked for: days as text, figures as numbers. */
export const hoursColumns = `
  employee_id, year, kind, unit_id, left_on::text AS left_on, jp::float8 AS jp, jp_classical::float8 AS jp_classical,
  jp_non_classical::float8 AS jp_non_classical, jp_external::float8 AS jp_external, status, short_jp::float8 AS short_jp, target_code,
  target_jp::float8 AS target_jp, target_source, target_verified, target_note, cap_code, cap_jp::float8 AS cap_jp,
  cap_source, cap_verified, cap_note, above_cap, rule_set`;

export function learningHoursOfRow(row: HoursColumns): LearningHours {
  return {
    employeeId: row.employee_id,
    year: row.year,
    kind: row.kind,
    unitId: row.unit_id,
    ...(row.left_on !== null && { leftOn: row.left_on }),
    jp: row.jp,
    jpClassical: row.jp_classical,
    jpNonClassical: row.jp_non_classical,
    jpExternal: row.jp_external,
    status: row.status,
    shortJp: row.short_jp,
    target: rule(row.target_code, row.target_jp, row.target_source, row.target_verified, row.target_note),
    cap: rule(row.cap_code, row.cap_jp, row.cap_source, row.cap_verified, row.cap_note),
    aboveCap: row.above_cap,
    ruleSet: row.rule_set,
  };
}

function rule(
  code: string | null,
  jp: number | null,
  source: string | null,
  verified: boolean | null,
  note: string | null,
): HoursRuleShown | null {
  if (code === null || jp === null || source === null) return null;
  return { rule: code, jp, source, verified: verified === true, ...(note !== null && { note }) };
}
