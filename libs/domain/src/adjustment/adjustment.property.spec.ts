import fc from 'fast-check';
import { adjustmentId } from '../../testing/adjustment-samples.js';
import { NOW } from '../../testing/given.js';
import { seriesId, uuid } from '../../testing/samples.js';
import type { DomainEvent } from '../kernel/event.js';
import { decide, fold } from '../kernel/fold.js';
import { Refusal } from '../kernel/refusal.js';
import * as commands from './adjustment.commands.js';
import { adjustment } from './adjustment.js';
import { ADJUSTMENT_CHANGES, ADJUSTMENT_SOURCES } from './adjustment.vocabulary.js';

const of = <C extends object>(Command: new () => C, fields: fc.Arbitrary<Partial<C>>) =>
  fields.map((values) => Object.assign(new Command(), values));
const reason = fc.constant('Alasan');
const step = fc.oneof(
  of(
    commands.DecideAdjustment,
    fc.record({
      ...{ seriesId: fc.constant(seriesId), reason },
      source: fc.record({ kind: fc.constantFrom(...ADJUSTMENT_SOURCES), id: fc.constant(uuid(5)) }),
      changes: fc.subarray([...ADJUSTMENT_CHANGES]),
    }),
  ),
  of(commands.CarryOutAdjustment, fc.record({ programmeId: fc.integer({ min: 1, max: 3 }).map(uuid) })),
  of(commands.WithdrawAdjustment, fc.record({ reason })),
);

/** The ways that a stream can go: the state machine, said a second time. */
const WAYS = [
  '',
  'AdjustmentDecided',
  'AdjustmentDecided AdjustmentCarriedOut',
  'AdjustmentDecided AdjustmentWithdrawn',
];

it('an adjustment goes one of four ways, whatever the commands, and every refusal is about that', () => {
  let sent = 0;
  const [ways, refused] = [new Set<string>(), new Set<string>()];
  fc.assert(
    fc.property(fc.array(step, { minLength: 15, maxLength: 25, size: 'max' }), (steps) => {
      const log: DomainEvent[] = [];
      for (const command of steps) {
        sent++;
        const context = {
          id: adjustmentId,
          now: NOW,
          newId: () => uuid(7),
          actor: { id: uuid(9), role: 'officer' },
        };
        try {
          log.push(...decide(adjustment, command, fold(adjustment, log), context));
        } catch (error) {
          if (!(error instanceof Refusal)) throw error;
          refused.add(error.code);
        }
        expect(WAYS).toContain(log.map(({ type }) => type).join(' '));
        const state = fold(adjustment, log);
        if (state.status === 'unchanged') expect(log).toHaveLength(1);
        if (state.status === 'carried-out') expect(state.changes).not.toEqual([]);
      }
      ways.add(log.map(({ type }) => type).join(' '));
    }),
    { numRuns: 700 },
  );
  expect(sent).toBeGreaterThan(10_000);
  expect([...refused].sort()).toEqual([
    ...['ADJUSTMENT.EXISTS', 'ADJUSTMENT.NOT_IN_THIS_STATE', 'ADJUSTMENT.UNKNOWN'],
  ]);
  expect(ways.size).toBeGreaterThan(2);
});
