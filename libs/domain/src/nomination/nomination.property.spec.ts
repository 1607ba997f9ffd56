import fc from 'fast-check';
import { NOW } from '../../testing/given.js';
import { ani, budi, citra, nominationId, programmeId, uuid } from '../../testing/samples.js';
import type { DomainEvent } from '../kernel/event.js';
import { decide, fold } from '../kernel/fold.js';
import { Refusal } from '../kernel/refusal.js';
import { BASES } from '../programme/programme.vocabulary.js';
import * as commands from './nomination.commands.js';
import * as events from './nomination.events.js';
import { nomination, type NominationEvent } from './nomination.js';
import { nominationRefusals } from './nomination.refusals.js';
import { DECLINE_REASONS } from './nomination.vocabulary.js';

const which = { programmeId, employeeId: ani };
const reason = 'Alasan tertulis';
const of = <C extends object>(Command: new () => C, fields: fc.Arbitrary<Partial<C>>) =>
  fields.map((values) => Object.assign(new Command(), which, { reason }, values));
const plan = { planId: uuid(5), itemId: uuid(6) };
const step = fc.oneof(
  of(
    commands.NominateParticipant,
    fc.record({
      basis: fc.constantFrom(...BASES),
      plan: fc.option(fc.constant(plan), { nil: undefined }),
      overrideEligibility: fc.constantFrom(undefined, true),
    }),
  ),
  of(commands.AcceptNomination, fc.constant({})),
  of(commands.DeclineNomination, fc.record({ reasonCode: fc.constantFrom(...DECLINE_REASONS) })),
  of(commands.WithdrawNomination, fc.constant({})),
);
const actor = fc.constantFrom(
  { id: uuid(0xd0), role: 'unit-head', employeeId: budi },
  { id: uuid(0xd1), role: 'programme-officer', employeeId: citra },
  { id: uuid(0xd2), role: 'employee', employeeId: ani },
  { id: uuid(0xd3), role: 'programme-officer', employeeId: undefined },
);
type Actor = typeof actor extends fc.Arbitrary<infer T> ? T : never;

/** Which event may follow which: the state machine, said a second time. */
const AFTER: Record<NominationEvent['type'], readonly (NominationEvent['type'] | undefined)[]> = {
  ParticipantNominated: [undefined, 'NominationDeclined', 'NominationWithdrawn'],
  NominationAccepted: ['ParticipantNominated'],
  NominationDeclined: ['ParticipantNominated'],
  NominationWithdrawn: ['ParticipantNominated', 'NominationAccepted'],
};
const types = new Map(Object.values(events).map((type) => [type.type as string, type.data]));

/** What must be true of an event, whoever sent whatever before. */
function check(event: NominationEvent, by: Actor, before: readonly NominationEvent[]): void {
  expect(types.get(event.type)!.safeParse(event.data).success).toBe(true);
  expect(AFTER[event.type]).toContain(before.at(-1)?.type);
  const made = before.filter((one) => one.type === 'ParticipantNominated');
  const nominating = event.type === 'ParticipantNominated';
  expect(event.data.attempt).toBe(made.length + (nominating ? 1 : 0));
  if (nominating) {
    expect(event.data.nominatedBy).toBe(by.id);
    expect(event.data.basis === 'SELF').toBe(by.employeeId === ani);
    if (event.data.basis === 'SELF') expect(event.data).not.toHaveProperty('overridden');
    if (event.data.basis === 'PLAN') expect(event.data.plan).toEqual(plan);
  } else if (event.type !== 'NominationWithdrawn') {
    expect(by.employeeId).not.toBe(ani);
    expect(by.id).not.toBe(made.at(-1)?.data.nominatedBy);
    if (event.type === 'NominationAccepted') expect(event.data.basis).toBe(made.at(-1)?.data.basis);
  }
}

/** Those of the waiting list and of plans come from other streams. */
const OF_OTHERS = [
  'NOMINATION.PLAN_OF_ANOTHER',
  'NOMINATION.SEATED',
  'NOMINATION.NO_TALENT',
  'WAITING.STILL_WAITS',
  'WAITING.NOT_THEIR_TURN',
];

it('never is in an illegal state, and every refusal has its code, whatever the commands and whoever sends them', () => {
  let sent = 0;
  const refused = new Set<string>();
  const ends = new Set<string | undefined>();
  fc.assert(
    fc.property(fc.array(fc.tuple(step, actor), { minLength: 20, maxLength: 40, size: 'max' }), (steps) => {
      const log: DomainEvent[] = [];
      for (const [command, by] of steps) {
        sent++;
        const context = { id: nominationId, now: NOW, actor: by, newId: () => uuid(10) };
        try {
          const decided = decide(nomination, command, fold(nomination, log), context) as NominationEvent[];
          expect(decided).toHaveLength(1);
          for (const event of decided) check(event, by, log as NominationEvent[]);
          log.push(...decided);
        } catch (error) {
          if (!(error instanceof Refusal)) throw error;
          expect(Object.keys(nominationRefusals)).toContain(error.code);
          refused.add(error.code);
        }
      }
      fold(nomination, log);
      ends.add(log.at(-1)?.type);
    }),
    { numRuns: 500 },
  );
  expect(sent).toBeGreaterThan(10_000);
  const codes = Object.keys(nominationRefusals).filter((one) => !OF_OTHERS.includes(one));
  expect([...refused].sort()).toEqual(codes.sort());
  expect(ends.size).toBeGreaterThanOrEqual(4);
});
