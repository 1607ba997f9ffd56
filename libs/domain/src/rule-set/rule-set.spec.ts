import fc from 'fast-check';
import { given } from '../../testing/given.js';
import { ruleSetPublished } from '../../testing/rule-set-samples.js';
import { uuid } from '../../testing/samples.js';
import { decide, fold } from '../kernel/fold.js';
import { Refusal } from '../kernel/refusal.js';
import { professionalismRules } from '../rules/professionalism.rules.js';
import * as commands from './rule-set.commands.js';
import * as events from './rule-set.events.js';
import { ruleSet, type RuleSetEvent } from './rule-set.js';
import { ruleSetIdOf, ruleSetName } from './rule-set.vocabulary.js';

const table = ruleSetPublished.data.table;
const id = ruleSetIdOf('IPASN');
const next = { ruleKind: 'IPASN' as const, version: 2, effectiveFrom: '2027-01-01', table };
const publish = { ...next, sourceText: 'Peraturan BKN 1/2027', verified: true };
const withdrawn = events.RuleSetWithdrawn({ ruleSetId: id, ruleKind: 'IPASN', version: 2 });
const reason = 'Salah ketik';

describe('a rule set', () => {
  it('gets its first version behind the one that came with the system', () => {
    given(ruleSet, [], { id })
      .when('PublishRuleSet', publish)
      .then([events.RuleSetPublished({ ruleSetId: id, ...publish })]);
    expect(professionalismRules.map((one) => one.id)).toContain(ruleSetName('IPASN', 1));
  });

  it('refuses a number that was used, also where that version is withdrawn', () => {
    given(ruleSet, [])
      .when('PublishRuleSet', { ...publish, version: 1 })
      .refuses('RULESET.VERSION_TAKEN', { last: 1 });
    for (const facts of [[ruleSetPublished], [ruleSetPublished, withdrawn]])
      given(ruleSet, facts)
        .when('PublishRuleSet', { ...publish, effectiveFrom: '2029-01-01' })
        .refuses('RULESET.VERSION_TAKEN', { last: 2 });
  });

  it('refuses a version that overlaps with another, one that is withdrawn aside', () => {
    const third = { ...publish, version: 3 };
    given(ruleSet, [])
      .when('PublishRuleSet', { ...publish, effectiveFrom: '2019-01-01' })
      .refuses('RULESET.OVERLAPS', { version: 1, effectiveFrom: '2019-01-01' });
    given(ruleSet, [ruleSetPublished])
      .when('PublishRuleSet', third)
      .refuses('RULESET.OVERLAPS', { version: 2, effectiveFrom: '2027-01-01' });
    given(ruleSet, [ruleSetPublished, withdrawn])
      .when('PublishRuleSet', third)
      .thenLike([{ type: 'RuleSetPublished', data: { version: 3 } }]);
  });

  it('refuses numbers that do not fit together', () =>
    given(ruleSet, [])
      .when('PublishRuleSet', {
        ...publish,
        table: { ...table, weights: { ...table.weights, DISCIPLINE: 6 } },
      })
      .refuses('RULESET.TABLE_UNFIT', { fault: 'WEIGHTS' }));

  it('is withdrawn once, and not where it came with the system', () => {
    const { when } = given(ruleSet, [ruleSetPublished], { id });
    when('WithdrawRuleSet', { ruleKind: 'IPASN', version: 2, reason }).then([withdrawn]);
    when('WithdrawRuleSet', { ruleKind: 'IPASN', version: 1, reason }).refuses('RULESET.VERSION_UNKNOWN');
    given(ruleSet, [ruleSetPublished, withdrawn])
      .when('WithdrawRuleSet', { ruleKind: 'IPASN', version: 2, reason })
      .refuses('RULESET.VERSION_UNKNOWN', { version: 2 });
    given(ruleSet, [])
      .when('WithdrawRuleSet', { ruleKind: 'IPASN', version: 2, reason })
      .refuses('RULESET.UNKNOWN');
  });

  it('whatever is tried: versions that stand follow each other by number and by day', () => {
    const tried = { commands: 0, codes: new Set<string>() };
    const step = fc.record({
      what: fc.constantFrom('publish', 'publish', 'withdraw', 'unfit'),
      version: fc.integer({ min: 1, max: 12 }),
      year: fc.integer({ min: 2018, max: 2032 }),
    });
    fc.assert(
      fc.property(fc.array(step, { minLength: 5, maxLength: 20, size: 'max' }), (steps) => {
        const log: RuleSetEvent[] = [];
        for (const { what, version, year } of steps) {
          const categories = { ...table.categories, ...(what === 'unfit' && { LOW: 75 }) };
          const command =
            what === 'withdraw'
              ? Object.assign(new commands.WithdrawRuleSet(), { ruleKind: 'IPASN', version, reason })
              : Object.assign(new commands.PublishRuleSet(), publish, {
                  ...{ version, effectiveFrom: `${year}-01-01`, table: { ...table, categories } },
                });
          tried.commands++;
          try {
            const context = { id, now: new Date(), newId: () => uuid(1), actor: { id: uuid(2), role: 'x' } };
            log.push(...(decide(ruleSet, command, fold(ruleSet, log), context) as RuleSetEvent[]));
          } catch (error) {
            if (!(error instanceof Refusal)) throw error;
            tried.codes.add(error.code);
          }
        }
        const stand = fold(ruleSet, log).versions.filter((one) => !one.withdrawn);
        for (const [at, { version, effectiveFrom }] of stand.entries()) {
          const before = stand[at - 1] ?? { version: 1, effectiveFrom: '2019-01-01' };
          expect(version > before.version && effectiveFrom > before.effectiveFrom).toBe(true);
        }
      }),
      { numRuns: 1000 },
    );
    expect(tried.commands).toBeGreaterThan(10_000);
    const codes = ['OVERLAPS', 'TABLE_UNFIT', 'UNKNOWN', 'VERSION_TAKEN', 'VERSION_UNKNOWN'];
    expect([...tried.codes].sort()).toEqual(codes.map((code) => `RULESET.${code}`));
  });
});
