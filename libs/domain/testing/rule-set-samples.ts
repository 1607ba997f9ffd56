import { RuleSetPublished } from '../src/rule-set/rule-set.events.js';
import { ruleSet } from '../src/rule-set/rule-set.js';
import { ruleSetIdOf } from '../src/rule-set/rule-set.vocabulary.js';
import { professionalismRules } from '../src/rules/professionalism.rules.js';
import { of, type Sample } from './sample.js';

const table = JSON.parse(JSON.stringify(professionalismRules[0]?.table)) as Parameters<
  typeof RuleSetPublished
>[0]['table'];
const next = { ruleKind: 'IPASN' as const, version: 2, effectiveFrom: '2027-01-01', table };
const source = { sourceText: 'Peraturan BKN 1/2027', verified: true };

export const ruleSetPublished = RuleSetPublished({ ruleSetId: ruleSetIdOf('IPASN'), ...next, ...source });

/** One sample of every command about rule sets, with every optional field. */
export const ruleSetSamples: readonly Sample[] = [
  of(ruleSet, [])('PublishRuleSet', { ...next, ...source, note: 'Belum dibandingkan' }),
  of(ruleSet, [ruleSetPublished])('WithdrawRuleSet', {
    ...{ ruleKind: 'IPASN', version: 2, reason: 'Salah ketik' },
  }),
];
