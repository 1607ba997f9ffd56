import fc from 'fast-check';
import { NOW } from '../../testing/given.js';
import { seriesId, uuid } from '../../testing/ids.js';
import type { DomainEvent } from '../kernel/event.js';
import { decide, fold } from '../kernel/fold.js';
import { dayInMedan } from '../kernel/medan.js';
import { Refusal } from '../kernel/refusal.js';
import { refusals } from '../refusals.js';
import { EndSeries, PlanSeries } from './series.commands.js';
import { programmeSeries, type SeriesEvent } from './series.js';

const day = fc
  .integer({ min: -400, max: 800 })
  .map((later) => dayInMedan(new Date(NOW.getTime() + later * 86_400_000)));
const part = (name: string, ...values: string[]) =>
  fc
    .option(fc.constantFrom(...values), { freq: 2 })
    .map((value) => (value === null ? [] : [`${name}=${value}`]));
const rule = fc
  .tuple(
    fc.constantFrom('DAILY', 'WEEKLY', 'MONTHLY', 'MONTHLY', 'YEARLY', 'HOURLY').map((f) => [`FREQ=${f}`]),
    part('INTERVAL', '2', '3', '0'),
    fc.oneof(part('COUNT', '1', '3', '12', '60', '61'), day.map((one) => [`UNTIL=${one.replaceAll('-', '')}`])),
    part('BYDAY', '1MO', 'MO,TH', '-1FR'),
    part('BYMONTHDAY', '1', '31', '-1'),
    part('BYMONTH', '2', '3,9'),
  )
  .map((parts) => parts.flat().join(';')); // prettier-ignore

const fields = (Command: new () => object, of: fc.Arbitrary<object>) =>
  of.map((values): object => Object.assign(new Command(), values));
const step = fc.oneof(
  fields(PlanSeries, fc.record({ title: fc.constant({ id: 'Rutin' }), rule, startsOn: day })),
  fields(EndSeries, fc.record({ lastOn: day, reason: fc.constant('Anggaran') })),
);

it('whatever comes in whatever order: plans follow each other, and each day has days of its own', () => {
  let sent = 0;
  const refused = new Set<string>();
  fc.assert(
    fc.property(fc.array(step, { minLength: 20, maxLength: 60, size: 'max' }), (steps) => {
      const log: DomainEvent[] = [];
      for (const command of steps) {
        sent++;
        const context = { id: seriesId, now: NOW, actor: { id: uuid(9), role: 'programme-officer' } };
        try {
          log.push(...decide(programmeSeries, command, fold(programmeSeries, log), { ...context, newId: () => uuid(1) }));
        } catch (error) {
          if (!(error instanceof Refusal)) throw error;
          refused.add(error.code);
        }
      }
      let [plan, lastOn] = [0, ''];
      for (const { type, data } of log as SeriesEvent[]) {
        if (type === 'SeriesEnded') {
          expect(data).toMatchObject({ plan, lastOn: expect.any(String) as string });
          expect(data.lastOn < lastOn && data.lastOn >= dayInMedan(NOW)).toBe(true);
          ({ lastOn } = data);
          continue;
        }
        expect(data.plan).toBe(++plan);
        expect(data.startsOn > lastOn).toBe(true);
        expect(data.occurrences.length).toBeLessThanOrEqual(60);
        let before = '';
        for (const { on, from, until } of data.occurrences) {
          expect(before < from && from <= on && on <= until && from >= data.startsOn).toBe(true);
          before = until;
        }
        lastOn = data.occurrences.at(-1)?.on ?? '';
      }
    }),
    { numRuns: 280 },
  );
  expect(sent).toBeGreaterThan(10_000);
  expect([...refused].sort()).toEqual(Object.keys(refusals).filter((code) => code.startsWith('SERIES.')).sort());
}); // prettier-ignore
