import fc from 'fast-check';
import { NOW } from '../../testing/given.js';
import { unitId, uuid } from '../../testing/ids.js';
import { marks } from '../../testing/public-samples.js';
import type { DomainEvent } from '../kernel/event.js';
import { decide, fold } from '../kernel/fold.js';
import { Refusal } from '../kernel/refusal.js';
import * as commands from './survey.commands.js';
import { survey, type SurveyEvent } from './survey.js';

const make = <C extends object>(Command: new () => C, fields: Partial<C>) =>
  Object.assign(new Command(), fields);
const step = fc.oneof(
  fc.constantFrom('2026-Q2', '2026-Q3').map((period) => make(commands.OpenSurvey, { unitId, period })),
  fc
    .integer({ min: 1, max: 5 })
    .map((n) => make(commands.RateSatisfaction, { answers: Array.from({ length: n }, () => marks(3)) })),
  fc
    .integer({ min: 0, max: 30 })
    .map((n) => make(commands.WithdrawRatings, { batchId: uuid(0x1000 + n), reason: 'Kiriman ganda' })),
);

/** Answers of the batches that were not taken back. */
function answersOf(events: readonly SurveyEvent[]): number {
  const taken = events.flatMap((event) => (event.type === 'RatingsWithdrawn' ? [event.data.batchId] : []));
  return events.flatMap((event) =>
    event.type === 'SatisfactionRated' && !taken.includes(event.data.batchId) ? event.data.answers : [],
  ).length;
}

describe('survey, whatever comes in whatever order', () => {
  it('ends with the number of answers of the batches that were not taken back', () => {
    let sent = 0;
    fc.assert(
      fc.property(fc.array(step, { minLength: 20, maxLength: 60 }), (steps) => {
        const log: DomainEvent[] = [];
        const act = (command: object) => {
          sent++;
          try {
            log.push(
              ...decide(survey, command, fold(survey, log), {
                ...{ id: uuid(0x50), now: NOW, actor: { id: uuid(9), role: 'unit-head' } },
                newId: () => uuid(0x1000 + log.length),
              }),
            );
          } catch (error) {
            if (!(error instanceof Refusal)) throw error;
            expect(error.code).toMatch(/^SURVEY\./);
          }
        };
        steps.forEach(act);
        const n = answersOf(log as SurveyEvent[]);
        const close = (counted: number) => make(commands.CloseSurvey, { n: counted });
        [close(n + 1), close(n), close(n), ...steps].forEach(act);
        const events = log as SurveyEvent[];
        const taken = events.flatMap((event) =>
          event.type === 'RatingsWithdrawn' ? [event.data.batchId] : [],
        );
        expect(new Set(taken).size).toBe(taken.length);
        const ends = events.flatMap((event) => (event.type === 'SurveyClosed' ? [event.data.n] : []));
        if (log[0] === undefined) return;
        // nothing is opened a second time, so whatever was opened at all was closed once, at last
        expect([ends, events.at(-1)?.type]).toEqual([[answersOf(events)], 'SurveyClosed']);
      }),
      { numRuns: 200 },
    );
    expect(sent).toBeGreaterThan(10_000);
  });
});
