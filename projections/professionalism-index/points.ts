import { ofEnough } from '@jejak/projection-engine';

/**
 * SQL of the points that rules give for facts, the same as `professionalismIndex` of the domain: for means of many.
 *
 * @param facts SQL of {@link factsOf}
 * @param rules SQL of the version or versions that count for a row of `facts`, as `reporting.ip_asn_rule_sets` has them
 */
export function pointsOf(facts: string, rules: string): string {
  const jpOf = (part: string) => `
    SELECT coalesce(sum((credit->>'jp')::numeric), 0) FROM jsonb_array_elements(facts.credits) AS credit
    WHERE ${part}->'forms' ? (credit->>'form')
      AND ((${part}->>'years')::int = 0 OR (credit->>'year')::int > facts.year - (${part}->>'years')::int)`;
  return `
    SELECT *, qualification + competency + performance + discipline AS total
    FROM (
      SELECT facts.employee_id, facts.year, facts.unit_id, rule.rule_set, rule.verified,
        coalesce((SELECT max((numbers->'qualification'->>level)::numeric) FROM unnest(facts.levels) AS level), 0)
          AS qualification,
        coalesce((
          SELECT sum((part->'points'->>facts.position_class)::numeric)
          FROM jsonb_each(numbers->'competency') AS learning (name, part)
          CROSS JOIN LATERAL (${jpOf('part')}) AS hours (jp)
          WHERE jp > 0 AND jp >= (part->>'leastJp')::numeric), 0) AS competency,
        coalesce((numbers->'performance'->>facts.predicate)::numeric, 0) AS performance,
        CASE WHEN facts.discipline_gone THEN 0
          ELSE least((numbers->'discipline'->>'NONE')::numeric,
            (SELECT min((numbers->'discipline'->>severity)::numeric) FROM unnest(facts.severities) AS severity))
          END AS discipline
      FROM (${facts}) AS facts CROSS JOIN LATERAL (${rules}) AS rule) AS scored`;
}

/** The figures of {@link pointsOf} of which means are told. */
export const FIGURES = ['qualification', 'competency', 'performance', 'discipline', 'total'] as const;

/** SQL of the means of grouped rows, null where they are of too few. */
export const MEANS = FIGURES.map(
  (figure) => `${ofEnough('count(*)', `round(avg(${figure}), 2)`)} AS ${figure}`,
).join(', ');
