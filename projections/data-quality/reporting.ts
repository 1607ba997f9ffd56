import { disclosureRules } from '@jejak/domain';
import type { ReportingView } from '@jejak/projection-engine';
import { placedToday, qualityOf } from './figures.js';

export const reporting: readonly ReportingView[] = [
  {
    name: 'data_quality',
    comment:
      'How good the data are about those who work in each unit today, without those below it. Counted by rules of this system. ' +
      `Where fewer than ${disclosureRules.leastPeople} work in the unit, all but employees is null.`,
    sql: qualityOf(placedToday),
    columns: {
      unit_id: 'Opaque id of the unit, without those below it',
      employees: 'Employees who work in the unit today',
      placed: 'Of employees: those whose unit is an established one',
      has_standard: 'Of employees: those for whose position a competency standard counts today',
      assessed: 'Of employees: those with an assessment of competencies',
      qualified: 'Of employees: those with an education on record',
      passed: 'Programmes that they passed',
      certified: 'Of passed: those with a certificate that stands',
      entries:
        'Placements, assessments, certificates and mentoring sessions of theirs entered in the last 365 days',
      median_lag_days: 'Median of the days from what happened to its entry; null where there are no entries',
      exceptions: 'Exceptions about them that are open or confirmed',
      exceptions_per_1000: '1000 * exceptions / employees',
      completeness:
        'Mean of placed, has_standard, assessed, qualified / employees and certified / passed, 0 to 1',
      timeliness: 'Share of entries in time by the rules, 0 to 1; null where there are none',
      accuracy: 'Share of employees without an exception that makes data inaccurate, 0 to 1',
      consistency: 'Share of employees without an exception that makes data contradict others, 0 to 1',
      index: 'Weighted mean of these four by the rules, 0 to 100; without timeliness where it is null',
      rule_set: 'Name and version of the rules',
      verified: 'Whether the rules were verified',
    },
  },
];
