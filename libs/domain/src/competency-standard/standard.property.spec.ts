import fc from 'fast-check';
import { NOW } from '../../testing/given.js';
import { positionId, uuid } from '../../testing/samples.js';
import type { DomainEvent } from '../kernel/event.js';
import { decide, fold } from '../kernel/fold.js';
import { Refusal } from '../kernel/refusal.js';
import { refusals } from '../refusals.js';
import * as commands from './standard.commands.js';
import { competencyStandard, type CompetencyStandardEvent } from './standard.js';

/** Few codes, levels, days and people, so that commands meet. */
const effectiveFrom = fc.integer({ min: 1, max: 6 }).map((n) => `2026-0${n}-01`);
const items = fc.array(
  fc.record({
    competencyCode: fc.constantFrom('MAN-01', 'TEK-02'),
    kind: fc.constantFrom('MANAGERIAL' as const, 'TECHNICAL' as const),
    level: fc.integer({ min: 1, max: 2 }),
  }),
  { minLength: 1, maxLength: 2 },
);
const family = fc.constantFrom(undefined, 'TEACHER', 'NURSE');
const duties = fc.option(
  fc.array(
    fc.record({
      code: fc.constantFrom('D-01', 'D-02'),
      statement: fc.constant({ id: 'Tugas' }),
      competencyCodes: fc.subarray(['MAN-01', 'TEK-02'], { minLength: 1 }),
    }),
    { maxLength: 2 },
  ),
  { nil: undefined, freq: 1 },
);
const of = <C extends object>(Command: new () => C, fields: fc.Arbitrary<C>) =>
  fields.map((values): object => Object.assign(new Command(), values));
const reason = fc.constant('Keputusan');
/** Numbers of ids, the last first: proposals are most often published soon. */
const proposalId = fc.integer({ min: 0, max: 3 }).map((back) => String(back));

const step = fc.record({
  command: fc.oneof(
    of(commands.ProposeStandard, fc.record({ items, family, duties, effectiveFrom })),
    of(commands.PublishStandard, fc.record({ proposalId, reason })),
    { weight: 1, arbitrary: of(commands.WithdrawProposal, fc.record({ proposalId, reason })) },
    { weight: 1, arbitrary: of(commands.WithdrawStandard, fc.record({ effectiveFrom, reason })) },
  ),
  actor: fc.integer({ min: 1, max: 3 }).map((n) => uuid(0xac0 + n)),
});

let tried = 0;

function run(steps: readonly { command: object; actor: string }[]) {
  const log: { event: CompetencyStandardEvent; actor: string }[] = [];
  const refused: string[] = [];
  let made = 0;
  for (const { command, actor } of steps) {
    tried++;
    if (command instanceof commands.PublishStandard || command instanceof commands.WithdrawProposal)
      command.proposalId = uuid(Math.max(0x100, 0x100 + made - 1 - Number(command.proposalId)));
    const state = fold(
      competencyStandard,
      log.map(({ event }): DomainEvent => event),
    );
    try {
      const decided = decide(competencyStandard, command, state, {
        ...{ id: positionId, now: NOW, actor: { id: actor, role: 'hr-planner' } },
        newId: () => uuid(0x100 + made++),
      });
      for (const event of decided) log.push({ event: event as CompetencyStandardEvent, actor });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      refused.push(error.code);
    }
  }
  return { log, refused };
}
const runs = fc.array(step, { maxLength: 40, size: 'max' }).map(run);

describe('competency standard, whatever the commands', () => {
  it('versions have no gap, days never go back, and nobody published what they proposed', () => {
    const types = new Map<string, number>();
    fc.assert(
      fc.property(runs, ({ log, refused }) => {
        let [version, since, inForce] = [0, '', false];
        const proposers = new Map<string, { actor: string; taken: boolean }>();
        for (const { event, actor } of log) {
          types.set(event.type, (types.get(event.type) ?? 0) + 1);
          if (event.type === 'CompetencyStandardProposed') {
            for (const before of proposers.values()) before.taken = true;
            proposers.set(event.data.proposalId, { actor, taken: false });
            const codes = event.data.items.map(({ competencyCode }) => competencyCode);
            expect(new Set(codes).size).toBe(codes.length);
            for (const duty of event.data.duties ?? [])
              expect(codes).toEqual(expect.arrayContaining(duty.competencyCodes));
            continue;
          }
          if (event.type === 'CompetencyStandardProposalWithdrawn') {
            const proposal = proposers.get(event.data.proposalId);
            expect(proposal).toMatchObject({ taken: false });
            if (proposal) proposal.taken = true;
            continue;
          }
          expect(event.data.effectiveFrom >= since).toBe(true);
          since = event.data.effectiveFrom;
          if (event.type === 'CompetencyStandardPublished') {
            expect(event.data.version).toBe(++version);
            const proposal = proposers.get(event.data.proposalId);
            expect(proposal).toMatchObject({ taken: false });
            expect(proposal?.actor).not.toBe(actor);
            if (proposal) proposal.taken = true;
            inForce = true;
          } else {
            expect([inForce, event.data.version]).toEqual([true, version]);
            inForce = false;
          }
        }
        for (const code of refused) expect(refusals).toHaveProperty([code]);
      }),
      { numRuns: 1_000 },
    );
    expect(tried).toBeGreaterThan(10_000);
    for (const type of ['Proposed', 'Published', 'Withdrawn'])
      expect(types.get(`CompetencyStandard${type}`)).toBeGreaterThan(100);
  });
});
