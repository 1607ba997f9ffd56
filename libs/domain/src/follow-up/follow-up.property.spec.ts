import fc from 'fast-check';
import { NOW } from '../../testing/given.js';
import { ani, budi, citra, followUpId, programmeId, unitId, uuid } from '../../testing/samples.js';
import type { DomainEvent } from '../kernel/event.js';
import { decide, fold } from '../kernel/fold.js';
import { Refusal } from '../kernel/refusal.js';
import * as commands from './follow-up.commands.js';
import * as events from './follow-up.events.js';
import { type FollowUpEvent, followUp } from './follow-up.js';
import { followUpRefusals } from './follow-up.refusals.js';
import { FOLLOW_UP_KINDS, FOLLOW_UP_OUTCOMES, FOLLOW_UP_SOURCES } from './follow-up.vocabulary.js';

const people = [ani, budi, citra];
const of = <C extends object>(Command: new () => C, fields: fc.Arbitrary<Partial<C>>) =>
  fields.map((values) => Object.assign(new Command(), values));
const maybe = <T>(value: T) => fc.option(fc.constant(value), { nil: undefined });
const reason = 'Perubahan';

const raise = of(
  commands.RaiseFollowUp,
  fc.record({
    kind: fc.constantFrom(...FOLLOW_UP_KINDS),
    source: fc.record({ kind: fc.constantFrom(...FOLLOW_UP_SOURCES), id: fc.constant(uuid(5)) }),
    employeeId: fc.option(fc.constantFrom(...people), { nil: undefined, freq: 6 }),
    unitId: fc.option(fc.constant(unitId), { nil: undefined, freq: 1 }),
    programmeId: fc.option(fc.constant(programmeId), { nil: undefined, freq: 1 }),
    ruleId: maybe('failed-programme/1'),
    note: maybe('Catatan'),
  }),
);
const step = fc.oneof(
  raise,
  {
    weight: 2,
    arbitrary: of(
      commands.AssignFollowUp,
      fc.record({
        ownerId: fc.constantFrom(...people),
        dueOn: fc.constantFrom('2026-05-31', '2026-06-01', '2026-08-31'),
        reason: maybe(reason),
      }),
    ),
  },
  {
    weight: 3,
    arbitrary: of(
      commands.ResolveFollowUp,
      fc.record({
        outcome: fc.constantFrom(...FOLLOW_UP_OUTCOMES),
        resultRef: maybe('R-1'),
        reason: fc.constant(reason),
      }),
    ),
  },
  of(commands.VerifyFollowUp, fc.record({ effective: fc.boolean(), note: fc.constant(reason) })),
);
const actor = fc.oneof(
  fc.record({
    id: fc.constant(uuid(9)),
    role: fc.constantFrom('hr-planner', 'unit-head', 'employee', 'compliance-reviewer'),
    employeeId: fc.option(fc.constantFrom(...people), { nil: undefined }),
  }),
  fc.record({ id: fc.constant('policy:any'), role: fc.constant('policy') }),
);
type Actor = typeof actor extends fc.Arbitrary<infer T> ? T & { employeeId?: string | undefined } : never;

/** Which event may follow which: the state machine, said a second time. */
const AFTER: Record<FollowUpEvent['type'], readonly (FollowUpEvent['type'] | undefined)[]> = {
  FollowUpRaised: [undefined],
  FollowUpAssigned: ['FollowUpRaised', 'FollowUpAssigned'],
  FollowUpResolved: ['FollowUpAssigned'],
  FollowUpVerified: ['FollowUpResolved'],
};
const types = new Map(Object.values(events).map((type) => [type.type as string, type.data]));
const idsIn = ({ employeeId, unitId: unit, programmeId: run, seriesId }: FollowUpEvent['data']) =>
  [employeeId, unit, run, seriesId].filter((one) => one !== undefined);

/** What must be true of an event, whoever sent whatever before. */
function check(event: FollowUpEvent, by: Actor, before: readonly FollowUpEvent[]): void {
  expect(types.get(event.type)!.safeParse(event.data).success).toBe(true);
  expect(AFTER[event.type]).toContain(before.at(-1)?.type);
  expect(idsIn(event.data)).toHaveLength(1);
  if (before[0]) expect(idsIn(event.data)).toEqual(idsIn(before[0].data));
  if (by.employeeId !== undefined) expect(event.data.employeeId).not.toBe(by.employeeId);
  const [first = event] = before;
  const kind = first.type === 'FollowUpRaised' ? first.data.kind : undefined;
  const last = before.findLast((one) => one.type === 'FollowUpAssigned');
  switch (event.type) {
    case 'FollowUpRaised':
      expect(event.data.ruleId === undefined || by.role === 'policy').toBe(true);
      if (by.role === 'compliance-reviewer') expect(kind).toBe('AUDIT_FINDING');
      break;
    case 'FollowUpAssigned':
      expect(event.data.ownerId).not.toBe(event.data.employeeId);
      expect(event.data.dueOn >= '2026-06-01').toBe(true);
      expect(by.role).not.toBe('policy');
      break;
    case 'FollowUpResolved':
      expect(by.employeeId).toBe(last?.data.ownerId);
      expect(event.data.ownerId).toBe(last?.data.ownerId);
      expect(event.data.outcome === 'DISMISSED' || event.data.resultRef !== undefined).toBe(true);
      break;
    case 'FollowUpVerified':
      expect(by.employeeId).not.toBe(event.data.ownerId);
      expect(by.role).not.toBe('policy');
      expect(by.role === 'compliance-reviewer').toBe(kind === 'AUDIT_FINDING');
  }
}

/** Half of the runs begin with one that is assigned, so that what comes late is come to often. */
const planner: Actor = { id: uuid(9), role: 'hr-planner', employeeId: undefined };
const begun = fc.constantFrom<[object, Actor][]>(
  [],
  [
    [
      Object.assign(new commands.RaiseFollowUp(), {
        kind: FOLLOW_UP_KINDS[0],
        source: { kind: FOLLOW_UP_SOURCES[0], id: uuid(5) },
        employeeId: ani,
      }),
      planner,
    ],
    [Object.assign(new commands.AssignFollowUp(), { ownerId: budi, dueOn: '2026-06-01' }), planner],
  ],
);

describe('a follow-up, whatever the commands and whoever sends them', () => {
  it('never is in an illegal state, and every refusal has its code', () => {
    let sent = 0;
    const refused = new Set<string>();
    const ends = new Set<string | undefined>();
    fc.assert(
      fc.property(
        begun,
        fc.array(fc.tuple(step, actor), { minLength: 20, maxLength: 40, size: 'max' }),
        (first, then) => {
          const log: DomainEvent[] = [];
          for (const [command, by] of [...first, ...then]) {
            sent++;
            const context = { id: followUpId, now: NOW, actor: by, newId: () => uuid(10) };
            try {
              const decided = decide(followUp, command, fold(followUp, log), context) as FollowUpEvent[];
              expect(decided).toHaveLength(1);
              for (const event of decided) check(event, by, log as FollowUpEvent[]);
              log.push(...decided);
            } catch (error) {
              if (!(error instanceof Refusal)) throw error;
              expect(Object.keys(followUpRefusals)).toContain(error.code);
              refused.add(error.code);
            }
          }
          fold(followUp, log);
          ends.add(log.at(-1)?.type);
        },
      ),
      { numRuns: 500 },
    );
    expect(sent).toBeGreaterThan(10_000);
    expect([...refused].sort()).toEqual(Object.keys(followUpRefusals).sort());
    expect(ends).toContain('FollowUpVerified');
  });
});
