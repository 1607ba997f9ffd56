import type { ReportingView } from '@jejak/projection-engine';

/** SQL of the versions of standards with their days, without those that others replaced on their first day. */
export const versions = `
  SELECT position, position_id, version, family, effective_from, next_from - 1 AS effective_until, recorded_at
  FROM (
    SELECT standard.*, lead(effective_from) OVER (
      PARTITION BY position_id ORDER BY effective_from, position) AS next_from
    FROM {schema}.standard) AS every
  WHERE version IS NOT NULL AND coalesce(next_from > effective_from, true)`;

const days = {
  effective_from: 'First day on which the version counts',
  effective_until: 'Last day on which it counts; null as long as nothing follows',
};

/** What standards say of positions besides the levels. */
export const positions: readonly ReportingView[] = [
  {
    name: 'position_standards',
    comment: 'Versions of the standards of positions, with the days on which they count.',
    sql: `
      SELECT position_id, version, family, effective_from, effective_until, recorded_at
      FROM (${versions}) AS version`,
    columns: {
      position_id: 'Opaque id of the position (jabatan)',
      version: 'Number of the version, from 1',
      family: 'Family of positions (rumpun jabatan); null where none is named',
      ...days,
      recorded_at: 'When we knew',
    },
  },
  {
    name: 'standard_duties',
    comment: 'Duties of positions (uraian tugas), and which of the required competencies each needs.',
    sql: `
      SELECT position_id, version, code, statement_id, statement_en, competency_codes, effective_from, effective_until
      FROM (${versions}) AS version JOIN {schema}.duty USING (position)`,
    columns: {
      position_id: 'Opaque id of the position (jabatan)',
      version: 'Number of the version, from 1',
      code: 'Names the duty within the standard',
      statement_id: 'What the duty is, in Indonesian',
      statement_en: 'In English, if it is said',
      competency_codes: 'Codes of the competencies that it needs, a JSON list',
      ...days,
    },
  },
];
