/** Tests that show several items, by what they show. */
export const TESTS = {
  cycle: 'apps/api/test/whole-path.int.spec.ts',
  views: 'apps/api/test/views.int.spec.ts',
  evaluation: 'libs/domain/src/evaluation/evaluation.spec.ts',
  completion: 'libs/domain/src/programme/programme.completion.spec.ts',
  sheets: 'libs/domain/src/programme/programme.sheets.spec.ts',
  employee: 'libs/domain/src/employee/employee.spec.ts',
  effectiveness: 'projections/programme-effectiveness/programme-effectiveness.int.spec.ts',
  history: 'projections/competency-history/competency-history.int.spec.ts',
  hours: 'projections/learning-hours/learning-hours.int.spec.ts',
  overview: 'projections/unit-overview/unit-overview.int.spec.ts',
  mentoring: 'apps/api/test/mentorships.int.spec.ts',
  mentorship: 'libs/domain/src/mentorship/mentorship.spec.ts',
  units: 'apps/api/test/accounts-and-units.int.spec.ts',
  appraisals: 'apps/api/test/appraisals.int.spec.ts',
  sameAnswers: 'test/views/same-answers.int.spec.ts',
} as const;
