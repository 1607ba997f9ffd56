import fc from 'fast-check';
import { NOW } from '../../testing/given.js';
import { opened, uuid } from '../../testing/samples.js';
import type { DomainEvent } from '../kernel/event.js';
import { decide, fold } from '../kernel/fold.js';
import { Refusal } from '../kernel/refusal.js';
import * as commands from './evaluation.commands.js';
import { type EvaluationEvent, evaluation } from './evaluation.js';

const items = fc.uniqueArray(
  fc.record({
    aspect: fc.constantFrom(...opened.data.aspects),
    value: fc.oneof(fc.integer({ min: 1, max: 5 }), fc.double({ min: 1, max: 5, noNaN: true })),
  }),
  { minLength: 1, maxLength: 2, selector: ({ aspect }) => aspect },
);
const respondentId = fc.integer({ min: 1, max: 8 }).map((n) => uuid(0xa0 + n));
const recordId = fc.integer({ min: 0, max: 9 }).map((n) => uuid(0xf000 + n));

const step = fc.oneof(
  fc
    .record({ respondentId, items })
    .map((fields) => Object.assign(new commands.RecordQuestionnaire(), fields)),
  fc
    .record({ recordId, items, reason: fc.constant('Salah ketik') })
    .map((fields) => Object.assign(new commands.CorrectEvaluation(), fields)),
);

describe('evaluation, whatever the records and corrections', () => {
  it('concludes with the means of the records as they stand', () =>
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        const log: DomainEvent[] = [opened];
        const act = (command: object) => {
          const records = log.filter(({ type }) => type === 'EvaluationRecorded').length;
          const decided = decide(evaluation, command, fold(evaluation, log), {
            id: opened.data.evaluationId,
            now: NOW,
            actor: { id: uuid(9), role: 'officer' },
            newId: () => uuid(0xf000 + records),
          });
          log.push(...decided);
        };
        for (const command of steps) {
          try {
            act(command);
          } catch (error) {
            if (!(error instanceof Refusal)) throw error;
          }
        }
        act(Object.assign(new commands.ConcludeEvaluation(), { verdict: 'ACHIEVED' }));

        // Recomputed in another way: the last word on each record, straight from the events.
        const last = new Map<string, readonly { aspect: string; value: number }[]>();
        let questionnaires = 0;
        for (const event of log as EvaluationEvent[]) {
          if (event.type === 'EvaluationRecorded') questionnaires++;
          if (event.type === 'EvaluationRecorded' || event.type === 'EvaluationCorrected')
            last.set(event.data.recordId, event.data.items);
        }
        const end = (log as EvaluationEvent[]).at(-1);
        if (end?.type !== 'EvaluationConcluded') throw new Error('not concluded');
        expect(end.data.n).toBe(questionnaires);
        expect(end.data.verdict).toBe(questionnaires >= 2 ? 'ACHIEVED' : 'INSUFFICIENT_DATA');
        for (const aspect of opened.data.aspects) {
          const values = [...last.values()].flat().filter((item) => item.aspect === aspect);
          const found = end.data.aspects.find((item) => item.aspect === aspect);
          expect(found?.n ?? 0).toBe(values.length);
          if (found)
            expect(found.mean * found.n).toBeCloseTo(
              values.reduce((sum, { value }) => sum + value, 0),
              8,
            );
        }
      }),
    ));
});
