import type { AssessmentMethod, CompetencyKind } from '@jejak/domain';
import type { ReportingReader } from '@jejak/projection-engine';
import type { DutyTouched, PersonGap, PersonGaps } from './person-gaps.dto.js';

export interface PersonGapsQuery {
  readonly employeeId: string;
  /** Compare with this position; default: the one that the employee holds on the day. */
  readonly positionId?: string;
  /** `YYYY-MM-DD` in Medan. */
  readonly on: string;
}

interface Compared {
  readonly position_id: string | null;
  readonly version: number | null;
  readonly family: string | null;
}

interface Row {
  readonly competency_code: string;
  readonly kind: CompetencyKind | null;
  readonly required: number;
  readonly actual: number | null;
  readonly assessed_on: string | null;
  readonly method: AssessmentMethod | null;
  readonly duties: readonly { code: string; statement_id: string; statement_en: string | null }[] | null;
}

const inForce = (view: string) =>
  `${view}.effective_from <= $2::date AND coalesce(${view}.effective_until >= $2::date, true)`;

/** The position that is compared with, and the version of its standard. */
const compared = `
  SELECT wanted.position_id, standard.version, standard.family
  FROM (SELECT coalesce($3::uuid, (
    SELECT position_id FROM reporting.employee_stays
    WHERE employee_id = $1 AND since <= $2::date AND coalesce(until >= $2::date, true))) AS position_id) AS wanted
  LEFT JOIN reporting.position_standards AS standard
    ON standard.position_id = wanted.position_id AND ${inForce('standard')}`;

/** The newest levels until that day. */
const held = `
  SELECT DISTINCT ON (competency_code) competency_code, required_level, actual_level, assessed_on, method
  FROM reporting.standing_levels
  WHERE employee_id = $1 AND assessed_on <= $2::date
  ORDER BY competency_code DESC, assessed_on DESC, position DESC`;

/** Of each competency that version `$4` of the standard of position `$3` requires. */
const byStandard = `
  SELECT competency_code, kind, level AS required, actual_level AS actual, assessed_on::text AS assessed_on, method, (
    SELECT jsonb_agg(jsonb_build_object('code', code, 'statement_id', statement_id, 'statement_en', statement_en)
      ORDER BY code)
    FROM reporting.standard_duties AS duty
    WHERE duty.position_id = $3 AND duty.version = $4 AND duty.competency_codes ? standard.competency_code) AS duties
  FROM reporting.competency_standards AS standard LEFT JOIN (${held}) AS held USING (competency_code)
  WHERE position_id = $3::uuid AND version = $4::int
  ORDER BY CASE WHEN level > actual_level THEN 0 WHEN actual_level IS NULL THEN 1 ELSE 2 END,
    greatest(level - actual_level, 0) DESC, competency_code`;

/** Where the position has no standard: what the assessments say was required. */
const byAssessment = `
  SELECT competency_code, NULL AS kind, required_level AS required, actual_level AS actual,
    assessed_on::text AS assessed_on, method, NULL AS duties
  FROM (${held}) AS held WHERE required_level > 0
  ORDER BY greatest(required_level - actual_level, 0) DESC, competency_code`;

/**
 * What a position requires of an employee on a day, beside what they hold. It is computed when it is asked for: a change of
 * placement or of the standard is in it as soon as the views show it. A position that is not the employee's own and has no
 * standard requires nothing.
 */
export async function gapsOfPerson(
  reader: ReportingReader,
  { employeeId, positionId, on }: PersonGapsQuery,
): Promise<PersonGaps> {
  const [found] = await reader.query<Compared>(compared, [employeeId, on, positionId ?? null]);
  const { position_id = null, version = null, family = null } = found ?? {};
  const rows =
    version !== null
      ? await reader.query<Row>(byStandard, [employeeId, on, position_id, version])
      : positionId === undefined && position_id !== null
        ? await reader.query<Row>(byAssessment, [employeeId, on])
        : [];
  const items = rows.map((row) => gapOf(row, version !== null));
  return {
    ...{ employeeId, on, ...(position_id !== null && { positionId: position_id }) },
    ...(version !== null && { version }),
    ...(family !== null && { family }),
    items,
    lacking: items.filter(({ gap = 0 }) => gap > 0).length,
    notAssessed: items.filter(({ gap }) => gap === undefined).length,
  };
}

function gapOf({ competency_code, kind, required, actual, ...row }: Row, standard: boolean): PersonGap {
  return {
    ...{ competencyCode: competency_code, ...(kind !== null && { kind }), requiredLevel: required },
    requiredBy: standard ? 'STANDARD' : 'ASSESSMENT',
    ...(actual !== null && { actualLevel: actual, gap: Math.max(required - actual, 0) }),
    ...(row.assessed_on !== null && { assessedOn: row.assessed_on }),
    ...(row.method !== null && { method: row.method }),
    duties: (row.duties ?? []).map(
      ({ code, statement_id: statementId, statement_en: statementEn }): DutyTouched => ({
        ...{ code, statementId },
        ...(statementEn !== null && { statementEn }),
      }),
    ),
  };
}
