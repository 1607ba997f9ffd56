import type { ReportingView } from '@jejak/projection-engine';
import { figures, ruleSet } from './figures.js';

export const reporting: readonly ReportingView[] = [
  {
    name: 'unit_overview',
    comment:
      'People, lesson hours, gaps and programmes of each unit and calendar year, from the first placement to this year, as known today. Filter by year.',
    sql: `
      SELECT unit.unit_id, year, employees, people, jp, round(jp / nullif(people, 0), 2) AS jp_per_person, with_target,
        reached, assessed, open_gaps, with_gaps, participations, completed, round(attendance_pct, 2) AS attendance_pct, '${ruleSet}' AS rule_set
      FROM reporting.staffed_units AS unit
      CROSS JOIN LATERAL (
        SELECT generate_series(extract(year FROM min(effective_date))::int,
          extract(year FROM now() AT TIME ZONE 'Asia/Jakarta')::int)
        FROM reporting.employee_placements AS placement WHERE placement.unit_id = unit.unit_id) AS period (year)
      CROSS JOIN LATERAL (${figures}) AS figures`,
    columns: {
      unit_id: 'Opaque id of the unit',
      year: 'Calendar year',
      employees: 'Employees in service in the unit on 31 December',
      people: 'People who worked in the unit on some day of the year',
      jp: 'Lesson hours credited for the year, of the days on which the people worked in this unit',
      jp_per_person: 'jp / people',
      with_target: 'Of employees: those for whom the rules set a target',
      reached: 'Of with_target: those who reached it, with all their hours of the year, wherever earned',
      assessed: 'Of employees: those with an assessment until 31 December',
      open_gaps:
        'Of employees: competencies below the required level, by the newest assessment of each person and competency until 31 December',
      with_gaps: 'Of employees: those with at least one of these',
      participations:
        'Seats in programmes that ended in the year, on a day on which the person worked in this unit',
      completed: 'Of participations: outcome PASSED, FAILED or ATTENDED',
      attendance_pct:
        'Mean share of the lesson hours attended over participations, per cent, where it is known',
      rule_set: 'Name and version of the rules that set the target',
    },
  },
];
