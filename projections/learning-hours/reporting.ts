import { learningHoursRules, type LearningHoursRules } from '@jejak/domain';
import type { ReportingView } from '@jejak/projection-engine';
import { forecast } from './forecast.js';
import { hoursOf, yearsOf } from './hours.js';
import { formClass, rulesRelation } from './rules.js';

const everything = () => 'true';

/** The views with these rules. Other rules change what they say of a target, and no row. */
export const reporting = (rules: LearningHoursRules = learningHoursRules): readonly ReportingView[] => [
  {
    name: 'learning_hours_rules',
    comment:
      'The rules about lesson hours in a year, with their legal source. A rule counts for the years on whose 1 January it holds.',
    sql: rulesRelation(rules),
    columns: {
      rule_set: 'Name and version of the rules',
      code: 'Name of the rule',
      employee_kind: 'Civil servants whom it is about: PNS, CPNS, PPPK or PPPK_PARUH_WAKTU',
      bound: 'AT_LEAST: a target; AT_MOST: above it a warning',
      jp: 'Lesson hours in a calendar year',
      valid_from: 'First day on which it holds',
      valid_until: 'Last day on which it holds; null as long as it holds',
      source: 'Legal source',
      verified: 'Whether excerpts or copies of the source say so, and agree; the gazette was not compared',
      note: 'What is in doubt',
    },
  },
  {
    name: 'learning_hours_credits',
    comment: 'Lesson hours as they were credited and taken back, one row each.',
    sql: `
      SELECT employee_id, position, programme_id, year, form, ${formClass(rules)} AS form_class, jp, rule,
        recorded_at, occurred_on, claim_id, mentorship_id
      FROM {schema}.credit`,
    columns: {
      employee_id: 'Opaque id of the employee',
      position: 'Place of the event in the log',
      programme_id:
        'The run of the programme for which they were credited; null where it is learning elsewhere, or mentoring',
      year: 'Calendar year for which they count',
      form: 'Form of development (LAN 10/2018)',
      form_class: 'CLASSICAL (klasikal) or NON_CLASSICAL (nonklasikal), by the rules of today',
      jp: 'Lesson hours; below zero where they were taken back',
      rule: 'Rule by which they were converted',
      recorded_at: 'When we knew',
      occurred_on: 'Day in Medan of the crediting',
      claim_id: 'The claim of learning elsewhere for which they were credited; null where it is none',
      mentorship_id: 'The mentorship for a session of which they were credited; null where it is none',
    },
  },
  {
    name: 'learning_hours_totals',
    comment:
      'The sums of learning_hours_credits, of those who have any, as they stand and without what was taken back.',
    sql: `SELECT employee_id, year, half_hours, standing_half_hours FROM {schema}.year_total`,
    columns: {
      employee_id: 'Opaque id of the employee',
      year: 'Calendar year',
      half_hours:
        'Twice the lesson hours that were ever credited, a whole number: nobody had more at any moment',
      standing_half_hours: 'Twice the lesson hours as they stand, what was taken back subtracted',
    },
  },
  {
    name: 'learning_hours',
    comment:
      'Lesson hours of each employee and calendar year, from the first year of service to this one, as known today, with the target by the rules of today. Filter by year.',
    sql: hoursOf({ years: yearsOf('now()', everything), known: everything }),
    columns: {
      employee_id: 'Opaque id of the employee',
      year: 'Calendar year',
      kind: 'PNS, CPNS, PPPK or PPPK_PARUH_WAKTU, as registered',
      unit_id: 'Unit at the end of the year; of somebody who left, the last one',
      left_on: 'Day on which the employee left, where that was by the end of the year',
      jp_classical: 'Lesson hours of classical forms (klasikal)',
      jp_non_classical: 'Lesson hours of non-classical forms (nonklasikal)',
      jp_external: 'Of all: lesson hours of learning elsewhere, whatever its form',
      jp: 'All lesson hours credited for the year',
      target_jp: 'Lesson hours that the year should have at least; null where the rules set none',
      short_jp: 'Lesson hours that are lacking to the target; null where there is none',
      status: 'REACHED, SHORT or NO_TARGET',
      target_code: 'Rule that sets the target',
      target_source: 'Its legal source',
      target_verified: 'Whether that was verified, see learning_hours_rules',
      target_note: 'What is in doubt about it',
      cap_jp: 'Lesson hours above which the rules warn; null where they do not',
      above_cap: 'Whether there are more than that',
      cap_code: 'Rule that warns',
      cap_source: 'Its legal source',
      cap_verified: 'Whether that was verified, see learning_hours_rules',
      cap_note: 'What is in doubt about it',
      rule_set: 'Name and version of the rules',
    },
  },
  forecast,
];
