import fc from 'fast-check';
import { disputeId, ofRecord } from '../../testing/dispute-samples.js';
import { NOW } from '../../testing/given.js';
import { ani, budi, uuid } from '../../testing/ids.js';
import type { DomainEvent } from '../kernel/event.js';
import { decide, evolve } from '../kernel/fold.js';
import { Refusal } from '../kernel/refusal.js';
import { recordDispute } from './dispute.js';
import * as commands from './dispute.commands.js';
import type { Dispute } from './dispute.state.js';
import { RECORD_KEEPERS } from './dispute.vocabulary.js';

const of = <C extends object>(Command: new () => C, fields: fc.Arbitrary<Partial<C>>) =>
  fields.map((values) => Object.assign(new Command(), ofRecord, values));
const people = [{ id: uuid(91), employeeId: ani }, { id: uuid(92), employeeId: budi }, { id: uuid(93) }];
const position = fc.integer({ min: 1, max: 4 }).map(String);
const reason = fc.constant('Alasan');
const roles = fc.subarray([...RECORD_KEEPERS]);
const found = fc.record({
  ...{ eventId: fc.constant(uuid(5)), position },
  recordedBy: fc.subarray(people.map(({ id }) => id)),
});
const step = fc.tuple(
  fc.constantFrom(...people),
  fc.oneof(
    of(commands.DisputeRecord, fc.record({ grounds: reason, found, kind: fc.constantFrom('LEVEL', 'SCORE') })),
    of(commands.UpholdDispute, fc.record({ roles, reason, correction: fc.record({ eventId: fc.constant(uuid(6)), position }) }, { requiredKeys: ['roles', 'reason'] })),
    of(commands.RejectDispute, fc.record({ roles, reason })),
    of(commands.WithdrawDispute, fc.record({ reason })),
  ),
); // prettier-ignore

it('is answered once by who may, whatever the commands, and every refusal is about that', () => {
  let sent = 0;
  const [refused, types] = [new Set<string>(), new Set<string>()];
  fc.assert(
    fc.property(fc.array(step, { minLength: 15, maxLength: 25, size: 'max' }), (steps) => {
      let state: Dispute = recordDispute.initial;
      for (const [person, command] of steps) {
        sent++;
        const before: Dispute = state;
        const context = { id: disputeId, now: NOW, newId: () => uuid(7), actor: { ...person, role: 'x' } };
        let events: readonly DomainEvent[] = [];
        try {
          events = decide(recordDispute, command, state, context);
        } catch (error) {
          if (!(error instanceof Refusal)) throw error;
          refused.add(error.code);
        }
        expect(events.length).toBeLessThan(2);
        for (const event of events) {
          types.add(event.type);
          state = evolve(recordDispute, state, event);
          // the opposite of open follows only from open
          expect(event.type === 'RecordDisputed').toBe(before.status !== 'open');
          if (event.type !== 'RecordDisputeUpheld' && event.type !== 'RecordDisputeRejected') continue;
          if (before.status === 'unknown') throw new Error('answered before it was opened');
          expect(person.employeeId).not.toBe(ani);
          expect(before.recordedBy).not.toContain(person.id);
          expect(before.keepers.some((one) => (command as commands.RejectDispute).roles.includes(one))).toBe(true);
        }
        if (state.status === 'upheld') expect(Number(state.correctionPosition)).toBeGreaterThan(Number(state.position));
      }
    }),
    { numRuns: 700 },
  );
  expect(sent).toBeGreaterThan(10_000);
  expect(types.size).toBe(4);
  expect([...refused].sort()).toEqual(
    [
      ...['ANSWERED', 'CORRECTION_BEFORE', 'CORRECTION_UNKNOWN', 'NOT_KEEPER', 'NOT_OPEN', 'NOT_SUBJECT', 'OPEN', 'OWN_RECORD'],
      ...['RECORDED_BY_ACTOR', 'UNKNOWN'],
    ].map((code) => `DISPUTE.${code}`),
  );
}); // prettier-ignore
