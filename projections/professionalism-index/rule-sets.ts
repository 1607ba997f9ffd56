import { professionalismRules, type ProfessionalismRules } from '@jejak/domain';

const text = (value: string) => `'${value.replaceAll("'", "''")}'`;

/** The versions that came with the system and those that were published, as a relation. */
export function ruleSetsRelation(rules: readonly ProfessionalismRules[] = professionalismRules): string {
  const rows = rules.map(
    ({ id, from, source, verified, note, table }) =>
      `(${[
        ...[text(id), `${text(from)}::date`, text(source), String(verified)],
        ...[note === undefined ? 'NULL' : text(note), `${text(JSON.stringify(table))}::jsonb`],
      ].join(', ')})`,
  );
  return `SELECT * FROM (VALUES ${rows.join(', ')})
    AS rule (rule_set, valid_from, source, verified, note, numbers)
    UNION ALL SELECT rule_set, valid_from, source, verified, note, numbers FROM {schema}.rule_set`;
}

/** SQL of the version that counts for a year: the last one that held on its first day. */
export const ruleSetOfYear = (year: string) => `
  SELECT * FROM reporting.ip_asn_rule_sets WHERE valid_from <= make_date(${year}, 1, 1)
  ORDER BY valid_from DESC LIMIT 1`;
