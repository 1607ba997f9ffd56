import { disclosureRules, satisfactionRules, type SatisfactionRules } from '@jejak/domain';
import type { ReportingView } from '@jejak/projection-engine';

/** The views with these rules. Other rules change index and grade, and no row. */
export const reporting = (rules: SatisfactionRules = satisfactionRules): readonly ReportingView[] => {
  const { id, elements, factor, grades } = rules;
  const codes = elements.map(({ code }) => code);
  const means = codes.map((code) => `CASE WHEN enough THEN round(${code} / n, 4) END AS ${code}`).join(', ');
  const index = `CASE WHEN enough THEN round((${codes.join(' + ')}) / n / ${elements.length} * ${factor}, 2) END`;
  const grade = `CASE ${grades.map(({ grade, from }) => `WHEN index >= ${from} THEN '${grade}'`).join(' ')} END`;
  return [
    {
      name: 'satisfaction',
      comment: `What citizens think of the services of each unit in each quarter, all its surveys together, as known today. Figures of fewer than ${disclosureRules.leastPeople} answers are null.`,
      sql: `
        SELECT unit_id, period, surveys, open_surveys, n, ${codes.join(', ')}, index, ${grade} AS grade, '${id}' AS rule_set
        FROM (
          SELECT unit_id, period, surveys, open_surveys, n, ${means}, ${index} AS index
          FROM (
            SELECT survey.unit_id, period, count(DISTINCT survey_id)::int AS surveys,
              count(DISTINCT survey_id) FILTER (WHERE open)::int AS open_surveys, coalesce(sum(n), 0)::int AS n,
              coalesce(sum(n), 0) >= ${disclosureRules.leastPeople} AS enough,
              ${codes.map((code) => `sum(${code})::numeric AS ${code}`).join(', ')}
            FROM {schema}.survey LEFT JOIN {schema}.batch USING (survey_id)
            GROUP BY survey.unit_id, period) AS sums) AS figures`,
      columns: {
        unit_id: 'Opaque id of the unit',
        period: 'Quarter of a year, as 2026-Q2',
        surveys: 'Surveys that were opened; they count together',
        open_surveys: 'Of these: those that take answers still',
        n: 'Answers that count',
        ...Object.fromEntries(
          elements.map(({ code, id, en }) => [code, `Mean of the answers, 1 to 4: ${en} (${id})`]),
        ),
        index: `Mean of the means of the elements × ${factor}, rounded to two decimals: 25 to 100`,
        grade: 'A, B, C or D, by the rules of today',
        rule_set: 'Name and version of the rules',
      },
    },
    {
      name: 'satisfaction_rules',
      comment: 'From which index on a grade is given, with the legal source.',
      sql: rulesRelation(rules),
      columns: {
        rule_set: 'Name and version of the rules',
        grade: 'A, B, C or D',
        from_index: 'Lowest index with which it is given',
        source: 'Legal source',
        verified: 'Whether the source was compared',
        note: 'What is in doubt',
      },
    },
    {
      schema: 'serving',
      name: 'satisfaction_answers',
      comment:
        'Answers that came one by one, as those of sheets and of the public form do. For the API only: views show means, and those of few not at all.',
      sql: `
        SELECT batch_id, survey_id, survey.unit_id, period, service, ${codes.join(', ')}
        FROM {schema}.batch JOIN {schema}.survey USING (survey_id) WHERE n = 1`,
      columns: {
        batch_id: 'Opaque id of what was handed in',
        survey_id: 'Opaque id of the survey',
        unit_id: 'Opaque id of the unit',
        period: 'Quarter of a year, as 2026-Q2',
        service: 'Counter or service; null where none is named',
        ...Object.fromEntries(
          elements.map(({ code, id, en }) => [code, `The answer, 1 to 4: ${en} (${id})`]),
        ),
      },
    },
  ];
};

const text = (value: string) => `'${value.replaceAll("'", "''")}'`;

function rulesRelation({ id, grades, source, verified, note }: SatisfactionRules): string {
  const told = [text(source), String(verified), note === undefined ? 'NULL' : text(note)].join(', ');
  const rows = grades.map(({ grade, from }) => `(${text(id)}, ${text(grade)}, ${from}::numeric, ${told})`);
  return `SELECT * FROM (VALUES ${rows.join(', ')}) AS rule (rule_set, grade, from_index, source, verified, note)`;
}
