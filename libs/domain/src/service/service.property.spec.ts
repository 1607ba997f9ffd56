import fc from 'fast-check';
import { NOW } from '../../testing/given.js';
import { unitId, uuid } from '../../testing/ids.js';
import type { DomainEvent } from '../kernel/event.js';
import { decide, fold } from '../kernel/fold.js';
import { Refusal } from '../kernel/refusal.js';
import * as commands from './service.commands.js';
import { service, type ServiceEvent } from './service.js';
import { serviceRefusals } from './service.refusals.js';
import { mostOf, SERVICE_INDICATORS } from './service.vocabulary.js';

const reason = fc.constant('Salah hitung');
const month = fc.constantFrom('2026-03', '2026-04', '2026-05', '2026-06');
const value = fc.constantFrom(0, 2.5, 99, 100, 101);
const figure = { period: month, value, n: fc.constantFrom(1, 40), source: fc.constant('FILE_SAMPLE') };
const fields = (Command: new () => object, of: Record<string, fc.Arbitrary<unknown>>) =>
  fc.record(of).map((values): object => Object.assign(new Command(), values));

const step = fc.oneof(
  fields(commands.DefineService, {
    ...{ unitId: fc.constant(unitId), code: fc.constant('KTP-EL'), name: fc.constant({ id: 'KTP' }) },
    ...{ indicator: fc.constantFrom(...SERVICE_INDICATORS), target: value },
  }),
  fields(commands.ReviseServiceTarget, { from: month, target: value, reason }),
  { weight: 3, arbitrary: fields(commands.RecordServiceMeasure, figure) },
  { weight: 3, arbitrary: fields(commands.CorrectServiceMeasure, { ...figure, reason }) },
  fc.oneof({ weight: 9, arbitrary: fc.constant({}) }, fields(commands.EndService, { reason })),
);

describe('services, whatever comes in whatever order', () => {
  it('have one figure a month that is possible, and refuse the rest with a code', () => {
    let sent = 0;
    const refused = new Set<string>();
    fc.assert(
      fc.property(fc.array(step, { minLength: 30, maxLength: 60 }), (steps) => {
        const log: DomainEvent[] = [];
        for (const command of steps.filter((one) => Object.keys(one).length > 0)) {
          sent++;
          const context = { id: uuid(0x5e), now: NOW, actor: { id: uuid(9), role: 'unit-head' } };
          try {
            log.push(...decide(service, command, fold(service, log), { ...context, newId: () => uuid(1) }));
          } catch (error) {
            if (!(error instanceof Refusal)) throw error;
            refused.add(error.code);
          }
        }
        const events = log as ServiceEvent[];
        const first = events[0];
        if (first === undefined) return;
        if (first.type !== 'ServiceDefined') throw new Error('It begins with its definition');
        const last = new Map<string, string>();
        let ended = false;
        for (const { type, data } of events.slice(1)) {
          expect(ended && type !== 'ServiceMeasureCorrected').toBe(false);
          ended ||= type === 'ServiceEnded';
          if ('target' in data) expect(data.target).toBeLessThanOrEqual(mostOf(first.data.indicator));
          if (!('value' in data)) continue;
          const told = JSON.stringify([data.value, data.n, data.source]);
          expect(data.value).toBeLessThanOrEqual(mostOf(first.data.indicator));
          expect(data.period < '2026-06').toBe(true);
          expect(last.has(data.period)).toBe(type === 'ServiceMeasureCorrected');
          expect(last.get(data.period)).not.toBe(told);
          last.set(data.period, told);
        }
        const state = fold(service, log);
        if (state.status === 'unknown') throw new Error('It is defined');
        const stands = [...state.months].map(([period, { value, n, source }]) => [
          period,
          JSON.stringify([value, n, source]),
        ]);
        expect(stands).toEqual([...last]);
      }),
      { numRuns: 300 },
    );
    expect(sent).toBeGreaterThan(10_000);
    expect([...refused].sort()).toEqual(Object.keys(serviceRefusals).sort());
  });
});
