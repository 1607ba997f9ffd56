import { plainToInstance, type ClassConstructor } from 'class-transformer';
import { validateSync } from 'class-validator';
import { cityOf, type City } from './city.js';
import type { CityOrder } from './order.js';

const KNOWN = { units: [], since: '2024-01-02' };
const small = (change: object = {}): City =>
  cityOf({ people: 150, years: 2, seed: 7, until: '2025-10-31', ...change }, KNOWN);

const asSent = (command: object): object =>
  plainToInstance(command.constructor as ClassConstructor<object>, { ...command });

const shape = ({ aggregate, ...order }: CityOrder) =>
  JSON.stringify([aggregate.stream, order.command.constructor.name, order]);

describe('a made-up city', () => {
  const orders = [...small().orders()];

  it('sends nothing but commands that the API would take', () => {
    const wrong = orders.flatMap(({ name, command }) =>
      validateSync(asSent(command), { whitelist: true, forbidNonWhitelisted: true }).map(
        ({ property, constraints }) => `${name}: ${property} ${JSON.stringify(constraints)}`,
      ),
    );
    expect([...new Set(wrong)]).toEqual([]);
  });

  it('names each order once, goes forward in time, and ends with its last day', () => {
    expect(new Set(orders.map(({ name }) => name)).size).toBe(orders.length);
    const times = orders.map(({ at }) => at);
    expect(times).toEqual(times.toSorted((a, b) => a - b));
    expect(orders.filter(({ at, occurredAt = at }) => occurredAt > at)).toEqual([]);
    expect(times.at(-1)).toBeLessThan(Date.parse('2025-11-01T00:00:00+07:00'));
  });

  it('is the same for the same size and seed, and another for another seed', () => {
    expect([...small().orders()].map(shape)).toEqual(orders.map(shape));
    const other = [...small({ seed: 8 }).orders()];
    expect(new Set(other.map(({ name }) => name))).not.toEqual(new Set(orders.map(({ name }) => name)));
  });

  it('touches every kind of record of the cycle', () => {
    const streams = new Set(orders.map(({ aggregate }) => aggregate.stream));
    for (const stream of [
      ...['unit', 'employee', 'standard', 'needs', 'plan', 'programme', 'evaluation', 'learning'],
      ...['nomination', 'appraisal', 'survey', 'feedback', 'mentorship', 'policy'],
    ])
      expect([...streams]).toContain(stream);
  });
});
