import { day, positions, uuid } from './rows.js';
import type { Sizes } from './sizes.js';

/** As many adjustments as employees, each of a follow-up. */
export function adjustmentRows({ employees, series }: Sizes): string[] {
  return [
    `INSERT INTO {schema}.adjustment (adjustment_id, position, series_id, source_kind, source_id, changes, state, decided_on)
     SELECT ${uuid('adjustment', 'n')}, n, ${uuid('series', `n % ${series}`)}, 'FOLLOW_UP', ${uuid('follow-up', 'n')}, '[]',
       'unchanged', ${day('n')}
     FROM generate_series(0, ${employees - 1}) AS n`,
  ];
}

/** Everybody is in a pool. */
export function talentRows(sizes: Sizes): string[] {
  return [
    `INSERT INTO {schema}.talent (talent_id, employee_id, position, pool, target_position_id, recorded_on, decided_by)
     SELECT ${uuid('talent', 'n')}, ${uuid('employee', 'n')}, n, 'POOL-' || n % 5, ${uuid('position', `n % ${positions(sizes)}`)},
       ${day('n')}, 'somebody'
     FROM generate_series(0, ${sizes.employees - 1}) AS n`,
  ];
}

/** A plan for ten employees, with ten items, each of which takes up a suggestion. */
export function planRows({ employees, units }: Sizes): string[] {
  const plans = Math.ceil(employees / 10);
  return [
    `INSERT INTO {schema}.plan (plan_id, unit_id, scope, year, horizon_year, needs_assessment_ids, objectives, state, revision)
     SELECT ${uuid('plan', 'n')}, ${uuid('unit', `n % ${units}`)}, 'UNIT', 2021 + n % 6, 2029, '[]', '[]', 'approved', 1
     FROM generate_series(0, ${plans - 1}) AS n`,
    `INSERT INTO {schema}.plan_item (plan_id, item_id, competency_code, from_level, to_level, form, target_headcount, jp,
       quarter, budget_idr, suggestion_id, removed)
     SELECT ${uuid('plan', `n % ${plans}`)}, ${uuid('item', 'n')}, 'MAN-01', 1, 3, 'WORKSHOP', 10, 8, 1, 0,
       ${uuid('suggestion', 'n')}, false
     FROM generate_series(0, ${employees - 1}) AS n`,
  ];
}

/** Sheets of five participants, twenty for each run. */
export function toldRows({ runs, employees }: Sizes): string[] {
  return [
    `INSERT INTO {schema}.told_event (position, event_id, programme_id, activity, at, stored_at, voids, employee_ids, kinds, amounts)
     SELECT n, ${uuid('told', 'n')}, ${uuid('run', `n % ${runs}`)}, 'programmes/' || ${uuid('run', `n % ${runs}`)} || '/sessions/' || n,
       ${day('n')}, ${day('n')}, false,
       (SELECT array_agg(${uuid('employee', `(n + e) % ${employees}`)}) FROM generate_series(0, 4) AS e),
       array_fill('attended'::text, '{5}'), array_fill(90, '{5}')
     FROM generate_series(0, ${20 * runs - 1}) AS n`,
  ];
}
