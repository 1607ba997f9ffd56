import type { ReportingView } from '@jejak/projection-engine';

const element = (code: string) =>
  `SELECT unit_id, period, '${code.toUpperCase()}' AS outcome, ${code} AS value, n FROM reporting.satisfaction WHERE ${code} IS NOT NULL`;

export const reporting: readonly ReportingView[] = [
  {
    name: 'unit_outcomes',
    comment:
      'How citizens were served by each unit in each quarter: means of the survey with at least five answers, and services by what they are measured by. To be compared with themselves before and with other units, not ranked.',
    sql: `
      ${['u6', 'u7', 'index'].map(element).join(' UNION ALL ')}
      UNION ALL
      SELECT unit_id, to_char(to_date(period, 'YYYY-MM'), 'YYYY"-Q"Q'), indicator, round(sum(value * n) / sum(n), 4), sum(n)::int
      FROM reporting.service_measures
      GROUP BY unit_id, to_char(to_date(period, 'YYYY-MM'), 'YYYY"-Q"Q'), indicator`,
    columns: {
      unit_id: 'Opaque id of the unit',
      period: 'Quarter of a year, as 2026-Q2',
      outcome:
        'U6 competence of staff and U7 behaviour of staff (1 to 4), INDEX of satisfaction (25 to 100), or an indicator of services, all services of the unit with it together',
      value: 'Mean',
      n: 'Answers of citizens, or cases, that it is the mean of',
    },
  },
];
