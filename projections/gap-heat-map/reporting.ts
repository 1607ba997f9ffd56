import type { ReportingView } from '@jejak/projection-engine';
import { gaps } from './figures.js';
import { positions, versions } from './standards.js';

export const reporting: readonly ReportingView[] = [
  ...positions,
  {
    name: 'competency_standards',
    comment: 'What positions require: each competency of each version, with the days on which it counts.',
    sql: `
      SELECT position_id, version, competency_code, kind, level, effective_from,
        effective_until, recorded_at
      FROM (${versions}) AS version JOIN {schema}.requirement USING (position)`,
    columns: {
      position_id: 'Opaque id of the position (jabatan)',
      version: 'Number of the version, from 1; one that another replaced on its first day is left out',
      competency_code: 'Code of the competency',
      kind: 'TECHNICAL, MANAGERIAL or SOCIO_CULTURAL',
      level: 'Level that the position requires, 1 to 5',
      effective_from: 'First day on which it counts',
      effective_until: 'Last day on which it counts; null as long as nothing follows',
      recorded_at: 'When we knew',
    },
  },
  {
    name: 'assessed_levels',
    comment:
      'Levels as assessments found them, also those that were corrected later: of the events about one assessment the one with the greatest position stands.',
    sql: `
      SELECT employee_id, assessment_id, position, line, assessed_on, competency_code, required_level, actual_level,
        method
      FROM {schema}.level`,
    columns: {
      employee_id: 'Opaque id of the employee',
      assessment_id: 'Opaque id of the assessment',
      position: 'Place of the event in the log',
      line: 'Place of the level in its event, from 0',
      assessed_on: 'Day of the assessment',
      competency_code: 'Code of the competency',
      required_level: 'Level that the position required as the assessor took it, 0 to 5',
      actual_level: 'Level held, 0 to 5',
      method: 'How it was found: ASSESSMENT_CENTRE, SUPERIOR, SELF, TEST or OBSERVATION',
    },
  },
  {
    name: 'standing_levels',
    comment:
      'Levels as assessments found them and as they were corrected, without what a correction replaced. Of a person and competency the one of the latest day counts, of one day that with the greatest position.',
    // no join, so that rows keep the order of the index, in which the newest of each is the first
    sql: `
      SELECT employee_id, competency_code, assessed_on, position, required_level, actual_level, assessment_id, method
      FROM {schema}.level
      WHERE assessment_id NOT IN (SELECT correction.assessment_id FROM {schema}.correction)
        OR position = (
          SELECT correction.position FROM {schema}.correction WHERE correction.assessment_id = level.assessment_id)`,
    columns: {
      employee_id: 'Opaque id of the employee',
      competency_code: 'Code of the competency',
      assessed_on: 'Day of the assessment',
      position: 'Place of the event in the log',
      required_level: 'Level that the position required as the assessor took it, 0 to 5',
      actual_level: 'Level held, 0 to 5',
      assessment_id: 'Opaque id of the assessment',
      method: 'How it was found: ASSESSMENT_CENTRE, SUPERIOR, SELF, TEST or OBSERVATION',
    },
  },
  {
    name: 'gap_heat_map',
    comment:
      'What the people of each unit lack at the end of each calendar year, competency by competency, from the first placement to this year, as known today. Filter by year.',
    sql: `
      SELECT unit.unit_id, year, competency_code, headcount, with_gap, not_assessed, round(average_gap, 4) AS average_gap,
        round(required_average, 4) AS required_average, round(actual_average, 4) AS actual_average
      FROM reporting.staffed_units AS unit
      CROSS JOIN LATERAL (
        SELECT generate_series(extract(year FROM min(effective_date))::int,
          extract(year FROM now() AT TIME ZONE 'Asia/Jakarta')::int)
        FROM reporting.employee_placements AS placement WHERE placement.unit_id = unit.unit_id) AS period (year)
      CROSS JOIN LATERAL (${gaps}) AS figures`,
    columns: {
      unit_id: 'Opaque id of the unit',
      year: 'Calendar year; 31 December counts',
      competency_code: 'Code of the competency',
      headcount:
        'Employees of the unit of whom it is required and who were assessed in it; the averages are over these',
      with_gap: 'Of headcount: those below the required level',
      not_assessed:
        'Employees of the unit of whom the standard requires it and who were never assessed in it',
      average_gap: 'Mean of required - actual, of those above the requirement 0; null where headcount is 0',
      required_average:
        'Mean of the required levels: of the standard of the position, else of the assessment',
      actual_average: 'Mean of the levels held, by the newest assessment until 31 December',
    },
  },
];
