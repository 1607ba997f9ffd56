import fc from 'fast-check';
import { NOW } from '../../testing/given.js';
import { unitId, uuid } from '../../testing/ids.js';
import type { DomainEvent } from '../kernel/event.js';
import { decide, fold } from '../kernel/fold.js';
import { Refusal } from '../kernel/refusal.js';
import { refusals } from '../refusals.js';
import * as commands from './feedback.commands.js';
import { feedback, type FeedbackEvent } from './feedback.js';
import { FEEDBACK_CLASSES } from './feedback.vocabulary.js';

const when = fc
  .integer({ min: -40, max: 2 })
  .map((days) => new Date(NOW.getTime() + days * 86_400_000).toISOString());
const text = fc.constant('Antrean dua jam');
const reason = fc.option(fc.constant('Perbaikan'), { nil: undefined });
const fields = (Command: new () => object, of: fc.Arbitrary<object>) =>
  of.map((values): object => Object.assign(new Command(), values));

const step = fc.oneof(
  fields(
    commands.SubmitFeedback,
    fc.record({
      unitId: fc.constant(unitId),
      channel: fc.constant('WEB'),
      category: fc.constant('COMPLAINT'),
      receivedAt: when,
      text,
    }),
  ),
  fields(
    commands.TriageFeedback,
    fc.record({
      class: fc.constantFrom(...FEEDBACK_CLASSES),
      competencies: fc.array(fc.constantFrom('MAN-05', 'MAN-06'), { maxLength: 3 }),
      reason,
    }),
  ),
  fields(commands.RespondFeedback, fc.record({ text })),
  fields(commands.CloseFeedback, fc.record({ outcome: fc.constant('RESOLVED') })),
  fields(commands.ReopenFeedback, fc.record({ receivedAt: when, reason: fc.constant('Belum puas') })),
);

/** What may follow what. */
const AFTER: Readonly<Record<FeedbackEvent['type'], readonly (FeedbackEvent['type'] | undefined)[]>> = {
  FeedbackSubmitted: [undefined],
  FeedbackTriaged: ['FeedbackSubmitted', 'FeedbackTriaged', 'FeedbackReopened'],
  FeedbackResponded: ['FeedbackTriaged', 'FeedbackReopened'],
  FeedbackClosed: ['FeedbackResponded'],
  FeedbackReopened: ['FeedbackClosed'],
};

describe('feedback, whatever comes in whatever order', () => {
  it('goes its way, round by round, and refuses the rest with a code', () => {
    let sent = 0;
    const refused = new Set<string>();
    fc.assert(
      fc.property(fc.array(step, { minLength: 20, maxLength: 60 }), (steps) => {
        const log: DomainEvent[] = [];
        for (const command of steps) {
          sent++;
          const context = { id: uuid(0xfb), now: NOW, actor: { id: uuid(9), role: 'unit-head' } };
          try {
            const newId = () => uuid(0x1000 + log.length);
            log.push(...decide(feedback, command, fold(feedback, log), { ...context, newId }));
          } catch (error) {
            if (!(error instanceof Refusal)) throw error;
            refused.add(error.code);
          }
        }
        let round = 1;
        for (const [index, event] of (log as FeedbackEvent[]).entries()) {
          expect(AFTER[event.type]).toContain(log[index - 1]?.type);
          if (event.type === 'FeedbackReopened') round++;
          if (event.type !== 'FeedbackSubmitted') expect(event.data.round).toBe(round);
        }
      }),
      { numRuns: 400 },
    );
    expect(sent).toBeGreaterThan(10_000);
    expect([...refused].sort()).toEqual(
      Object.keys(refusals)
        .filter((code) => code.startsWith('FEEDBACK.'))
        .sort(),
    );
  });
});
