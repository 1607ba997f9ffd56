import { disclosureRules, professionalismRules, type ProfessionalismRules } from '@jejak/domain';
import type { ReportingView } from '@jejak/projection-engine';
import { FIGURES, meansOf } from './means.js';
import { ruleSetOfYear, ruleSetsRelation } from './rule-sets.js';

/** From the first placement of anybody to this year. */
const YEARS = `
  SELECT generate_series(extract(year FROM min(effective_date))::int,
    extract(year FROM now() AT TIME ZONE 'Asia/Jakarta')::int) AS year
  FROM reporting.employee_placements`;

const MEAN = `null for fewer than ${disclosureRules.leastPeople} employees`;

/** The views with these rules. Other rules change figures, and no row. */
export const reporting = (
  rules: readonly ProfessionalismRules[] = professionalismRules,
): readonly ReportingView[] => [
  {
    schema: 'serving',
    name: 'employee_qualifications',
    comment: 'Education that employees finished, as it stands. For the API only.',
    sql: `SELECT qualification_id, employee_id, level, year, field, field_state FROM {schema}.qualification`,
    columns: {
      qualification_id: 'Opaque id of the qualification',
      employee_id: 'Opaque id of the employee',
      level: 'SD, SMP, SMA, D1, D2, D3, D4, S1, S2 or S3',
      year: 'Year in which it was finished',
      field: 'Field of study; null once it is erased',
      field_state:
        'value; erased; lost: the key is gone although nobody was erased; null where none was given',
    },
  },
  {
    schema: 'serving',
    name: 'employee_discipline',
    comment: 'Disciplinary statuses of employees, as they stand. For the API only.',
    sql: `
      SELECT status_id, employee_id, state, severity, first_day, last_day, letter_number FROM {schema}.discipline`,
    columns: {
      status_id: 'Opaque id of the status',
      employee_id: 'Opaque id of the employee',
      state: 'value; erased: the employee was erased; lost: the key is gone although nobody was erased',
      severity: 'NONE, LIGHT, MEDIUM or SEVERE; null once it is erased, as all that follows',
      first_day: 'First day for which it counts',
      last_day: 'Last day for which it counts; null as long as it does',
      letter_number: 'Number of the decision',
    },
  },
  {
    name: 'ip_asn_rule_sets',
    comment:
      'Versions of the rules about the index of professionalism (IP ASN). One counts for the years on whose 1 January it holds, until another begins.',
    sql: ruleSetsRelation(rules),
    columns: {
      rule_set: 'Name and version of the rules',
      valid_from: 'First day on which it holds',
      source: 'Legal source',
      verified: 'Whether excerpts or copies of the source say so, and agree; the gazette was not compared',
      note: 'What is in doubt',
      numbers: 'Weights, points and bounds of the categories',
    },
  },
  {
    name: 'professionalism_index_units',
    comment: `Means of the index of professionalism (IP ASN) of the employees of each unit at the end of each calendar year, by the rules of that year; of fewer than ${disclosureRules.leastPeople} only how many they are. Filter by year.`,
    sql: `
      SELECT unit_id, year, rule_set, verified, n, ${FIGURES.join(', ')}
      FROM (${YEARS}) AS period CROSS JOIN LATERAL (${meansOf({
        ...{ year: 'period.year', units: 'unit_id IS NOT NULL' },
        rules: ruleSetOfYear('period.year'),
      })}) AS means`,
    columns: {
      unit_id: 'Opaque id of the unit, without those below it',
      year: 'Calendar year',
      rule_set: 'Name and version of the rules',
      verified: 'Whether the rules were verified, see ip_asn_rule_sets',
      n: 'Employees in service in the unit on 31 December, or this year as known today',
      qualification: `Mean points for education, 0 to 25 by the rules of today; ${MEAN}`,
      competency: `Mean points for learning, 0 to 40 by the rules of today; ${MEAN}`,
      performance: `Mean points for the last final appraisal, 0 to 30 by the rules of today; ${MEAN}`,
      discipline: `Mean points for discipline, 0 to 5 by the rules of today; ${MEAN}`,
      total: `Mean of the sums, 0 to 100; a fact that is missing counts as 0; ${MEAN}`,
    },
  },
];
