import type { HoursRule, LearningHoursRules } from '@jejak/domain';

const text = (value: string) => `'${value.replaceAll("'", "''")}'`;

/** The rules as a relation, one row for each kind of civil servant that a rule is about. */
export function rulesRelation({ id, hours }: LearningHoursRules): string {
  const row = ({ code, bound, jp, from, until, source, verified, note }: HoursRule, kind: string) =>
    `(${[
      ...[id, code, kind, bound].map(text),
      `${jp}::numeric`,
      `${text(from)}::date`,
      `${until === undefined ? 'NULL' : text(until)}::date`,
      text(source),
      String(verified),
      note === undefined ? 'NULL' : text(note),
    ].join(', ')})`;
  const rows = hours.flatMap((rule) => rule.kinds.map((kind) => row(rule, kind)));
  return `
    SELECT * FROM (VALUES ${rows.join(',\n      ')})
      AS rule (rule_set, code, employee_kind, bound, jp, valid_from, valid_until, source, verified, note)`;
}

/** SQL of the class of `form`. */
export function formClass({ forms }: LearningHoursRules): string {
  const of = (wanted: string) =>
    Object.entries(forms.classes)
      .filter(([, one]) => one === wanted)
      .map(([form]) => text(form))
      .join(', ');
  return `CASE WHEN form IN (${of('CLASSICAL')}) THEN 'CLASSICAL' WHEN form IN (${of('NON_CLASSICAL')}) THEN 'NON_CLASSICAL' END`;
}
