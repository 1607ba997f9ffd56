import { nameId } from '../kernel/name-id.js';

/** Rules that people publish versions of; all others come with the system. `IPASN`: the index of professionalism. */
export const RULE_KINDS = ['IPASN'] as const;
export type RuleKind = (typeof RULE_KINDS)[number];

const NAMES: Readonly<Record<RuleKind, string>> = { IPASN: 'ip-asn' };

const RULE_SETS = '0c0a4a8e-6a0f-4e0b-8a54-0d6a1f3b9c11';

/** The id of the rule set of a kind: always the same one, so that all its versions stand in one stream. */
export const ruleSetIdOf = (kind: RuleKind): string => nameId(kind, RULE_SETS);

/** How views and events name a version. */
export const ruleSetName = (kind: RuleKind, version: number): string => `${NAMES[kind]}/${version}`;
