import fc from 'fast-check';
import { NOW } from '../../testing/given.js';
import { ani, budi, programmeId, uuid } from '../../testing/samples.js';
import type { DomainEvent } from '../kernel/event.js';
import { decide, fold } from '../kernel/fold.js';
import { Refusal } from '../kernel/refusal.js';
import * as commands from './learning-record.commands.js';
import * as events from './learning-record.events.js';
import { learningRecord, type LearningRecordEvent } from './learning-record.js';
import { learningRefusals } from './learning-record.refusals.js';
import { CLAIM_DECISIONS, EXTERNAL_RULE } from './learning-record.vocabulary.js';

const of = <C extends object>(Command: new () => C, fields: fc.Arbitrary<Partial<C>>) =>
  fields.map((values) => Object.assign(new Command(), values));
const programme = fc.constantFrom(programmeId, uuid(77));
/** Ids are counted, so that the first few certificates and claims are found again. */
const known = fc.integer({ min: 0, max: 5 }).map((n) => uuid(0x500 + n));
const jp = fc.constantFrom(2, 6, 12);
const day = fc.constantFrom('2025-12-31', '2026-03-05', '2026-06-01', '2026-06-02');
const reason = fc.constant('Sesuai bukti');
const sha256 = 'ab'.repeat(32);

const step = fc.oneof(
  of(
    commands.CreditLearningHours,
    fc.record({
      ...{ programmeId: programme, jp, year: fc.constantFrom(2025, 2026) },
      ...{ form: fc.constant('WORKSHOP' as const), rule: fc.constant('programme-hours/1') },
    }),
  ),
  of(
    commands.ReverseLearningHours,
    fc.record({
      ...{ sourceId: fc.oneof(programme, known), reason },
      rule: fc.constantFrom('programme-hours/1', EXTERNAL_RULE),
    }),
  ),
  of(
    commands.IssueCertificate,
    fc.record({
      ...{ programmeId: programme, issuedOn: day, contentHash: fc.constant(sha256) },
      number: fc.integer({ min: 1, max: 4 }).map((n) => `800/${n}`),
    }),
  ),
  of(commands.RevokeCertificate, fc.record({ certificateId: known, reason })),
  of(
    commands.ClaimExternalLearning,
    fc.record({
      ...{ title: fc.constant('Kursus'), provider: fc.constant('USU'), claimedJp: jp },
      ...{ form: fc.constant('COURSE' as const), startedOn: day, endedOn: day },
      evidence: fc.option(fc.constant({ sha256, name: 'a.pdf' }), { nil: undefined, freq: 5 }),
      withoutEvidence: fc.constantFrom(undefined, undefined, undefined, undefined, 'Arsip hilang'),
    }),
  ),
  of(commands.WithdrawExternalLearning, fc.record({ claimId: known, reason })),
  {
    weight: 2,
    arbitrary: of(
      commands.DecideExternalLearning,
      fc.record({
        ...{ claimId: known, decision: fc.constantFrom(...CLAIM_DECISIONS), reason },
        jp: fc.option(jp, { nil: undefined }),
      }),
    ),
  },
);
const actor = fc.record({
  id: fc.constantFrom(uuid(1), uuid(2)),
  role: fc.constant('hr-planner'),
  employeeId: fc.option(fc.constantFrom(ani, budi), { nil: undefined, freq: 2 }),
});
type Actor = typeof actor extends fc.Arbitrary<infer T> ? T : never;

const types = new Map(Object.values(events).map((type) => [type.type as string, type.data]));
const ofType = <Name extends LearningRecordEvent['type']>(log: readonly LearningRecordEvent[], type: Name) =>
  log.filter((event): event is Extract<LearningRecordEvent, { type: Name }> => event.type === type);

/** What must be true of an event, whoever sent whatever before. */
function check(event: LearningRecordEvent, by: Actor, before: readonly LearningRecordEvent[]): void {
  expect(types.get(event.type)!.safeParse(event.data).success).toBe(true);
  expect(event.data.employeeId).toBe(ani);
  if (event.type === 'ExternalLearningClaimed') {
    const { claimantId, evidence, withoutEvidence, endedOn } = event.data;
    expect(claimantId).toBe(by.id);
    expect(evidence === undefined).toBe(withoutEvidence !== undefined);
    if (!evidence) expect(by.employeeId === ani || endedOn >= '2026').toBe(false);
  } else if (event.type !== 'LearningHoursCredited' && event.type !== 'ExternalLearningWithdrawn')
    expect(by.employeeId).not.toBe(ani);
  if (event.type === 'ExternalLearningWithdrawn')
    for (const type of ['ExternalLearningDecided', 'ExternalLearningWithdrawn'] as const)
      expect(ofType(before, type).map(({ data }) => data.claimId)).not.toContain(event.data.claimId);
  if (event.type !== 'ExternalLearningDecided') return;
  expect(ofType(before, 'ExternalLearningWithdrawn').map(({ data }) => data.claimId)).not.toContain(
    event.data.claimId,
  );
  const { claimId, decision, jp: counted } = event.data;
  const claim = ofType(before, 'ExternalLearningClaimed').find(({ data }) => data.claimId === claimId)!.data;
  expect(claim.claimantId).not.toBe(by.id);
  expect(claim.startedOn <= claim.endedOn && claim.endedOn <= '2026-06-01').toBe(true);
  expect(decision).toBe(counted === 0 ? 'REJECTED' : counted === claim.claimedJp ? 'VERIFIED' : 'ADJUSTED');
}

/** What must be true of a whole record. */
function checkWhole(log: readonly LearningRecordEvent[]): void {
  const issued = ofType(log, 'CertificateIssued').map(({ data }) => data);
  expect(new Set(issued.map(({ number }) => number)).size).toBe(issued.length);
  const revoked = ofType(log, 'CertificateRevoked').map(({ data }) => data.certificateId);
  expect(new Set(revoked).size).toBe(revoked.length);
  const standing = issued.filter(({ certificateId }) => !revoked.includes(certificateId));
  expect(new Set(standing.map((one) => one.programmeId)).size).toBe(standing.length);

  const sums = new Map<string, number[]>();
  for (const { data } of ofType(log, 'LearningHoursCredited')) {
    const key = `${data.programmeId ?? ''} ${data.claimId ?? ''} ${data.rule}`;
    sums.set(key, [...(sums.get(key) ?? []), data.jp]);
  }
  for (const [first = 0, ...then] of sums.values()) {
    expect(first).toBeGreaterThan(0);
    if (then.length > 0) expect(then).toEqual([-first]);
  }
  const decided = ofType(log, 'ExternalLearningDecided').map(({ data }) => data);
  expect(new Set(decided.map(({ claimId }) => claimId)).size).toBe(decided.length);
  for (const { claimId, jp: counted } of decided)
    expect(sums.get(` ${claimId} ${EXTERNAL_RULE}`)?.[0] ?? 0).toBe(counted);
  const external = [...sums.keys()].filter((key) => key.endsWith(EXTERNAL_RULE));
  expect(external).toHaveLength(decided.filter(({ decision }) => decision !== 'REJECTED').length);
}

/** Refusals that other parts give: what is asked of programmes, and of values that are sealed. */
const ELSEWHERE = [
  'LEARNING.UNKNOWN',
  'LEARNING.PROGRAMME_NOT_COMPLETED',
  'LEARNING.NOT_A_PARTICIPANT',
  'LEARNING.NOT_PASSED',
  'LEARNING.ISSUED_BEFORE_END',
  'LEARNING.CLAIMED_TWICE',
];

describe('a learning record, whatever the commands and whoever sends them', () => {
  it('never is in an illegal state, and every refusal has its code', () => {
    let sent = 0;
    const refused = new Set<string>();
    fc.assert(
      fc.property(fc.array(fc.tuple(step, actor), { minLength: 20, maxLength: 50, size: 'max' }), (steps) => {
        const log: LearningRecordEvent[] = [];
        let ids = 0x500;
        for (const [command, by] of steps) {
          sent++;
          const context = { id: ani, now: NOW, actor: by, newId: () => uuid(ids++) };
          const before = fold(learningRecord, log as readonly DomainEvent[]);
          try {
            const decided = decide(learningRecord, command, before, context) as LearningRecordEvent[];
            for (const event of decided) check(event, by, log);
            log.push(...decided);
          } catch (error) {
            if (!(error instanceof Refusal)) throw error;
            refused.add(error.code);
          }
        }
        checkWhole(log);
      }),
      { numRuns: 600 },
    );
    expect(sent).toBeGreaterThan(10_000);
    const codes = Object.keys(learningRefusals).filter((code) => !ELSEWHERE.includes(code));
    expect([...refused].sort()).toEqual(codes.sort());
  });
});
