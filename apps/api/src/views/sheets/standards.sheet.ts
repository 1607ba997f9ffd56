import { standardCells, type StandardStands } from '@jejak/imports';
import { sheetSource } from './sheet-source.js';

/** The newest version of each standard, also one that counts only later. What nobody has published is none. */
export const standardsSheet = sheetSource<StandardStands>({
  kind: 'standards',
  sql: `
    SELECT position_id AS "positionId", family, effective_from::text AS "from",
      (SELECT jsonb_agg(jsonb_build_object('competencyCode', competency_code, 'kind', kind, 'level', level))
       FROM reporting.competency_standards AS item
       WHERE item.position_id = newest.position_id AND item.version = newest.version) AS items,
      coalesce((
        SELECT jsonb_agg(jsonb_build_object('code', code, 'competencyCodes', competency_codes,
          'statement', jsonb_strip_nulls(jsonb_build_object('id', statement_id, 'en', statement_en)))
          ORDER BY code COLLATE "C")
        FROM reporting.standard_duties AS duty
        WHERE duty.position_id = newest.position_id AND duty.version = newest.version), '[]') AS duties
    FROM (
      SELECT DISTINCT ON (position_id) position_id, version, family, effective_from, effective_until
      FROM reporting.position_standards ORDER BY position_id, version DESC) AS newest
    WHERE effective_until IS NULL
    ORDER BY position_id`,
  cells: standardCells,
});
