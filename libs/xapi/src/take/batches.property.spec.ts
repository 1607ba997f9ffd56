import {
  activityIdOf,
  carryStatements,
  decide,
  fold,
  learningActivity,
  learningStatement,
  Refusal,
  TakeStatement,
  XAPI,
  type AnyDecider,
  type DomainEvent,
} from '@jejak/domain';
import fc from 'fast-check';
import { actorOf, HOME, least, runIri, voiding } from '../../testing/statements.js';
import { VERBS } from '../iris.js';
import { take } from './take.js';

const NOW = new Date('2026-06-01T08:00:00+07:00');
const uuid = (n: number) => `018f2f6e-7c1a-4d5e-9b3a-${String(n).padStart(12, '0')}`;
const people = [uuid(101), uuid(102)];
const runs = [uuid(201), uuid(202)];

/** Few ids, and of each mostly the same statement; some void others. */
const told = fc
  .record({
    nth: fc.integer({ min: 0, max: 7 }),
    twist: fc.integer({ min: 0, max: 9 }),
    voids: fc.integer({ min: 0, max: 12 }),
  })
  .map(({ nth, twist, voids }) =>
    voids < 3
      ? voiding(uuid(50 + nth), uuid(nth))
      : least((['attempted', 'passed', 'completed', 'failed'] as const)[nth % 4]!, {
          id: uuid(nth),
          actor: actorOf(people[(nth + (twist === 0 ? 1 : 0)) % 2]!),
          object: { id: runIri(runs[nth % 3 === 0 ? 1 : 0]) },
          ...(twist === 1 && { result: { response: 'other' } }),
        }),
  );

/** What statements say does not depend on what came before: each is read once. */
const readings = new Map<string, ReturnType<typeof take>>();
function reading(statement: object): ReturnType<typeof take> {
  const text = JSON.stringify(statement);
  const said = readings.get(text) ?? take(statement, HOME);
  readings.set(text, said);
  return said;
}

/** The log: streams by name. */
class Log {
  readonly streams = new Map<string, DomainEvent[]>();

  send(aggregate: AnyDecider, id: string, command: object): readonly DomainEvent[] {
    const stream = `${aggregate.stream}-${id}`;
    const before = this.streams.get(stream) ?? [];
    const context = { id, now: NOW, newId: () => uuid(0), actor: { id: uuid(9), role: 'x' } };
    const events = decide(aggregate, command, fold(aggregate, before), context);
    if (events.length > 0) this.streams.set(stream, [...before, ...events]);
    return events;
  }

  /** As the API and the policy do; undefined where it is refused. */
  take(statement: { readonly id: string }): void {
    const said = reading(statement);
    let whose: object | undefined = said;
    if ('voids' in said) {
      const voided = fold(learningStatement, this.streams.get(`statement-${said.voids}`) ?? []);
      if (voided.status === 'unknown') return;
      whose = { programmeId: voided.programmeId, employeeId: voided.employeeId, voids: said.voids };
    } else whose = { ...said, line: { ...said.line, sourceId: statement.id, at: said.timestamp } };
    const command = Object.assign(new TakeStatement(), { ...whose, digest: said.digest });
    for (const event of this.send(learningStatement, statement.id, command))
      for (const { aggregate, id, command: reaction } of carryStatements.on.get(event.type)?.(event, NOW) ??
        [])
        refused(() => this.send(aggregate, id, reaction));
  }
}

const codes = new Set<string>();
function refused(what: () => unknown): void {
  try {
    what();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    codes.add(error.code);
  }
}

it('any accepted statement counts once, however often and in which lists it comes', () => {
  let sent = 0;
  let counted = 0;
  fc.assert(
    fc.property(
      fc.array(fc.array(told, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 8 }),
      (lists) => {
        const log = new Log();
        const first = new Map<string, string>();
        const voided = new Set<string>();
        for (const statement of lists.flat()) {
          sent++;
          refused(() => log.take(statement));
          const { verb, object } = statement;
          if (verb.id === VERBS.voided) {
            // what is voided before it came is not voided
            const ofStream = fold(learningStatement, log.streams.get(`statement-${statement.id}`) ?? []);
            if (ofStream.status === 'taken') voided.add(object.id);
          } else if (!first.has(statement.id)) first.set(statement.id, JSON.stringify(statement));
        }
        const streams = [...log.streams].filter(([name]) => name.startsWith('activity-'));
        const recorded = streams.flatMap(([, events]) =>
          events.flatMap(({ type, data }) =>
            type === 'LearningActivitiesRecorded'
              ? (data as { activities: { activityId: string }[] }).activities
              : [],
          ),
        );
        const ids = recorded.map(({ activityId }) => activityId);
        expect(new Set(ids).size).toBe(ids.length);
        expect(new Set(ids)).toEqual(new Set([...first.keys()].map((id) => activityIdOf(XAPI, id))));
        const standing = streams.flatMap(([, events]) => {
          const state = fold(learningActivity, events);
          return state.status === 'unknown' ? [] : [...state.activities].filter(([, one]) => !one.withdrawn);
        });
        counted += standing.length;
        expect(new Set(standing.map(([id]) => id))).toEqual(
          new Set([...first.keys()].filter((id) => !voided.has(id)).map((id) => activityIdOf(XAPI, id))),
        );
        // everything once more, the other way round, changes nothing
        const before = JSON.stringify([...log.streams]);
        for (const statement of lists.flat().reverse())
          if (first.get(statement.id) === JSON.stringify(statement)) refused(() => log.take(statement));
        expect(JSON.stringify([...log.streams])).toBe(before);
      },
    ),
    { numRuns: 600 },
  );
  expect(sent).toBeGreaterThan(5000);
  expect(counted).toBeGreaterThan(1000);
  expect([...codes]).toContain('STATEMENT.TOLD_OTHERWISE');
});
