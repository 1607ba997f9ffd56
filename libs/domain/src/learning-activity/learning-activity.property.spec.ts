import fc from 'fast-check';
import { NOW } from '../../testing/given.js';
import { ani, programmeId, uuid } from '../../testing/samples.js';
import { decide, fold } from '../kernel/fold.js';
import { Refusal } from '../kernel/refusal.js';
import { refusals } from '../refusals.js';
import * as commands from './learning-activity.commands.js';
import * as events from './learning-activity.events.js';
import { activityIdOf } from './learning-activity.id.js';
import { learningActivity, type LearningActivityEvent } from './learning-activity.js';
import { ACTIVITY_VERBS } from './learning-activity.vocabulary.js';

const which = { programmeId, employeeId: ani };
const sourceId = fc.integer({ min: 1, max: 6 }).map(String);
const verbOf = (sourceId: string) => ACTIVITY_VERBS[Number(sourceId) % 5]!;
/** Few ids, and of each mostly the same content, so that much is told again. */
const line = fc
  .record({ sourceId, twist: fc.integer({ min: 0, max: 9 }), later: fc.boolean() })
  .map(({ sourceId, twist, later }) => ({
    ...{ source: 'LMS', sourceId, verb: verbOf(sourceId) },
    ...((verbOf(sourceId) !== 'POSTED' || twist === 2) && { object: 'Modul' }),
    at: later && twist === 0 ? '2026-07-01T00:00:00Z' : '2026-05-01T00:00:00Z',
    ...(Number(sourceId) > 2 && { progressPct: Number(sourceId) * 10 + (twist === 1 ? 5 : 0) }),
  }));
const step = fc.oneof(
  { weight: 3, arbitrary: fc.array(line, { minLength: 1, maxLength: 4 }) },
  { weight: 1, arbitrary: sourceId },
);
const actor = fc.constantFrom(undefined, undefined, undefined, ani);

const tried = { commands: 0, codes: new Set<string>() };

/** What came of the steps; a refusal leads to nothing. */
function run(
  steps: readonly (readonly [typeof step extends fc.Arbitrary<infer S> ? S : never, string | undefined])[],
) {
  const log: LearningActivityEvent[] = [];
  for (const [one, employeeId] of steps) {
    const command =
      typeof one === 'string'
        ? Object.assign(new commands.WithdrawLearningActivity(), {
            ...which,
            activityId: activityIdOf('LMS', one),
            reason: 'salah',
          })
        : Object.assign(new commands.RecordLearningActivity(), { ...which, activities: one });
    const context = {
      id: uuid(1),
      now: NOW,
      newId: () => uuid(2),
      actor: { id: uuid(9), role: 'x', employeeId },
    };
    tried.commands++;
    try {
      log.push(
        ...(decide(
          learningActivity,
          command,
          fold(learningActivity, log),
          context,
        ) as readonly LearningActivityEvent[]),
      );
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      expect(refusals).toHaveProperty([error.code]);
      tried.codes.add(error.code);
    }
  }
  return log;
}

it('whatever is told how often: each activity counts once, and the progress is that of what stands', () => {
  const schemas = new Map(Object.values(events).map((type) => [type.type as string, type.data]));
  fc.assert(
    fc.property(fc.array(fc.tuple(step, actor), { minLength: 5, maxLength: 20 }), (steps) => {
      const stands = new Map<string, number | undefined>();
      const seen = new Set<string>();
      for (const { type, data } of run(steps)) {
        expect(schemas.get(type)?.safeParse(data).success).toBe(true);
        if (type === 'LearningActivitiesRecorded')
          for (const { activityId, progressPct } of data.activities) {
            expect(seen.has(activityId)).toBe(false);
            seen.add(activityId);
            stands.set(activityId, progressPct);
          }
        else expect(stands.delete(data.activityId)).toBe(true);
        const told = [...stands.values()].filter((one) => one !== undefined);
        expect(data.progressPct).toBe(told.length === 0 ? null : Math.max(...told));
      }
    }),
    { numRuns: 1000 },
  );
  expect(tried.commands).toBeGreaterThan(10_000);
  const reachable = Object.keys(refusals).filter((code) => code.startsWith('ACTIVITY.'));
  expect([...tried.codes].sort()).toEqual(reachable.sort());
});
