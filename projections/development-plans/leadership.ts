import { medanDay, type ReportingView } from '@jejak/projection-engine';

/** Classes of positions that lead others (*pimpinan*): of high leaders, administrators and supervisors (UU 20/2023 art. 13–15). */
const LEADERS = ['JPT_UTAMA', 'JPT_MADYA', 'JPT_PRATAMA', 'ADMINISTRATOR', 'PENGAWAS'];
const leads = `position_class IN (${LEADERS.map((one) => `'${one}'`).join(', ')})`;

const firstDay = medanDay('run.starts_at');

const seats = (who: string, of: string) => `
  count(*) FILTER (WHERE ${who}) AS ${of}_seats,
  count(*) FILTER (WHERE ${who} AND outcome IN ('PASSED', 'FAILED', 'ATTENDED')) AS ${of}_done,
  avg(attendance_pct) FILTER (WHERE ${who})::float8 AS ${of}_attendance_pct`;

/**
 * How leaders take part in carrying out plans. Which class a position was of is that of the placement that counted on the day
 * on which the run began; of somebody without one then, that of nobody who leads.
 */
export const leadershipView: ReportingView = {
  name: 'plan_leadership',
  comment:
    'How leaders take part in a development plan: nominations that they accepted, and how they and other employees attend.',
  sql: `
    SELECT plan_id, unit_id, employee_id, accepted_by_heads, accepted_by_others, seats.*
    FROM {schema}.plan
    CROSS JOIN LATERAL (
      SELECT count(*) FILTER (WHERE decided_by_role = 'unit-head') AS accepted_by_heads,
        count(*) FILTER (WHERE decided_by_role <> 'unit-head') AS accepted_by_others
      FROM reporting.nominations AS nomination
      JOIN {schema}.planned_programme AS planned USING (programme_id)
      WHERE planned.plan_id = plan.plan_id AND nomination.status = 'accepted') AS accepted
    CROSS JOIN LATERAL (
      SELECT ${seats(leads, 'leader')}, ${seats(`NOT coalesce(${leads}, false)`, 'employee')}
      FROM {schema}.planned_programme AS planned
      JOIN reporting.programme_runs AS run USING (programme_id)
      JOIN reporting.programme_seats AS seat USING (programme_id)
      LEFT JOIN LATERAL (
        SELECT position_class FROM reporting.employee_stays AS stay
        WHERE stay.employee_id = seat.employee_id AND since <= ${firstDay} AND coalesce(until >= ${firstDay}, true)
        LIMIT 1) AS placement ON true
      WHERE planned.plan_id = plan.plan_id AND planned.status <> 'CANCELLED' AND NOT seat.withdrawn) AS seats`,
  columns: {
    plan_id: 'Opaque id of the plan',
    unit_id: 'Opaque id of the unit, of a plan of a unit',
    employee_id: 'Opaque id of the employee, of an individual plan',
    accepted_by_heads: 'Nominations for its programmes that heads of units accepted',
    accepted_by_others: 'Nominations for its programmes that somebody else accepted',
    leader_seats: 'Seats in its programmes of people in leading positions: JPT, ADMINISTRATOR, PENGAWAS',
    leader_done: 'Of these: outcome PASSED, FAILED or ATTENDED',
    leader_attendance_pct:
      'Of these: mean share of lesson hours attended, per cent; null while none is known',
    employee_seats: 'Seats of all others',
    employee_done: 'Of these: outcome PASSED, FAILED or ATTENDED',
    employee_attendance_pct:
      'Of these: mean share of lesson hours attended, per cent; null while none is known',
  },
};
