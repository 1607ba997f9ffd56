import { z } from 'zod';
import { defineEvent, register } from './event.js';

/** A type that changed twice: `minutes` became `hours`, then a required `unit` came. */
const Measured = defineEvent(
  'Measured',
  3,
  { hours: z.number(), unit: z.string() },
  {
    1: ({ minutes, ...rest }) => ({ ...rest, hours: Number(minutes) / 60 }),
    2: (data) => ({ ...data, unit: 'h' }),
  },
);

describe('event types', () => {
  it('lift old data through the whole chain', () => {
    expect(Measured.lift(1, { minutes: 90 })).toEqual({ hours: 1.5, unit: 'h' });
    expect(Measured.lift(2, { hours: 2 })).toEqual({ hours: 2, unit: 'h' });
    expect(Measured.lift(3, { hours: 2, unit: 'd' })).toEqual({ hours: 2, unit: 'd' });
  });

  it.each([0, 4, 1.5, NaN])('refuse version %s, which never existed', (version) =>
    expect(() => Measured.lift(version, { hours: 2, unit: 'd' })).toThrow('is unknown here'),
  );

  it('refuse data that is not of the version it claims', () => {
    expect(() => Measured.lift(3, { hours: 2 })).toThrow(z.ZodError);
    expect(() => Measured.lift(1, { minutes: 60, odd: 1 })).toThrow(z.ZodError);
    expect(() => Measured.lift(2, null)).toThrow(z.ZodError);
  });

  it('are not declared with a hole in the chain', () =>
    expect(() => defineEvent('Holed', 3, {}, { 2: (data) => ({ ...data }) })).toThrow(
      'Holed is at version 3 but has no upcaster from version 1',
    ));

  it('make only events that fit the schema', () => {
    expect(Measured({ hours: 1, unit: 'h' })).toEqual({ type: 'Measured', data: { hours: 1, unit: 'h' } });
    expect(() => Measured({ hours: NaN, unit: 'h' })).toThrow(z.ZodError);
  });

  it('are registered under one name each', () => {
    expect(register([Measured]).get('Measured')).toBe(Measured);
    expect(() => register([Measured, defineEvent('Measured', 1, {})])).toThrow('Measured is declared twice');
  });
});
