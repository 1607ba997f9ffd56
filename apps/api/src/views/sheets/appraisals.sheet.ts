import { appraisalCells, type AppraisalStands } from '@jejak/imports';
import { nipOf, sheetSource } from './sheet-source.js';

/** Texts of one kind that came with the newest rating. */
const remarks = (kind: string): string => `coalesce((
  SELECT jsonb_agg(text ORDER BY line) FROM serving.appraisal_remarks AS remark
  WHERE remark.event_id = rated.event_id AND remark.kind = '${kind}' AND text IS NOT NULL), '[]')`;

const stands = (states: string): string => `
  SELECT * FROM (
    SELECT one.appraisal_id, one.employee_id AS "employeeId", ${nipOf('one.employee_id')} AS nip, period, one.result_rating AS result,
      one.behaviour_rating AS behaviour, ${remarks('STRENGTH')} AS strengths, ${remarks('WEAKNESS')} AS weaknesses
    FROM serving.appraisals AS one
    CROSS JOIN LATERAL (
      SELECT event_id FROM serving.appraisal_steps AS step
      WHERE step.appraisal_id = one.appraisal_id AND kind = 'RATED' ORDER BY position DESC LIMIT 1) AS rated
    WHERE ${states}) AS appraisal
  ORDER BY nip COLLATE "C", period, appraisal_id`;

const source = (kind: string, states: string) =>
  sheetSource<AppraisalStands & { readonly employeeId: string }>({
    ...{ kind, sql: stands(states), holds: ['identity', 'free-text'] },
    cells: appraisalCells,
    employeeId: ({ employeeId }) => employeeId,
  });

/** Appraisals with the ratings that stand. */
export const appraisalsSheet = source('appraisals', `status <> 'withdrawn'`);

/** Those of them that are final. */
export const finalsSheet = source('appraisal-finals', `status = 'final'`);
