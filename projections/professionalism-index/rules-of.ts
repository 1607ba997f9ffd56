import type { ProfessionalismTable } from '@jejak/domain';
import type { ReportingReader } from '@jejak/projection-engine';
import type { IndexRules } from './professionalism-index.dto.js';
import { ruleSetOfYear } from './rule-sets.js';

/** A version of the rules, with its numbers. */
export interface RulesFound {
  readonly rules: IndexRules;
  readonly table: ProfessionalismTable;
}

interface Row {
  rule_set: string;
  valid_from: string;
  source: string;
  verified: boolean;
  note: string | null;
  numbers: ProfessionalismTable;
}

/** The version of this name, or that of the year; undefined if there is none. */
export async function rulesOf(
  reader: ReportingReader,
  of: { readonly year: number; readonly ruleSet?: string | undefined },
): Promise<RulesFound | undefined> {
  const which =
    of.ruleSet === undefined
      ? ruleSetOfYear('$1::int')
      : 'SELECT * FROM reporting.ip_asn_rule_sets WHERE rule_set = $1';
  const [row] = await reader.query<Row>(
    `SELECT rule_set, valid_from::text AS valid_from, source, verified, note, numbers FROM (${which}) AS rule`,
    [of.ruleSet ?? of.year],
  );
  if (!row) return undefined;
  const { rule_set: ruleSet, valid_from: from, source, verified, note, numbers } = row;
  return { rules: { ruleSet, from, source, verified, ...(note !== null && { note }) }, table: numbers };
}
