import fc from 'fast-check';
import { breachId, what } from '../../testing/breach-samples.js';
import { NOW } from '../../testing/given.js';
import { uuid } from '../../testing/ids.js';
import type { DomainEvent } from '../kernel/event.js';
import { decide, evolve } from '../kernel/fold.js';
import { Refusal } from '../kernel/refusal.js';
import { breach } from './breach.js';
import * as commands from './breach.commands.js';
import type { Breach } from './breach.state.js';
import { NOTICE_ADDRESSEES } from './breach.vocabulary.js';

const of = <C extends object>(Command: new () => C, fields: fc.Arbitrary<C>) =>
  fields.map((values) => Object.assign(new Command(), values));
const people = [1, 2].map(uuid); // few, so that everybody is told at times
const moment = fc
  .constantFrom(-50, -3, -1, 1)
  .map((h) => new Date(NOW.getTime() + h * 3_600_000).toISOString());
const some = fc.subarray(people);
const reason = fc.constant('Alasan');
const step = fc.tuple(
  fc.constantFrom(...[91, 92, 93].map(uuid)),
  fc.oneof(
    of(commands.RecordBreach, fc.record({ discoveredAt: moment, what: fc.constant(what) })),
    of(
      commands.DetermineAffected,
      fc.record({
        accounts: fc.array(fc.record({ accountId: fc.constant(uuid(93)), from: moment, to: moment }), { maxLength: 1 }),
        ...{ views: fc.constant<string[]>([]), streams: fc.constant<string[]>([]), subjectIds: some, reason },
        people: some.map((ids) => [{ classes: [], sources: ['named'], subjectIds: ids }]),
      }),
    ),
    { weight: 6, arbitrary: of(
      commands.IssueBreachNotice,
      fc.record(
        { to: fc.constantFrom(...NOTICE_ADDRESSEES), channel: fc.constant('LETTER' as const), issuedAt: moment, textReference: fc.constant('1'), subjectIds: some },
        { requiredKeys: ['to', 'channel', 'issuedAt', 'textReference'] },
      ),
    ) },
    of(commands.CloseBreach, fc.record({ reason, untoldReason: reason }, { requiredKeys: ['reason'] })),
  ),
); // prettier-ignore

/** Half of the runs begin with two people affected, so that what comes late in a breach is come to often. */
const begun = fc.constantFrom<[string, object][]>(
  [],
  [
    [
      uuid(91),
      Object.assign(new commands.RecordBreach(), {
        discoveredAt: new Date(NOW.getTime() - 50 * 3_600_000).toISOString(),
        what,
      }),
    ],
    [
      uuid(91),
      Object.assign(new commands.DetermineAffected(), {
        ...{ accounts: [], views: [], streams: [], subjectIds: people, reason: 'Alasan' },
        people: [{ classes: [], sources: ['named'], subjectIds: people }],
      }),
    ],
  ],
);

it('keeps count of who is left, whatever the commands, and closes over nobody without a reason', () => {
  let sent = 0;
  const [refused, types] = [new Set<string>(), new Set<string>()];
  fc.assert(
    fc.property(begun, fc.array(step, { minLength: 15, maxLength: 25, size: 'max' }), (first, then) => {
      let state: Breach = breach.initial;
      const log: DomainEvent[] = [];
      for (const [id, command] of [...first, ...then]) {
        sent++;
        const actor = { id, role: 'data-protection-officer' };
        const before: Breach = state;
        try {
          for (const event of decide(breach, command, state, { id: breachId, now: NOW, newId: () => uuid(7), actor })) {
            log.push(event);
            types.add(event.type);
            state = evolve(breach, state, event);
          }
        } catch (error) {
          if (!(error instanceof Refusal)) throw error;
          refused.add(error.code);
          expect(state).toBe(before);
        }
        if (state.status === 'unknown') continue;
        expect(state.untold).toBe([...state.affected.values()].filter(({ told }) => !told).length);
        if (state.status === 'closed' && before.status !== 'closed') {
          expect(id).not.toBe(state.recordedBy);
          expect(state.suspects.has(id)).toBe(false);
          const why = (log.at(-1)!.data as { untoldReason?: unknown }).untoldReason;
          expect(why === undefined).toBe(state.untold === 0 && state.agencyTold);
        }
      }
    }),
    { numRuns: 700 },
  );
  expect(sent).toBeGreaterThan(10_000);
  expect([...types].sort()).toEqual(['BreachAffectedDetermined', 'BreachClosed', 'BreachNoticeIssued', 'BreachRecorded']);
  expect([...refused].sort()).toEqual(
    [
      ...['CLOSED', 'EVERYBODY_TOLD', 'EXISTS', 'FOUND_IN_FUTURE', 'NOBODY_LEFT', 'NOTICE_TIME_UNFIT', 'NOT_AFFECTED'],
      ...['NOT_DETERMINED', 'PERIOD_UNFIT', 'SCOPE_EMPTY', 'SECOND_PERSON', 'SOMEBODY_UNTOLD', 'SUBJECTS_NOT_ASKED'],
      ...['SUSPECT', 'UNKNOWN'],
    ].map((code) => `BREACH.${code}`),
  );
}); // prettier-ignore
